"use strict";

/** A language as the page's own language calls it; its code where the browser does not know it. */
function languageName(code) {
  try { return new Intl.DisplayNames([document.documentElement.lang], { type: "language" }).of(code); } catch { return code; }
}

/**
 * The form for everything a concept holds: `entry` has the keys of a glossary's YAML. `done` is given the entry as it is to be; `split` the
 * texts of the terms, by language, that are to be another concept; `cancel` nothing. Returns { element, isChanged }.
 */
function entryForm({ entry, languages, done, cancel, join, split }) {
  const isNew = entry.id === "new";
  const word = element => { element.dir = "auto"; element.spellcheck = false; return element; };
  const field = (text, control, className = "") => make("label", { className }, make("span", { textContent: text }), control);
  const choice = (options, value) => {
    const select = make("select", {}, ...Object.entries(options).map(([key, text]) => make("option", { value: key, textContent: text })));
    select.value = value;
    return select;
  };
  const lines = (values, lang) => word(make("textarea", { value: (values ?? []).join("\n"), rows: Math.min(4, Math.max(1, (values ?? []).length)), lang }));
  const textOf = control => control.value.trim().normalize("NFC");
  const linesOf = control => [...new Set(control.value.normalize("NFC").split("\n").map(line => line.trim()).filter(line => line !== ""))].sort();

  const type = choice(conceptTypes, entry.type);
  // Who edits an entry has looked at it.
  const status = choice({ approved: say("accepted"), proposed: say("undecided"), rejected: say("rejected") }, isNew || entry.status === "proposed" ? "approved" : entry.status);
  const equivalence = choice(equivalences, entry.equivalence);
  const note = word(make("textarea", { value: entry.note ?? "", rows: 2 }));
  const sections = new Map();
  const list = make("div", { className: "sections" });

  function row(section, code, term) {
    const text = word(make("input", { type: "text", value: term.term, lang: code, required: true }));
    text.setAttribute("aria-label", say("term-in", languageName(code)));
    const usual = term.preferred === true || term.usage === "preferred" ? "preferred" : term.usage ?? "admitted";
    const use = choice(usages, usual);
    use.setAttribute("aria-label", say("use"));
    const old = choice({ variant: say("old-variant"), wrong: say("old-wrong") }, "variant");
    const oldBox = field(say("old-is", term.term), old, "old");
    const region = make("input", { type: "text", value: term.region ?? "", placeholder: `${code}-…`, pattern: `${code}-.+`, size: 6, spellcheck: false });
    const forms = lines(term.forms, code);
    const wrong = lines(term.wrong, code);
    const source = word(make("input", { type: "text", value: term.source ?? "" }));
    const remark = word(make("input", { type: "text", value: term.note ?? "" }));
    const away = make("input", { type: "checkbox", className: "away" });
    const remove = make("button", { type: "button", textContent: "✕", title: say("remove-term") });
    const name = () => textOf(text) || say("term-in", languageName(code));
    const relabel = () => {
      remove.setAttribute("aria-label", `${say("remove-term")}: ${name()}`);
      away.setAttribute("aria-label", say("split-term", name()));
      oldBox.hidden = term.term === "" || textOf(text) === term.term;
    };
    const more = make("details", {}, make("summary", { textContent: say("forms-and-more") }),
      field(say("forms"), forms), field(say("wrong-forms"), wrong), field(say("region"), region), field(say("source"), source), field(say("note"), remark));
    more.open = (term.wrong ?? []).length > 0;
    const element = make("div", { className: "term-row" }, away, text, use, remove, oldBox, more);
    const made = {
      element, text, use, away, code,
      /** The term as it is to be; what stood there before is a form of it or a wrong one. */
      get value() {
        const now = textOf(text);
        const before = term.term !== "" && now !== term.term ? [term.term] : [];
        const wrongNow = [...new Set([...linesOf(wrong), ...(old.value === "wrong" ? before : [])])].filter(form => form !== now).sort();
        const formsNow = [...new Set([...linesOf(forms), ...(old.value === "variant" ? before : [])])].filter(form => form !== now && !wrongNow.includes(form)).sort();
        const same = use.value === usual;
        return {
          term: now, ...(textOf(region) === "" ? {} : { region: textOf(region) }),
          ...(same && term.preferred === true ? { preferred: true } : {}),
          ...(same ? term.usage === undefined ? {} : { usage: term.usage } : use.value === "admitted" ? {} : { usage: use.value }),
          ...(formsNow.length > 0 ? { forms: formsNow } : {}), ...(wrongNow.length > 0 ? { wrong: wrongNow } : {}), count: term.count ?? 0,
          ...(textOf(source) === "" ? {} : { source: textOf(source) }), ...(textOf(remark) === "" ? {} : { note: textOf(remark) }),
        };
      },
    };
    text.addEventListener("input", relabel);
    use.addEventListener("change", () => {
      if (use.value !== "preferred") return;
      for (const other of section.rows) if (other !== made && other.use.value === "preferred" && other.value.region === made.value.region) other.use.value = "admitted";
    });
    remove.addEventListener("click", () => {
      section.rows = section.rows.filter(other => other !== made);
      element.remove();
      section.add.focus();
      touched();
    });
    relabel();
    return made;
  }

  function section(code) {
    if (sections.has(code)) return sections.get(code);
    const rows = make("div", {});
    const add = make("button", { type: "button", textContent: say("add-term") });
    add.setAttribute("aria-label", `${say("add-term")}: ${languageName(code)}`);
    const definition = word(make("textarea", { value: entry.definition?.[code] ?? "", rows: 2, lang: code }));
    const subject = word(make("input", { type: "text", value: entry.subject?.[code] ?? "", lang: code }));
    const meaning = make("details", {}, make("summary", { textContent: say("meaning") }), field(say("definition"), definition), field(say("subject"), subject));
    meaning.open = definition.value !== "" || subject.value !== "";
    const made = { rows: [], add, definition, subject };
    const put = term => {
      const next = row(made, code, term);
      made.rows.push(next);
      rows.append(next.element);
      return next;
    };
    for (const term of entry.terms[code] ?? []) put(term);
    add.addEventListener("click", () => { put({ term: "", ...(made.rows.length === 0 ? { usage: "preferred" } : {}) }).text.focus(); touched(); });
    if (made.rows.length === 0 && isNew) put({ term: "", usage: "preferred" }).text.required = false;
    list.append(make("fieldset", {}, make("legend", { textContent: languageName(code) }), rows, add, meaning));
    sections.set(code, made);
    return made;
  }

  const texts = name => Object.fromEntries([...sections].map(([code, one]) => [code, textOf(one[name])]).filter(([, text]) => text !== ""));

  function value() {
    const terms = {};
    for (const [code, { rows }] of sections) {
      const own = rows.map(one => one.value).filter(term => term.term !== "");
      if (own.length > 0) terms[code] = own;
    }
    const [subject, definition] = [texts("subject"), texts("definition")];
    return {
      id: entry.id, type: type.value, status: status.value, equivalence: equivalence.value,
      ...(Object.keys(subject).length > 0 ? { subject } : {}), ...(Object.keys(definition).length > 0 ? { definition } : {}),
      terms, ...(note.value.trim() === "" ? {} : { note: note.value.trim() }),
    };
  }

  for (const code of new Set([...languages.filter(language => isNew || entry.terms[language] !== undefined), ...Object.keys(entry.terms)])) section(code);
  const other = make("input", { type: "text", size: 4, spellcheck: false, autocapitalize: "none" });
  other.setAttribute("list", "entry-languages");
  const addLanguage = make("button", { type: "button", textContent: say("add-language") });
  addLanguage.addEventListener("click", () => {
    const code = other.value.trim().toLowerCase();
    if (!/^[a-z]{2,3}$/.test(code)) { other.focus(); return; }
    other.value = "";
    const made = section(code);
    if (made.rows.length === 0) made.add.click();
    else made.rows[0].text.focus();
  });
  other.addEventListener("keydown", event => { if (event.key === "Enter") { event.preventDefault(); addLanguage.click(); } });

  const error = make("p", { className: "fault", hidden: true });
  error.setAttribute("role", "alert");
  const button = (text, action, properties = {}) => {
    const element = make("button", { type: "button", textContent: text, ...properties });
    element.addEventListener("click", action);
    return element;
  };
  const splitting = button(say("split-chosen"), () => {
    const chosen = {};
    for (const [code, { rows }] of sections) {
      const texts = rows.filter(one => one.away.checked).map(one => textOf(one.text));
      if (texts.length > 0) chosen[code] = texts;
    }
    if (Object.keys(chosen).length === 0) return void tell(say("split-nothing"));
    if ([...sections.values()].every(({ rows }) => rows.every(one => one.away.checked))) return void tell(say("split-all"));
    split(chosen);
  }, { hidden: true });
  const tell = text => { error.textContent = text; error.hidden = text === ""; };
  const element = make("form", { className: "entry" },
    make("div", { className: "fields" }, field(say("type"), type), field(say("status"), status), field(say("equivalence"), equivalence)),
    list,
    make("div", { className: "fields" }, field(say("other-language"), other), addLanguage, make("datalist", { id: "entry-languages" }, ...languages.map(code => make("option", { value: code, label: languageName(code) })))),
    field(say("note"), note, "wide"),
    error,
    make("div", { className: "deeds" },
      make("button", { type: "submit", id: "save-entry" }, say("save"), make("kbd", { textContent: "⏎", "aria-hidden": "true" })),
      button(say("cancel"), () => cancel(), { id: "cancel-entry" }),
      ...(isNew ? [] : [
        button(say("join-with"), () => join(), { id: "join-entry" }),
        button(say("split"), event => { element.classList.add("splitting"); splitting.hidden = false; event.target.hidden = true; element.querySelector(".away").focus(); }, { id: "split-entry" }), splitting])));

  const before = JSON.stringify(value());
  const isChanged = () => JSON.stringify(value()) !== before;
  // What is written here and not saved can't be split: the program knows only what is saved.
  const touched = () => { for (const one of element.querySelectorAll("#split-entry, .away")) one.disabled = isChanged(); splitting.disabled = isChanged(); tell(""); };
  element.addEventListener("input", touched);
  element.addEventListener("change", touched);
  element.addEventListener("submit", event => {
    event.preventDefault();
    const now = value();
    if (Object.keys(now.terms).length === 0) return void tell(say("needs-terms"));
    done(now);
  });
  element.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); element.requestSubmit(); }
    else if (event.key === "Escape" && (!isChanged() || confirm(say("discard")))) { event.stopPropagation(); cancel(); }
  });
  return { element, isChanged };
}

