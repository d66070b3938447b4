"use strict";

/** The program behind the page, where it shows it itself. */
const program = typeof workbench === "undefined" ? null : workbench;

/**
 * What people correct, kept in the browser for each folder of pages and shared by its tabs; saved as one patch:
 * { aligner: 1, items: [ { do: "beads", story, source, target, was, now } | { do: "concept", concept, was, now } ] }.
 * The log knows concepts by their ids and rows by the texts of their paragraphs, so that it outlives a new run.
 */
const corrections = {
  data: JSON.parse(byId("data").textContent),
  /** Called when the log is another than the page shows. */
  listeners: [],
  /** What fits the page no more: by the entry's key { what, reason, again, forget }, the last two null where they can't be done. */
  misfits: new Map(),
  memory: { log: [], beads: {}, saved: "" },
  text: null,
  lasts: true,

  get key() {
    const { home } = this.data;
    return `aligner ${(home ?? null) === null ? location.pathname : new URL(home, location.href).pathname}`;
  },

  read() {
    // The program keeps what is corrected on a page that it shows itself.
    if (program !== null) return this.memory;
    try {
      const text = localStorage.getItem(this.key);
      // Another tab may have written; what this one knows need not be read again.
      if (text !== null && text !== this.text) this.memory = JSON.parse(text);
      this.text = text;
    } catch { this.lasts = false; /* Storage is switched off: what is corrected lasts as long as the page. */ }
    return this.memory;
  },

  write(store) {
    this.memory = store;
    this.known = null;
    try {
      this.text = JSON.stringify(store);
      localStorage.setItem(this.key, this.text);
    } catch { this.lasts = false; }
    this.show();
  },

  /** Adds an entry; other tabs may have added theirs meanwhile, so the store is read again. */
  add(entry) {
    const store = this.read();
    this.write({ ...store, log: [...store.log, entry] });
  },

  /** Takes back the last entry that this page can show. */
  undo() {
    if (program !== null) {
      program.send("/undo", "").then(({ nothing }) => { if (nothing) program.say(say("nothing-to-undo")); else location.reload(); }, error => program.say(error.message));
      return;
    }
    const store = this.read();
    const at = store.log.findLastIndex(entry => "concept" in entry || entry.story === this.data.story);
    if (at < 0) return;
    const entry = store.log[at];
    this.write({ ...store, log: store.log.toSpliced(at, 1) });
    if ("concept" in entry) showConcept(entry.concept);
    else for (const listener of this.listeners) listener();
    this.show();
  },

  known: null,

  /** What was decided on each concept: what it was on the page, and what it is now. */
  get decisions() {
    const { log } = this.read();
    if (this.known?.log === log) return this.known.decisions;
    const decisions = new Map();
    for (const entry of log) {
      if (!("concept" in entry)) continue;
      const first = decisions.get(entry.concept) ?? { was: { status: entry.was.status, terms: {} }, now: { terms: {} }, wrong: [] };
      decisions.set(entry.concept, {
        was: { status: first.was.status, terms: { ...entry.was.terms, ...first.was.terms } },
        now: { status: entry.now.status, terms: { ...first.now.terms, ...entry.now.terms } },
        wrong: [...new Set([...first.wrong, ...(entry.wrong ?? [])])],
      });
    }
    this.known = { log, decisions };
    return decisions;
  },

  /** What was decided on a concept; null for nothing, or for what does not fit the page. */
  decisionOn(concept) { return this.misfits.has(concept) ? null : this.decisions.get(concept) ?? null; },

  items() {
    const store = this.read();
    const items = Object.keys(store.beads).sort().flatMap(story => store.beads[story]);
    for (const [concept, { was, now, wrong }] of this.decisions)
      if (!this.misfits.has(concept) && JSON.stringify(was) !== JSON.stringify(now)) items.push({ do: "concept", concept, was, now, ...(wrong.length > 0 ? { wrong } : {}) });
    return items;
  },

  patch() { return JSON.stringify({ aligner: 1, items: this.items() }, null, 2) + "\n"; },

  save() {
    const patch = this.patch();
    const url = URL.createObjectURL(new Blob([patch], { type: "application/json" }));
    make("a", { href: url, download: "corrections.json" }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    this.write({ ...this.read(), saved: patch });
  },

  get isUnsaved() { return this.items().length > 0 && this.patch() !== this.read().saved; },

  show() {
    const count = this.items().length;
    byId("pending").textContent = count;
    byId("save").hidden = count === 0;
    byId("undo").hidden = program !== null ? program.isReadOnly : !this.read().log.some(entry => "concept" in entry || entry.story === this.data.story);
    this.showMisfits();
  },

  /** Names what does not fit any more, each with its reason and with what can be done about it. */
  showMisfits() {
    const list = byId("misfits") ?? make("ul", { id: "misfits", className: "messages", "aria-label": say("misfits") });
    list.hidden = this.misfits.size === 0;
    list.replaceChildren(...[...this.misfits.values()].map(({ what, reason, again, forget }) => {
      const button = (text, action) => {
        const element = make("button", { type: "button", textContent: text, "aria-label": `${text}: ${what}` });
        element.addEventListener("click", action);
        return element;
      };
      return make("li", { className: "warning" }, make("span", { textContent: `${say("misfit", what, reason)} ` }),
        make("span", { className: "answers" },
          ...(again === null ? [] : [button(say("place-again"), again)]), " ", ...(forget === null ? [] : [button(say("forget"), forget)])));
    }));
    if (list.parentElement === null) document.querySelector(".top").append(list);
  },
};

const isCorrecting = () => document.body.classList.contains("editing");

const mayCorrect = program === null || !program.isReadOnly;

/** What the page says of concepts; a page that makes their rows when they come into view holds it apart from them. */
const source = typeof conceptData !== "undefined" && conceptData !== null ? conceptData : {
  has: concept => conceptRow(concept) !== null,
  printed(concept) {
    const row = conceptRow(concept);
    const terms = {};
    for (const cell of row.querySelectorAll("[data-term]"))
      if (cell.querySelector("bdi")) terms[cell.dataset.term] = cell.querySelector("bdi").textContent;
    return { status: row.querySelector("[data-status]").dataset.status, terms };
  },
  languageName: (concept, language) => conceptRow(concept).querySelector(`[data-term="${CSS.escape(language)}"]`).dataset.name,
};

function conceptRow(concept) { return document.getElementById(`c-${concept}`); }

/** What the page itself says of a concept, before any decision. */
const printed = new Map();

function printedConcept(concept) {
  if (!printed.has(concept)) printed.set(concept, source.printed(concept));
  return printed.get(concept);
}

function currentConcept(concept) {
  const page = printedConcept(concept);
  const decision = corrections.decisionOn(concept);
  return decision === null ? page : { status: decision.now.status, terms: { ...page.terms, ...decision.now.terms } };
}

/** The status of every concept that a page holds apart from its rows: what was decided is looked up once for all of them. */
function statusLookup() {
  const { decisions } = corrections;
  const decided = id => (corrections.misfits.has(id) ? undefined : decisions.get(id)?.now.status);
  return ({ id, status }) => decided(id) ?? printed.get(id)?.status ?? status;
}

function showConcept(concept) {
  const row = conceptRow(concept);
  if (row === null) return;
  const { status, terms } = currentConcept(concept);
  const cell = row.querySelector("[data-status]");
  cell.dataset.status = status;
  cell.querySelector(".status").textContent = statuses[status];
  for (const [language, term] of Object.entries(terms)) {
    const text = row.querySelector(`[data-term="${CSS.escape(language)}"] bdi`);
    if (text) text.textContent = plain(term);
  }
}

/** Decides on a concept; of the languages in `wrong` what stood there is wrong, in the others a variant. */
function decide(concept, status, terms, wrong = []) {
  const was = currentConcept(concept);
  const now = { status, terms: { ...was.terms, ...terms } };
  if (JSON.stringify(was) === JSON.stringify(now)) return;
  const said = wrong.filter(language => now.terms[language] !== was.terms[language]);
  if (program !== null) return send(concept, was, now, said);
  // The printed texts name the entry in the glossary; a later decision starts from the first one's.
  corrections.add({ concept, was: printedConcept(concept), now, ...(said.length > 0 ? { wrong: said } : {}) });
  showConcept(concept);
}

/** Shows a decision and sends it to the program; what it refuses is taken back. */
function send(concept, was, now, wrong) {
  const show = state => { printed.set(concept, state); showConcept(concept); };
  show(now);
  program.correct([{ do: "concept", concept, was, now, ...(wrong.length > 0 ? { wrong } : {}) }]).then(() => program.say(""), error => { show(was); program.say(error.message); });
}

/** A dialog with a field a language. */
function editConcept(concept, wrong = false) {
  const { terms } = currentConcept(concept);
  const fields = Object.entries(terms).map(([language, term]) => [language, make("input", { value: term, lang: language, dir: "auto", spellcheck: false })]);
  const old = make("input", { type: "checkbox", id: "old-wrong", checked: wrong });
  const form = make("form", { method: "dialog" },
    make("h2", { textContent: say("edit-terms"), id: "edit-title" }),
    ...fields.map(([language, field]) => make("label", {}, source.languageName(concept, language), field)),
    make("label", { className: "check" }, old, say("was-wrong")),
    make("div", { className: "buttons" }, make("button", { value: "cancel", textContent: say("cancel"), formNoValidate: true }), make("button", { value: "save", textContent: say("save-accept") })));
  const dialog = make("dialog", { id: "edit", "aria-labelledby": "edit-title" }, form);
  for (const [, field] of fields) field.required = true;
  // Return saves; without this it would press the first button, Cancel.
  form.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("[value=save]"));
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "save") decide(concept, "approved", Object.fromEntries(fields.map(([language, field]) => [language, field.value.trim().normalize("NFC")])), old.checked ? fields.map(([language]) => language) : []);
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
  return make("div", { className: "decide", role: "group", "aria-label": say("decide-on", Object.values(currentConcept(concept).terms)[0] ?? concept) },
    button(say("accept"), again("approved")), button(say("reject"), again("rejected")), button(say("edit-more"), () => editConcept(concept)));
}

