// Prints the rows that a package of npm reads of a file, as JSON: node read.js PACKAGE FILE
const fs = require('fs');
const [name, file] = process.argv.slice(2);

const readers = {
  'exceljs': async () => {
    const workbook = new (require('exceljs').Workbook)();
    await workbook.xlsx.readFile(file);
    const rows = [];
    workbook.eachSheet(sheet => sheet.eachRow(row => rows.push(row.values.slice(1).map(value => value === undefined ? '' : `${value}`))));
    return rows.map(row => Array.from(row, value => value ?? ''));
  },
  'papaparse': () => {
    const { data, errors } = require('papaparse').parse(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  },
  'deepl-node': () => Object.entries(new (require('deepl-node').GlossaryEntries)({ tsv: fs.readFileSync(file, 'utf8') }).entries()),
};

Promise.resolve(readers[name]()).then(rows => process.stdout.write(JSON.stringify(rows)));
