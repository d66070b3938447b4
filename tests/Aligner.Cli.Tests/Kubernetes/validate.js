// Ends with 1 and says why where a manifest is no Job of batch/v1: node validate.js FILE…
const fs = require('fs');
const { Job } = require('kubernetes-models/batch/v1');
const { parse } = require('yaml');

for (const file of process.argv.slice(2)) {
  try {
    new Job(parse(fs.readFileSync(file, 'utf8'))).validate();
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exitCode = 1;
  }
}