function showButtons(concept) {
  const row = conceptRow(concept);
  const buttons = row.querySelector(".decide");
  if (isCorrecting() && buttons === null) row.querySelector("[data-status]").append(decisionButtons(concept));
  else if (!isCorrecting()) buttons?.remove();
}

function setCorrecting(on) {
  document.body.classList.toggle("editing", on);
  byId("correct").setAttribute("aria-pressed", on);
  for (const row of document.querySelectorAll("[data-concept]")) showButtons(row.dataset.concept);
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
  for (const row of document.querySelectorAll("[data-concept]")) showConcept(row.dataset.concept);
  for (const listener of corrections.listeners) listener();
  corrections.show();
});

// Between pages of a folder nothing is lost; whoever goes elsewhere is asked whether to leave what is not saved.
let isInside = false;
document.addEventListener("click", event => {
  const link = event.target.closest("a[href]");
  isInside = link !== null && corrections.lasts && new URL(link.href).pathname.startsWith(corrections.key.slice("aligner ".length));
});
addEventListener("beforeunload", event => { if (program === null && !isInside && corrections.isUnsaved) event.preventDefault(); });

/** Whether the page already says what was decided: the patch was applied, and the run done again. */
function isSettled({ status, terms }, { now }) {
  return now.status === status && Object.keys(terms).every(language => !(language in now.terms) || now.terms[language] === terms[language]);
}

