"use strict";

{
  const { columns, ties, story, pins } = corrections.data;
  const container = byId("rows");
  const paragraphs = new Map();
  for (const cell of container.querySelectorAll(".cell")) {
    const column = [...cell.parentElement.children].indexOf(cell) - 1;
    for (const element of cell.querySelectorAll("[data-p]")) paragraphs.set(`${column} ${element.dataset.p}`, element);
  }
  const columnOf = paragraph => [...paragraph.closest(".row").children].indexOf(paragraph.closest(".cell")) - 1;
  const rowOf = element => rows.find(row => row.element === element?.closest(".row"));

  /**
   * In the order of the page: its element, its paragraphs by column, whether a person made it, whether by joining, and whether a person
   * says that it is right.
   */
  const rows = [...container.querySelectorAll(".row")].map(element => ({
    element,
    cells: [...element.querySelectorAll(".cell")].map(cell => [...cell.querySelectorAll("[data-p]")].map(paragraph => Number(paragraph.dataset.p))),
    pinned: false,
    joined: false,
    kept: false,
    text: null,
  }));

  // Filters and search.

  const shown = { rows: "all", types: new Set(), query: "" };
  byId("tools").hidden = false;
  keepHeads();

  const textOf = row => row.text ??= fold([...row.element.querySelectorAll("[data-p]")].map(paragraph => paragraph.textContent).join("\n"));

  /** Reads the rows for the search while nobody waits. */
  function readAhead(at = 0) {
    requestIdleCallback(deadline => {
      while (at < rows.length && deadline.timeRemaining() > 1) textOf(rows[at++]);
      if (at < rows.length) readAhead(at);
    });
  }

  function isShown(row) {
    return (shown.rows === "all" || shown.rows in row.element.dataset)
      && (shown.types.size === 0 || [...shown.types].some(type => row.element.querySelector(`.t.${type}`) !== null))
      && (shown.query === "" || textOf(row).includes(shown.query));
  }

  function filter() {
    hideTip();
    let count = 0;
    for (const row of rows) {
      row.element.hidden = !isShown(row);
      if (!row.element.hidden) count++;
    }
    fitStretches();
    byId("status").textContent = count === rows.length ? "" : say("some-rows", count, rows.length);
    if (shown.types.size > 0) document.body.dataset.only = "type";
    else delete document.body.dataset.only;
    for (const term of container.querySelectorAll(".t.chosen")) term.classList.remove("chosen");
    for (const type of shown.types) for (const term of container.querySelectorAll(`.t.${type}`)) term.classList.add("chosen");
    highlight(container.querySelectorAll(".stretch:not([hidden])"), ".row:not([hidden]) [data-p]", shown.query);
  }

  function show(which) {
    shown.rows = which;
    for (const button of document.querySelectorAll("[data-show]")) button.setAttribute("aria-pressed", button.dataset.show === which);
    filter();
  }

  for (const button of document.querySelectorAll("[data-show]")) button.addEventListener("click", () => show(button.dataset.show));
  for (const button of document.querySelectorAll("[data-type]")) {
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", on);
      if (on) shown.types.add(button.dataset.type);
      else shown.types.delete(button.dataset.type);
      filter();
    });
  }
  onSearch(query => { shown.query = query; filter(); });
  readAhead();

  function showAll() {
    shown.types.clear();
    shown.query = byId("search").value = "";
    for (const button of document.querySelectorAll("[data-type]")) button.setAttribute("aria-pressed", "false");
    show("all");
  }

  // Going about.

  let current = null;

  function setCurrent(row, { scroll = true } = {}) {
    current?.element.classList.remove("current");
    current = row ?? null;
    light(null);
    if (current === null) return;
    current.element.classList.add("current");
    if (!scroll) return;
    current.element.focus({ preventScroll: true });
    current.element.scrollIntoView({ block: "center", behavior: "auto" });
    history.replaceState(null, "", `#${current.element.id}`);
  }

  function go(step, isWanted = () => true) {
    const start = current === null ? (step > 0 ? -1 : rows.length) : rows.indexOf(current);
    for (let at = start + step; at >= 0 && at < rows.length; at += step)
      if (!rows[at].element.hidden && isWanted(rows[at])) return setCurrent(rows[at]);
  }

  const differs = row => "differs" in row.element.dataset;
  byId("previous").addEventListener("click", () => go(-1));
  byId("next").addEventListener("click", () => go(1));
  container.addEventListener("pointerdown", event => setCurrent(rowOf(event.target), { scroll: false }));
  container.addEventListener("focusin", event => { if (rowOf(event.target) !== current) setCurrent(rowOf(event.target), { scroll: false }); });

  function followHash() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const row = target && rowOf(target);
    if (!row) return;
    if (row.element.hidden) showAll();
    setCurrent(row);
  }

  addEventListener("hashchange", followHash);

  // Sentences and what they are aligned to.

  function light(number) {
    for (const sentence of container.querySelectorAll(".s.lit")) sentence.classList.remove("lit");
    if (number === null) return;
    for (const sentence of container.querySelectorAll(`.s[data-s="${number}"]`)) sentence.classList.add("lit");
  }

  container.addEventListener("pointerover", event => light(event.target.closest(".s")?.dataset.s ?? null));
  container.addEventListener("pointerleave", () => light(null));

  function stepSentence(step) {
    if (current === null) go(1);
    if (current === null) return;
    const numbers = [...new Set([...current.element.querySelectorAll(".s[data-s]")].map(sentence => sentence.dataset.s))];
    if (numbers.length === 0) return;
    const lit = numbers.indexOf(current.element.querySelector(".s.lit")?.dataset.s);
    const next = numbers[lit < 0 ? (step > 0 ? 0 : numbers.length - 1) : (lit + step + numbers.length) % numbers.length];
    light(next);
    byId("status").textContent = say("sentence-of", numbers.indexOf(next) + 1, numbers.length);
  }

  function stepTerm(step) {
    if (current === null) go(1);
    const terms = current === null ? [] : [...current.element.querySelectorAll(".t")];
    if (terms.length === 0) return;
    const at = terms.indexOf(document.activeElement);
    terms[at < 0 ? (step > 0 ? 0 : terms.length - 1) : (at + step + terms.length) % terms.length].focus();
  }

  // What is known of a term, at the term.

  const tip = make("div", { id: "tip", role: "tooltip", hidden: true });
  document.body.append(tip);
  let tipTimer = 0;
  let tipped = null;

  function showTip(term) {
    const concept = decodeURIComponent(term.hash.slice(3));
    const row = conceptRow(concept);
    if (row === null) return;
    hideTip();
    const list = make("dl");
    for (const cell of row.querySelectorAll("[data-term]")) {
      if (cell.textContent === "") continue;
      list.append(make("dt", { textContent: cell.dataset.name }), make("dd", { className: "term", lang: cell.lang, dir: "auto", textContent: cell.textContent }));
    }
    const fact = (name, value) => value !== "" && list.append(make("dt", { textContent: name }), make("dd", { dir: "auto", textContent: value }));
    fact(say("here"), row.querySelector("[data-here]").textContent);
    fact(say("confidence"), row.querySelector("[data-confidence]").textContent);
    fact(say("status"), row.querySelector(".status").textContent + (row.querySelector(".equivalence")?.textContent ?? ""));
    tip.replaceChildren(row.querySelector(".tag").cloneNode(true), list);
    if (term.dataset.missing) tip.append(make("p", { className: "missing", textContent: `⚑ ${term.dataset.missing}` }));
    if (isCorrecting()) tip.append(decisionButtons(concept));
    tip.hidden = false;
    const at = term.getClientRects()[0] ?? term.getBoundingClientRect();
    const left = Math.min(at.left, document.documentElement.clientWidth - tip.offsetWidth - 16);
    const below = at.bottom + 6 + tip.offsetHeight < innerHeight || at.top < tip.offsetHeight + 12;
    tip.style.left = `${Math.max(8, left) + scrollX}px`;
    tip.style.top = `${(below ? at.bottom + 6 : at.top - tip.offsetHeight - 6) + scrollY}px`;
    term.classList.add("lit");
    term.setAttribute("aria-describedby", "tip");
    tipped = term;
    for (const other of term.closest(".row").querySelectorAll(".t")) if (other.hash === term.hash) other.classList.add("lit");
  }

  function hideTip() {
    clearTimeout(tipTimer);
    tip.hidden = true;
    tipped?.removeAttribute("aria-describedby");
    tipped = null;
    for (const term of container.querySelectorAll(".t.lit")) term.classList.remove("lit");
  }

  function later(action, delay) { clearTimeout(tipTimer); tipTimer = setTimeout(action, delay); }

  container.addEventListener("pointerover", event => {
    const term = event.target.closest(".t");
    if (term !== null && term !== tipped) later(() => showTip(term), 120);
    else if (term !== null) clearTimeout(tipTimer);
    else if (tipped !== null && tipped !== document.activeElement) later(hideTip, 250);
  });
  container.addEventListener("pointerleave", () => { if (tipped !== document.activeElement) later(hideTip, 250); });
  tip.addEventListener("pointerenter", () => clearTimeout(tipTimer));
  tip.addEventListener("pointerleave", () => later(hideTip, 250));
  container.addEventListener("focusin", event => { const term = event.target.closest(".t"); if (term) showTip(term); });
  container.addEventListener("focusout", event => { if (event.target.closest(".t") && !tip.contains(event.relatedTarget)) hideTip(); });
  container.addEventListener("click", event => {
    // While correcting, a click on a term is about the term; it leads nowhere.
    const term = event.target.closest(".t");
    if (term === null || !isCorrecting()) return;
    event.preventDefault();
    showTip(term);
  });

  // Correcting beads. Every operation replaces a run of rows by others; undoing puts the first ones back.

  const undone = [];
  let split = 0;
  let chosen = null;

  function fill(row) {
    const filled = row.cells.filter(cell => cell.length > 0).length;
    [...row.element.querySelectorAll(".cell")].forEach((cell, column) => {
      cell.replaceChildren(...row.cells[column].map(paragraph => paragraphs.get(`${column} ${paragraph}`)));
      if (row.cells[column].length > 0) return;
      const reason = filled > 1 || columns.length > 2 ? say("void-missing", columns[column].name) : column === 0 ? say("void-addition", columns[1].name) : say("void-omission", columns[column].name);
      cell.append(row.voids?.[column] ?? make("span", { className: "void", lang: document.documentElement.lang, textContent: reason }));
    });
    row.text = null;
  }

  const kinds = { aligned: say("kind-aligned"), partial: say("kind-partial"), addition: say("kind-addition"), omission: say("kind-omission") };

  /** Says beside a row's number what people have said of it; null for nothing. */
  function mark(element, word) {
    element.classList.remove("checked", "pinned", "released");
    const gutter = element.querySelector(".gutter");
    gutter.querySelector(".mark")?.remove();
    if (word === null) return;
    element.classList.add(word);
    const [sign, title] = marks[word];
    gutter.append(make("span", { className: "mark", "aria-hidden": "true", textContent: sign, title }));
  }

  const marks = { checked: ["✓", say("checked-row")], pinned: ["✎", say("pinned-row")], released: ["↺", say("released-row")] };
  const markOf = ({ element }) => Object.keys(marks).find(word => element.classList.contains(word)) ?? null;

  /** Marks a row, and returns what takes that back. */
  function remark(row, word) {
    const [link, before] = [row.element.querySelector(".gutter a"), markOf(row)];
    const label = link.getAttribute("aria-label");
    mark(row.element, word);
    link.setAttribute("aria-label", `${label}, ${marks[word][1]}`);
    return () => { mark(row.element, before); link.setAttribute("aria-label", label); };
  }

  function made(cells, id, joined) {
    const element = make("div", { id, tabIndex: -1, role: "row" });
    const filled = cells.filter(cell => cell.length > 0).length;
    const kind = filled === cells.length ? "aligned" : filled > 1 ? "partial" : cells[0].length === 0 ? "addition" : "omission";
    element.className = `row ${kind}`;
    const label = [say("row-is", id.slice(1)), kinds[kind], say("pinned-row")].join(", ");
    element.append(make("div", { className: "gutter", role: "rowheader" }, make("a", { href: `#${id}`, textContent: id.slice(1), "aria-label": label, title: label })));
    cells.forEach((_, column) => element.append(make("div", { className: "cell", role: "cell", lang: columns[column].language, "data-language": columns[column].name })));
    mark(element, "pinned");
    if (filled < cells.length) element.dataset.differs = "";
    return { element, cells, pinned: true, joined, kept: false, text: null };
  }

  function replace(at, count, next) {
    const removed = rows.slice(at, at + count);
    rows.splice(at, count, ...next);
    for (const row of next) { fill(row); removed[0].element.before(row.element); }
    for (const row of removed) row.element.remove();
    return removed;
  }

  const places = columns.map(({ keys }) => new Map(keys.map((key, unit) => [key, unit])));
  const named = cells => cells.map((cell, column) => cell.map(unit => columns[column].keys[unit]));
  const placed = cells => cells.map((cell, column) => cell.map(key => places[column].get(key)));
  const isSame = (a, b) => a.every((cell, column) => cell.length === b[column].length && cell.every((unit, i) => unit === b[column][i]));

  /** That a text has changed, of a row that goes by the opening of its first. */
  const changed = (opening, first) => (opening === first ? say("misfit-itself") : say("misfit-text", opening ?? ""));

  /**
   * What an entry of the log, { story, columns, was, rows: [{ cells, joined, kept }], openings }, does to the rows; or why it does not fit.
   */
  function fit(entry) {
    if (entry.columns.join("\n") !== columns.map(({ path }) => path).join("\n")) return { reason: say("misfit-versions") };
    const was = entry.was.map(placed);
    const gone = entry.was.flatMap(cells => cells.flatMap((cell, column) => cell.filter(key => !places[column].has(key))));
    if (gone.length > 0) return { reason: changed(entry.openings[gone[0]], Object.values(entry.openings)[0]) };
    const at = rows.findIndex((_, i) => was.every((cells, j) => i + j < rows.length && isSame(rows[i + j].cells, cells)));
    if (at < 0) return { reason: say("misfit-rows") };
    return { at, rows: entry.rows.map(({ cells, joined, kept }) => ({ cells: placed(cells), joined, kept })) };
  }

  /** Does what an entry says, or says why it does not fit. */
  function perform(entry) {
    const { reason, at, rows: now } = fit(entry);
    if (reason !== undefined) return reason;
    const before = rows.slice(at, at + entry.was.length);
    const ids = before.map(row => row.element.id);
    for (const row of before) row.voids ??= [...row.element.querySelectorAll(".cell")].map(cell => cell.querySelector(".void"));
    if (now.length === 1 && now[0].kept && before.length === 1 && isSame(now[0].cells, before[0].cells)) {
      const [row] = before;
      const unmark = remark(row, "checked");
      row.kept = true;
      undone.push(() => { unmark(); row.kept = false; });
      return null;
    }
    const next = now.map((row, i) => ({ ...made(row.cells, ids[i] ?? freshId(ids.at(-1)), row.joined), kept: row.kept ?? false }));
    replace(at, before.length, next);
    undone.push(() => replace(at, next.length, before));
    return null;
  }

  function takeBack() {
    split = 0;
    while (undone.length > 0) undone.pop()();
  }

  const openingOf = (column, unit) => paragraphs.get(`${column} ${unit}`).textContent.trim().slice(0, 60);

  function entryOf(at, count, next) {
    const was = rows.slice(at, at + count).map(row => row.cells);
    const openings = {};
    for (const cells of was) cells.forEach((cell, column) => { for (const unit of cell) openings[columns[column].keys[unit]] = openingOf(column, unit); });
    return {
      story,
      columns: columns.map(({ path }) => path),
      was: was.map(named),
      rows: next.map(row => ({ cells: named(row.cells), joined: row.joined ?? false, ...(row.kept ? { kept: true } : {}) })),
      openings,
    };
  }

  const freshId = id => `${id.match(/^r\d+/)[0]}-${++split}`;

  /** The beads that rows people made stand for, tie by tie. */
  function changes() {
    const pinned = rows.filter(row => row.pinned);
    return ties.flatMap(({ source, target, beads }) => {
      const key = bead => JSON.stringify(bead);
      const before = new Set(beads.map(key));
      const now = pinned.flatMap(row => beadsOf(row, source, target, beads));
      const after = new Set(now.map(key));
      const units = [new Set(now.flatMap(bead => bead[0])), new Set(now.flatMap(bead => bead[1]))];
      const was = beads.filter(bead => bead[0].some(unit => units[0].has(unit)) || bead[1].some(unit => units[1].has(unit)));
      return groups(was.filter(bead => !after.has(key(bead))), now.filter(bead => !before.has(key(bead)))).map(group => ({
        source, target, ...group,
      }));
    });
  }

  /** The beads of rows that people say are right, tie by tie: they are to stay as they are. */
  function keeps() {
    const kept = rows.filter(row => row.kept);
    return ties.flatMap(({ source, target, beads }) => {
      const own = kept.flatMap(row => {
        const inside = beads.filter(([a, b]) => a.every(unit => row.cells[source].includes(unit)) && b.every(unit => row.cells[target].includes(unit)));
        const now = row.pinned ? new Set(beadsOf(row, source, target, beads).map(bead => JSON.stringify(bead))) : null;
        return inside.filter(bead => now?.has(JSON.stringify(bead)) ?? true);
      });
      return own.length === 0 ? [] : [{ source, target, was: own, now: own }];
    });
  }

  const textOfColumn = column => ({ path: columns[column].path, text: columns[column].text });
  const keysOf = (source, target, [a, b]) => [a.map(unit => columns[source].keys[unit]), b.map(unit => columns[target].keys[unit])];

  const unpinning = ({ texts: [source, target], bead }) => ({ do: "unpin", source, target, beads: [bead] });

  /** What people say of the rows as items of the patch. */
  const items = () => [
    ...ownEntries().flatMap(({ unpin }) => (unpin ?? []).filter(isPinned).map(unpinning)),
    ...[...changes(), ...keeps()].map(({ source, target, was, now }) => {
      const keys = beads => beads.map(bead => keysOf(source, target, bead));
      return { do: "beads", story, source: textOfColumn(source), target: textOfColumn(target), was: keys(was), now: keys(now) };
    }),
  ];

  // What people set before.

  const isSamePin = (a, b) => JSON.stringify([a.texts, a.bead]) === JSON.stringify([b.texts, b.bead]);
  const isPinned = pin => pins.some(other => isSamePin(pin, other));
  const stands = (pin, row) => pin.units !== null
    && (pin.units[0].some(unit => row.cells[pin.source].includes(unit)) || pin.units[1].some(unit => row.cells[pin.target].includes(unit)));
  const pinsOf = row => pins.filter(pin => stands(pin, row));

  /** Says that a row is right as it is, or lets go of one that was set. */
  function check() {
    const row = chosen === null ? current : rowOf(chosen);
    if (row === null || row === undefined) return;
    if (row.kept && program === null) return change(entryOfCheck(row), null);
    if (pinsOf(row).length > 0 && !row.element.classList.contains("released")) return letGo(pinsOf(row));
    if (row.pinned && program === null) return;
    edit(rows.indexOf(row), 1, [{ cells: row.cells, kept: true }]);
    goOn(row);
  }

  const entryOfCheck = row => ownEntries().findLast(({ rows: [first, ...others] = [] }) => others.length === 0 && first?.kept && isSame(placed(first.cells), row.cells));

  /** The next row's paragraph is chosen, as this one's was. */
  function goOn(row) {
    const next = rows.slice(rows.indexOf(row) + 1).find(({ element }) => !element.hidden);
    if (next === undefined) return;
    setCurrent(next);
    next.element.querySelector("[data-p]")?.focus({ preventScroll: true });
  }

  function letGo(given) {
    const own = given.map(({ texts, bead }) => ({ texts, bead }));
    if (program === null) {
      corrections.add({ story, columns: columns.map(({ path }) => path), unpin: own });
      replay();
    } else program.correct(own.map(unpinning)).then(() => location.reload(), error => program.say(error.message));
  }

  /** Marks the rows that were let go of; the next run aligns them again. */
  function release({ unpin }) {
    for (const pin of pins.filter(pin => unpin.some(other => isSamePin(pin, other))))
      for (const row of rows) if (stands(pin, row) && markOf(row) !== "released") undone.push(remark(row, "released"));
  }

  /** Names what was set and does not fit any more; the program knows it, and its message says the same. */
  function nameLost() {
    for (const element of document.querySelectorAll("[data-misfit]")) element.remove();
    const released = ownEntries().flatMap(({ unpin }) => unpin ?? []);
    for (const pin of pins.filter(pin => pin.units === null && !released.some(other => isSamePin(pin, other)))) {
      const find = isWanted => pin.bead[0].find(key => isWanted(key, pin.source)) ?? pin.bead[1].find(key => isWanted(key, pin.target));
      const gone = find((key, column) => !places[column].has(key));
      const isTaken = (unit, column) => pins.some(({ source, target, units }) =>
        units !== null && ((source === column && units[0].includes(unit)) || (target === column && units[1].includes(unit))));
      const shared = gone === undefined ? find((key, column) => isTaken(places[column].get(key), column)) : undefined;
      const openings = Object.fromEntries([0, 1].flatMap(i => pin.bead[i].map((name, j) => [name, pin.openings[i][j]])));
      const entry = placeAgain(entryOfPin(pin, openings));
      corrections.misfits.set(pin, {
        what: say("row-of", pin.openings.flat()[0] ?? ""),
        reason: shared === undefined ? changed(openings[gone], pin.openings.flat()[0]) : say("misfit-shared", openings[shared] ?? ""),
        again: entry === null || !mayCorrect ? null : () => setAgain(pin, entry),
        forget: mayCorrect ? () => letGo([pin]) : null,
      });
    }
    corrections.show();
  }

  /** The row that a bead made; a third version stays beside what there is left of it. */
  function entryOfPin({ source, target, bead }, openings) {
    const holds = (row, column, side) => bead[side].some(key => row.cells[column].includes(places[column].get(key)));
    const beside = rows.find(row => holds(row, source, 0) || holds(row, target, 1));
    const others = beside === undefined ? columns.map(() => []) : named(beside.cells);
    const cells = columns.map((_, column) => (column === source ? bead[0] : column === target ? bead[1] : others[column]));
    return { columns: columns.map(({ path }) => path), rows: [{ cells, joined: true, kept: true }], openings };
  }

  function setAgain(pin, entry) {
    if (perform(entry) !== null) return;
    if (program === null) {
      corrections.add({ story, columns: entry.columns, unpin: [{ texts: pin.texts, bead: pin.bead }] });
      corrections.add(entry);
      replay();
    } else program.correct([unpinning(pin), ...items()]).then(() => location.reload(), error => { undone.pop()(); program.say(error.message); });
    filter();
  }

  function beadsOf(row, source, target, beads) {
    const [a, b] = [row.cells[source], row.cells[target]];
    const inside = beads.filter(bead => bead[0].length > 0 && bead[1].length > 0 && bead[0].every(unit => a.includes(unit)) && bead[1].every(unit => b.includes(unit)));
    // With three versions, a row may hold beads of a pair that nobody touched.
    if (!row.joined && inside.flat(2).length === a.length + b.length) return inside;
    if (a.length > 0 && b.length > 0) return [[a, b]];
    return [...a.map(unit => [[unit], []]), ...b.map(unit => [[], [unit]])];
  }

  /** Beads that share a unit belong to one item: it is applied whole or not at all. */
  function groups(was, now) {
    const all = [...was.map(bead => ({ bead, side: "was" })), ...now.map(bead => ({ bead, side: "now" }))];
    const owner = new Map();
    const found = [];
    for (const entry of all) {
      const units = entry.bead.flatMap((side, i) => side.map(unit => `${i} ${unit}`));
      const touched = [...new Set(units.map(unit => owner.get(unit)).filter(group => group !== undefined))];
      const group = touched[0] ?? { was: [], now: [], units: [] };
      if (touched.length === 0) found.push(group);
      for (const other of touched.slice(1)) {
        group.was.push(...other.was);
        group.now.push(...other.now);
        group.units.push(...other.units);
        found.splice(found.indexOf(other), 1);
      }
      group[entry.side].push(entry.bead);
      group.units.push(...units);
      for (const unit of group.units) owner.set(unit, group);
    }
    return found.map(group => ({ was: group.was, now: group.now }));
  }

  function edit(at, count, next) {
    const paragraph = chosen;
    const entry = entryOf(at, count, next);
    if (perform(entry) !== null) return;
    if (program !== null) send();
    else {
      corrections.add(entry);
      // Another tab may have corrected other rows meanwhile.
      replay();
    }
    filter();
    if (paragraph !== null) {
      setCurrent(rowOf(paragraph), { scroll: false });
      paragraph.focus({ preventScroll: true });
      paragraph.scrollIntoView({ block: "nearest", behavior: "auto" });
    }
  }

  /** Sends what was corrected to the program; what it refuses is taken back. */
  function send() {
    const sent = [...changes(), ...keeps()];
    const kept = rows.filter(row => row.kept);
    program.correct(items()).then(() => {
      const key = bead => JSON.stringify(bead);
      for (const { source, target, was, now } of sent) {
        const tie = ties.find(other => other.source === source && other.target === target);
        const gone = new Set(was.map(key));
        tie.beads = [...tie.beads.filter(bead => !gone.has(key(bead))), ...now];
        takeOver(source, target, now);
      }
      for (const row of kept) row.kept = false;
      program.say("");
    }, error => {
      undone.pop()();
      filter();
      program.say(error.message);
    });
  }

  /** The program has set these: they take the place of what shares a paragraph with them. */
  function takeOver(source, target, beads) {
    const has = (units, bead, side) => units?.[side].some(unit => bead[side].includes(unit)) ?? false;
    const old = pin => pin.source === source && pin.target === target && beads.some(bead => has(pin.units, bead, 0) || has(pin.units, bead, 1));
    const left = pins.filter(pin => !old(pin));
    pins.splice(0, pins.length, ...left, ...beads.map(units => ({
      source, target, units, texts: [textOfColumn(source), textOfColumn(target)], bead: keysOf(source, target, units), openings: [[], []],
    })));
  }

  const ownEntries = () => corrections.read().log.filter(entry => entry.story === story);

  /** Shows every entry of the log on the rows as the page has them, and names each that does not fit. */
  function replay() {
    takeBack();
    for (const key of [...corrections.misfits.keys()]) if (typeof key === "object") corrections.misfits.delete(key);
    for (const entry of ownEntries()) {
      if (entry.unpin !== undefined) {
        release(entry);
        continue;
      }
      const reason = perform(entry);
      if (reason === null) continue;
      const openings = Object.values(entry.openings);
      corrections.misfits.set(entry, {
        what: say("row-of", openings[0] ?? ""),
        reason,
        again: placeAgain(entry) === null ? null : () => change(entry, placeAgain(entry)),
        forget: () => change(entry, null),
      });
    }
    const store = corrections.read();
    const now = items();
    if (JSON.stringify(now) !== JSON.stringify(store.beads[story] ?? [])) {
      const { [story]: _, ...beads } = store.beads;
      corrections.write({ ...store, beads: now.length === 0 ? beads : { ...beads, [story]: now } });
    }
    nameLost();
  }

  function change(entry, other) {
    const store = corrections.read();
    corrections.write({ ...store, log: store.log.flatMap(known => (JSON.stringify(known) === JSON.stringify(entry) ? other ?? [] : [known])) });
    replay();
    filter();
  }

  const wordsOf = text => new Set(fold(text).split(/[^\p{L}\p{N}]+/u).filter(word => word !== ""));

  /** The paragraph of a column that an opening is most like, where more than half of their words are the same. */
  function similar(column, opening) {
    const words = wordsOf(opening);
    const score = unit => {
      const others = wordsOf(openingOf(column, unit));
      const shared = [...words].filter(word => others.has(word)).length;
      return shared / (words.size + others.size - shared);
    };
    const [best] = columns[column].keys.map((_, unit) => [score(unit), unit]).sort((a, b) => b[0] - a[0]);
    return best !== undefined && best[0] > 0.5 ? best[1] : undefined;
  }

  /** An entry that makes the rows of one that does not fit, of the paragraphs as they stand now; null where there are none. */
  function placeAgain(entry) {
    if (entry.columns.length !== columns.length) return null;
    const found = entry.rows.map(row => ({
      joined: row.joined,
      kept: row.kept,
      cells: row.cells.map((cell, column) => cell
        .map(key => places[column].get(key) ?? similar(column, entry.openings[key] ?? ""))
        .filter((unit, i, all) => unit !== undefined && all.indexOf(unit) === i)
        .sort(ascending)),
    })).filter(row => row.cells.some(cell => cell.length > 0));
    const taken = columns.map((_, column) => found.flatMap(row => row.cells[column]));
    if (found.length === 0 || taken.some(units => new Set(units).size < units.length)) return null;
    const isTouched = row => row.cells.some((cell, column) => cell.some(unit => taken[column].includes(unit)));
    const [first, last] = [rows.findIndex(isTouched), rows.findLastIndex(isTouched)];
    const left = rows.slice(first, last + 1)
      .map(row => ({ cells: row.cells.map((cell, column) => cell.filter(unit => !taken[column].includes(unit))) }))
      .filter(row => row.cells.some(cell => cell.length > 0));
    return entryOf(first, last + 1 - first, [...found, ...left]);
  }

  corrections.listeners.push(() => { replay(); filter(); });

  const isEmpty = row => row.cells.every(cell => cell.length === 0);
  const without = (row, column, unit) => ({ cells: row.cells.map((cell, i) => (i === column ? cell.filter(other => other !== unit) : cell)) });
  const ascending = (a, b) => a - b;

  const operations = {
    merge() {
      const row = chosen === null ? current : rowOf(chosen);
      const at = rows.indexOf(row);
      if (at < 0 || at + 1 >= rows.length) return;
      const cells = row.cells.map((cell, column) => [...cell, ...rows[at + 1].cells[column]].sort(ascending));
      edit(at, 2, [{ cells, joined: true }]);
    },

    split() {
      if (chosen === null) return;
      const row = rowOf(chosen);
      const column = columnOf(chosen);
      const length = (i, units) => units.reduce((sum, unit) => sum + columns[i].lengths[unit], 0);
      const place = row.cells[column].indexOf(Number(chosen.dataset.p));
      if (place === 0) return;
      // The other versions are cut where the same share of their text has gone by.
      const share = length(column, row.cells[column].slice(0, place)) / length(column, row.cells[column]);
      const cuts = row.cells.map((cell, i) => {
        if (i === column) return place;
        const off = cell.map((_, cut) => Math.abs(length(i, cell.slice(0, cut)) / length(i, cell) - share)).concat(1 - share);
        const inner = cell.length > 1 ? off.map((value, cut) => (cut === 0 || cut === cell.length ? 2 : value)) : off;
        return inner.indexOf(Math.min(...inner));
      });
      edit(rows.indexOf(row), 1, [{ cells: row.cells.map((cell, i) => cell.slice(0, cuts[i])) }, { cells: row.cells.map((cell, i) => cell.slice(cuts[i])) }]);
    },

    move(step) {
      if (chosen === null) return;
      const row = rowOf(chosen);
      const column = columnOf(chosen);
      const unit = Number(chosen.dataset.p);
      const at = rows.indexOf(row);
      const other = rows[at + step];
      if (other === undefined) return;
      const left = without(row, column, unit);
      const grown = { cells: other.cells.map((cell, i) => (i === column ? [...cell, unit].sort(ascending) : cell)) };
      const pair = step > 0 ? [left, grown] : [grown, left];
      edit(Math.min(at, at + step), 2, pair.filter(next => !isEmpty(next)));
    },

    unlink() {
      if (chosen === null) return;
      const row = rowOf(chosen);
      const column = columnOf(chosen);
      const unit = Number(chosen.dataset.p);
      const left = without(row, column, unit);
      if (isEmpty(left)) return;
      const alone = { cells: row.cells.map((_, i) => (i === column ? [unit] : [])) };
      const first = row.cells[column].length > 1 && row.cells[column][0] === unit;
      edit(rows.indexOf(row), 1, first ? [alone, left] : [left, alone]);
    },
  };

  const bench = make("div", { id: "bench", role: "region", "aria-label": say("correct-paragraph"), hidden: true },
    ...[
      [say("move-up"), "[", () => operations.move(-1)],
      [say("move-down"), "]", () => operations.move(1)],
      [say("unlink"), "x", () => operations.unlink()],
      [say("split-before"), "|", () => operations.split()],
      [say("merge-next"), "m", () => operations.merge()],
      [say("check-row"), "y", check],
    ].map(([text, key, action]) => {
      const button = make("button", { type: "button", title: `${text} (${key})` }, `${text} `, make("kbd", { textContent: key, "aria-hidden": "true" }));
      button.addEventListener("click", action);
      return button;
    }));
  bench.lastChild.id = "check";
  document.body.append(bench);

  function choose(paragraph) {
    chosen?.classList.remove("chosen");
    chosen = paragraph;
    chosen?.classList.add("chosen");
    bench.hidden = chosen === null;
    if (chosen === null) return;
    const row = rowOf(chosen);
    const text = row.kept || (pinsOf(row).length > 0 && markOf(row) !== "released") ? say("unpin-row") : say("check-row");
    byId("check").firstChild.data = `${text} `;
    byId("check").title = `${text} (y)`;
  }

  document.addEventListener("correcting", () => {
    hideTip();
    for (const paragraph of paragraphs.values()) {
      if (isCorrecting()) paragraph.tabIndex = 0;
      else paragraph.removeAttribute("tabindex");
    }
    choose(null);
  });
  container.addEventListener("focusin", event => { if (isCorrecting() && event.target.closest("[data-p]")) choose(event.target.closest("[data-p]")); });
  container.addEventListener("click", event => { if (isCorrecting() && event.target.closest("[data-p]") && !event.target.closest("a")) choose(event.target.closest("[data-p]")); });

  // Corrections made before, on this page or when it was last open. What the page says already is done: the patch was applied.
  {
    const store = corrections.read();
    const has = (item, bead) => ties.some(({ source, target, beads }) => columns[source].path === item.source.path && columns[target].path === item.target.path
      && beads.some(units => JSON.stringify(keysOf(source, target, units)) === JSON.stringify(bead)));
    const wanted = store.beads[story] ?? [];
    const isSet = (item, bead) => pins.some(pin => pin.units !== null && JSON.stringify(pin.bead) === JSON.stringify(bead)
      && pin.texts[0].path === item.source.path && pin.texts[1].path === item.target.path);
    const isLeft = item => JSON.stringify(item.was) === JSON.stringify(item.now);
    const isDone = item => (item.do === "unpin"
      ? !item.beads.some(bead => isPinned({ texts: [item.source, item.target], bead }))
      : item.now.every(bead => has(item, bead) && (!isLeft(item) || isSet(item, bead))));
    if (wanted.length > 0 && wanted.every(isDone)) {
      const { [story]: _, ...beads } = store.beads;
      corrections.write({ ...store, beads, log: store.log.filter(entry => entry.story !== story) });
    }
    if (program === null && ownEntries().length > 0) replay();
    else nameLost();
  }

  /** Takes the selected text of a version to Review, as a term of a concept that nobody found. */
  function addSelected() {
    const selection = getSelection();
    const paragraph = node => node?.parentElement?.closest("[data-p]") ?? null;
    const own = paragraph(selection.anchorNode);
    const text = selection.toString().replace(/\s+/gu, " ").trim();
    if (program === null || !mayCorrect || text === "" || own === null || paragraph(selection.focusNode) !== own) return;
    location.href = `../review.html?add=${encodeURIComponent(`${columns[columnOf(own)].language}:${text}`)}`;
  }

  // Keys.

  const keys = {
    "+": () => addSelected(),
    j: () => go(1),
    k: () => go(-1),
    n: () => go(1, differs),
    p: () => go(-1, differs),
    s: () => stepSentence(1),
    S: () => stepSentence(-1),
    t: () => stepTerm(1),
    T: () => stepTerm(-1),
    a: () => showAll(),
    d: () => show("differs"),
    l: () => show("unsure"),
    "?": () => byId("keys").showModal(),
    Escape: () => { hideTip(); light(null); },
  };
  const correctingKeys = {
    m: () => operations.merge(),
    y: () => check(),
    x: () => operations.unlink(),
    "|": () => operations.split(),
    "[": () => operations.move(-1),
    "]": () => operations.move(1),
  };
  document.addEventListener("keydown", event => {
    if (isTyping(event) || event.ctrlKey || event.metaKey) return;
    if (event.altKey && isCorrecting() && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      return operations.move(event.key === "ArrowUp" ? -1 : 1);
    }
    const action = (isCorrecting() && correctingKeys[event.key]) || keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  byId("help").addEventListener("click", () => byId("keys").showModal());

  if (location.hash !== "") followHash();
}