/** A dialog to choose the concept that another is to be joined with. `candidates` come first; `done` is given the one chosen. */
function chooseConcept({ title, concepts, candidates, describe, textOf, done }) {
  const most = 50; // Whoever sees more writes another letter.
  const field = make("input", { type: "search", spellcheck: false, autocomplete: "off" });
  field.setAttribute("aria-label", say("search-terms"));
  const list = make("div", { id: "choices", role: "listbox", tabIndex: -1 });
  list.setAttribute("aria-label", say("concepts"));
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-controls", "choices");
  field.setAttribute("aria-expanded", "true");
  let shown = [];
  let at = 0;
  const draw = () => {
    list.replaceChildren(...shown.map((concept, i) => {
      const option = make("div", { id: `choice-${i}`, role: "option", dir: "auto", textContent: describe(concept) });
      option.setAttribute("aria-selected", i === at);
      option.addEventListener("click", () => { at = i; choose(); });
      return option;
    }));
    if (shown.length > 0) field.setAttribute("aria-activedescendant", `choice-${at}`);
    else field.removeAttribute("aria-activedescendant");
    list.children[at]?.scrollIntoView({ block: "nearest" });
    byId("join-chosen").disabled = shown.length === 0;
  };
  const filter = () => {
    const query = fold(field.value.trim());
    const first = candidates.filter(concept => textOf(concept).includes(query));
    shown = [...first, ...(query === "" ? [] : concepts.filter(concept => !first.includes(concept) && textOf(concept).includes(query)))].slice(0, most);
    at = 0;
    draw();
  };
  const choose = () => dialog.close("join");
  const dialog = make("dialog", { id: "join" }, make("h2", { id: "join-title", dir: "auto", textContent: title }), field, list,
    make("div", { className: "buttons" }, make("button", { type: "button", value: "cancel", textContent: say("cancel") }), make("button", { type: "button", id: "join-chosen", textContent: say("join") })));
  dialog.setAttribute("aria-labelledby", "join-title");
  dialog.querySelector("[value=cancel]").addEventListener("click", () => dialog.close("cancel"));
  dialog.querySelector("#join-chosen").addEventListener("click", choose);
  dialog.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      at = Math.max(0, Math.min(shown.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)));
      draw();
    } else if (event.key === "Enter" && event.target === field) {
      event.preventDefault();
      if (shown.length > 0) choose();
    }
  });
  dialog.addEventListener("close", () => {
    const chosen = dialog.returnValue === "join" ? shown[at] : undefined;
    dialog.remove();
    if (chosen !== undefined) done(chosen);
  });
  field.addEventListener("input", filter);
  document.body.append(dialog);
  dialog.showModal();
  filter();
  field.focus();
}