const isFitting = ({ status, terms }, { was }) =>
  was.status === status && Object.entries(was.terms).every(([language, term]) => terms[language] === term);

/** Names a decision on what the page says otherwise now. */
function setApart(concept, decision) {
  const forget = () => {
    corrections.misfits.delete(concept);
    const store = corrections.read();
    corrections.write({ ...store, log: store.log.filter(entry => entry.concept !== concept) });
    showConcept(concept);
  };
  const { was, now } = decision;
  const what = Object.values(was.terms)[0] ?? concept;
  if (!source.has(concept)) return void corrections.misfits.set(concept, { what, reason: say("misfit-concept"), again: null, forget });
  const page = printedConcept(concept);
  const reason = say("misfit-changed", Object.values(page.terms).join(" · "), statuses[page.status], Object.values(now.terms).join(" · "), statuses[now.status]);
  const changed = Object.fromEntries(Object.entries(now.terms).filter(([language, term]) => language in page.terms && term !== was.terms[language]));
  const again = () => {
    forget();
    corrections.add({ concept, was: page, now: { status: now.status, terms: { ...page.terms, ...changed } }, ...(decision.wrong.length > 0 ? { wrong: decision.wrong } : {}) });
    showConcept(concept);
  };
  corrections.misfits.set(concept, { what, reason, again, forget });
}

{
  const store = corrections.read();
  const settled = new Set();
  for (const [concept, decision] of corrections.decisions) {
    if (!source.has(concept) ? corrections.data.whole === true : !isFitting(printedConcept(concept), decision)) {
      if (source.has(concept) && isSettled(printedConcept(concept), decision)) settled.add(concept);
      else setApart(concept, decision);
    }
  }
  if (settled.size > 0) corrections.write({ ...store, log: store.log.filter(entry => !settled.has(entry.concept)) });
  for (const concept of corrections.decisions.keys()) showConcept(concept);
  corrections.show();
}
