"use strict";

/** The program behind the page, where it shows it itself. */
const program = typeof workbench === "undefined" ? null : workbench;

/**
 * What people correct. A log of entries, kept in the browser for each run and shared by its pages; saved as one patch:
 * { aligner: 1, run, items: [ { do: "beads", story, source, target, was, now } | { do: "concept", concept, was, now } ] }.
 */
const corrections = {
  data: JSON.parse(byId("data").textContent),
  listeners: [],
  memory: { log: [], beads: {} },

  get key() { return `aligner ${this.data.run}`; },

  read() {
    // The program keeps what is corrected on a page that it shows itself.
    if (program !== null) return this.memory;
    try {
      const text = localStorage.getItem(this.key);
      if (text !== null) this.memory = JSON.parse(text);
    } catch { /* Storage is switched off: what is corrected lasts as long as the page. */ }
    return this.memory;
  },

  write(store) {
    this.memory = store;
    try { localStorage.setItem(this.key, JSON.stringify(store)); } catch { /* As above. */ }
    this.show();
  },

  /** Adds an entry; other pages of the run may have added theirs meanwhile, so the store is read again. */
  add(entry) {
    const store = this.read();
    store.log.push(entry);
    this.write(store);
  },

  /** Takes back the last entry that this page can show. */
  undo() {
    if (program !== null) {
      program.send("/undo", "").then(({ nothing }) => { if (nothing) program.say("There is nothing to undo."); else location.reload(); }, error => program.say(error.message));
      return;
    }
    const store = this.read();
    const at = store.log.findLastIndex(entry => "concept" in entry || entry.story === this.data.story);
    if (at < 0) return;
    const [entry] = store.log.splice(at, 1);
    this.write(store);
    if ("concept" in entry) showConcept(entry.concept);
    else for (const listener of this.listeners) listener(entry);
    this.show();
  },

  /** What was decided on a concept: what it was on the page, and what it is now. */
  decisionOn(concept) {
    const entries = this.read().log.filter(entry => entry.concept === concept);
    if (entries.length === 0) return null;
    const was = { status: entries[0].was.status, terms: {} };
    const now = { status: entries.at(-1).now.status, terms: {} };
    for (const entry of entries) {
      was.terms = { ...entry.was.terms, ...was.terms };
      now.terms = { ...now.terms, ...entry.now.terms };
    }
    return { was, now };
  },

  items() {
    const store = this.read();
    const items = Object.keys(store.beads).sort().flatMap(story => store.beads[story]);
    for (const concept of new Set(store.log.filter(entry => "concept" in entry).map(entry => entry.concept))) {
      const { was, now } = this.decisionOn(concept);
      if (JSON.stringify(was) !== JSON.stringify(now)) items.push({ do: "concept", concept, was, now });
    }
    return items;
  },

  patch() { return JSON.stringify({ aligner: 1, run: this.data.run, items: this.items() }, null, 2) + "\n"; },

  save() {
    const url = URL.createObjectURL(new Blob([this.patch()], { type: "application/json" }));
    make("a", { href: url, download: `corrections-${this.data.run}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  },

  show() {
    const count = this.items().length;
    byId("pending").textContent = count;
    byId("save").hidden = count === 0;
    byId("undo").hidden = program !== null ? program.isReadOnly : !this.read().log.some(entry => "concept" in entry || entry.story === this.data.story);
  },
};

const isCorrecting = () => document.body.classList.contains("editing");

function conceptRow(concept) { return document.querySelector(`[data-concept="${CSS.escape(concept)}"]`); }

/** What the page itself says of a concept, before any decision. */
const printed = new Map();

function printedConcept(concept) {
  if (!printed.has(concept)) {
    const row = conceptRow(concept);
    const terms = {};
    for (const cell of row.querySelectorAll("[data-term]"))
      if (cell.querySelector("bdi")) terms[cell.dataset.term] = cell.querySelector("bdi").textContent;
    printed.set(concept, { status: row.querySelector("[data-status]").dataset.status, terms });
  }
  return printed.get(concept);
}

function currentConcept(concept) {
  const page = printedConcept(concept);
  const decision = corrections.decisionOn(concept);
  return decision === null ? page : { status: decision.now.status, terms: { ...page.terms, ...decision.now.terms } };
}

function showConcept(concept) {
  const row = conceptRow(concept);
  if (row === null) return;
  const { status, terms } = currentConcept(concept);
  const cell = row.querySelector("[data-status]");
  cell.dataset.status = status;
  cell.querySelector(".status").textContent = status;
  for (const [language, term] of Object.entries(terms)) {
    const text = row.querySelector(`[data-term="${CSS.escape(language)}"] bdi`);
    if (text) text.textContent = term;
  }
}

function decide(concept, status, terms) {
  const was = currentConcept(concept);
  const now = { status, terms: { ...was.terms, ...terms } };
  if (JSON.stringify(was) === JSON.stringify(now)) return;
  if (program !== null) return send(concept, was, now);
  // The printed texts name the entry in the glossary; a later decision starts from the first one's.
  corrections.add({ concept, was: printedConcept(concept), now });
  showConcept(concept);
}

/** Shows a decision and sends it to the program; what it refuses is taken back. */
function send(concept, was, now) {
  const show = state => { printed.set(concept, state); showConcept(concept); };
  show(now);
  program.correct([{ do: "concept", concept, was, now }]).then(() => program.say(""), error => { show(was); program.say(error.message); });
}

/** A dialog with a field a language. */
function editConcept(concept) {
  const row = conceptRow(concept);
  const { terms } = currentConcept(concept);
  const fields = Object.entries(terms).map(([language, term]) => [language, make("input", { value: term, lang: language, dir: "auto", spellcheck: false })]);
  const form = make("form", { method: "dialog" },
    make("h2", { textContent: "Edit the terms", id: "edit-title" }),
    ...fields.map(([language, field]) => make("label", {}, row.querySelector(`[data-term="${CSS.escape(language)}"]`).dataset.name, field)),
    make("div", { className: "buttons" }, make("button", { value: "cancel", textContent: "Cancel", formNoValidate: true }), make("button", { value: "save", textContent: "Save and accept" })));
  const dialog = make("dialog", { id: "edit", "aria-labelledby": "edit-title" }, form);
  for (const [, field] of fields) field.required = true;
  // Return saves; without this it would press the first button, Cancel.
  form.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("[value=save]"));
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "save") decide(concept, "approved", Object.fromEntries(fields.map(([language, field]) => [language, field.value.trim().normalize("NFC")])));
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** The buttons that decide on a concept. */
function decisionButtons(concept) {
  const button = (text, action) => {
    const element = make("button", { type: "button", textContent: text });
    element.addEventListener("click", event => { event.stopPropagation(); action(); });
    return element;
  };
  const again = status => () => decide(concept, currentConcept(concept).status === status ? "proposed" : status, {});
  return make("div", { className: "decide", role: "group", "aria-label": "Decide on this term" },
    button("Accept", again("approved")), button("Reject", again("rejected")), button("Edit…", () => editConcept(concept)));
}

function setCorrecting(on) {
  document.body.classList.toggle("editing", on);
  byId("correct").setAttribute("aria-pressed", on);
  for (const row of document.querySelectorAll("[data-concept]")) {
    const buttons = row.querySelector(".decide");
    if (on && buttons === null) row.querySelector("[data-status]").append(decisionButtons(row.dataset.concept));
    else if (!on) buttons?.remove();
  }
  document.dispatchEvent(new Event("correcting"));
}

if (program?.isReadOnly) byId("correct").hidden = true;
byId("correct").addEventListener("click", () => setCorrecting(!isCorrecting()));
byId("undo").addEventListener("click", () => corrections.undo());
byId("save").addEventListener("click", () => corrections.save());
document.addEventListener("keydown", event => {
  if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "c" && !byId("correct").hidden) setCorrecting(!isCorrecting());
  else if (event.key === "u") corrections.undo();
});
addEventListener("storage", event => {
  if (event.key !== corrections.key) return;
  corrections.show();
  for (const row of document.querySelectorAll("[data-concept]")) showConcept(row.dataset.concept);
});
/** Whether the page already says what was decided: the patch was applied, and the run done again. */
function isSettled(concept) {
  const { status, terms } = printedConcept(concept);
  const { now } = corrections.decisionOn(concept);
  return now.status === status && Object.keys(terms).every(language => !(language in now.terms) || now.terms[language] === terms[language]);
}

{
  const store = corrections.read();
  const decided = [...new Set(store.log.filter(entry => "concept" in entry && conceptRow(entry.concept) !== null).map(entry => entry.concept))];
  const settled = new Set(decided.filter(isSettled));
  if (settled.size > 0) corrections.write({ ...store, log: store.log.filter(entry => !settled.has(entry.concept)) });
  for (const concept of decided) showConcept(concept);
  corrections.show();
}
