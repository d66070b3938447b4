"use strict";

{
  const height = 40; // Of a row of the queue, as the style sheet has it, in pixels.
  const cards = byId("card");
  const queueBox = byId("queue");
  const space = make("div", { className: "space" });
  queueBox.append(space);
  const filters = ["type", "status-filter", "confidence", "story", "suspicious", "search"];

  let data = { languages: [], stories: [], concepts: [] };
  let queue = []; // What the filter showed when it was last set; a decision takes nothing away from under the eye.
  let open = null;
  let editing = null; // { wrong }: the quick fields are open, and what stood there will be wrong or a variant.
  let form = null; // The term editor, where it is open.
  let alike = new Map(); // By the id of a concept, those it may be one with.
  const quotes = new Map(); // The evidence that has been asked for, by concept.

  // Data.

  let byConcept = new Map();

  function takeAlike(found) {
    alike = new Map();
    for (const { one, other, kind } of found) {
      for (const [from, to] of [[one, other], [other, one]]) alike.set(from, [...(alike.get(from) ?? []), { id: to, kind }]);
    }
    if (value("suspicious") !== "") filter();
    else if (form === null && editing === null && open !== null && alike.has(open.id)) draw();
  }

  async function load() {
    const answer = await fetch("/concepts.json");
    if (!answer.ok) return;
    workbench.version = Number(answer.headers.get("Aligner-Version"));
    data = readConcepts(await answer.json());
    byConcept = new Map(data.concepts.map(concept => [concept.id, concept]));
    quotes.clear();
    fetch("/likenesses.json").then(found => (found.ok ? found.json() : [])).then(takeAlike, () => {});
    const stories = byId("story");
    const chosen = stories.value;
    stories.replaceChildren(make("option", { value: "any", textContent: say("any-story") }), ...data.stories.map(({ name }) => make("option", { value: name, textContent: name })));
    stories.value = data.stories.some(({ name }) => name === chosen) ? chosen : "any";
  }

  const nameOf = code => data.languages.find(language => language.code === code)?.name ?? code;
  const preferred = (concept, language) => concept.terms[language]?.[0];
  const title = concept => data.languages.map(({ code }) => preferred(concept, code)?.text).filter(text => text !== undefined);

  // The filter, kept in the address.

  const value = id => (byId(id).type === "checkbox" ? (byId(id).checked ? "yes" : "") : byId(id).value);
  const usual = { type: "any", "status-filter": "proposed", confidence: "any", story: "any", suspicious: "", search: "" };

  function remember() {
    const query = new URLSearchParams(filters.filter(id => value(id) !== usual[id]).map(id => [id, value(id)]));
    const hash = open === null ? "" : `#${encodeURIComponent(open.id)}`;
    history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}${hash}`);
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    for (const id of filters) {
      if (!query.has(id)) continue;
      if (byId(id).type === "checkbox") byId(id).checked = true;
      else byId(id).value = query.get(id);
      if (byId(id).value === "") byId(id).value = usual[id];
    }
  }

  function fits(concept, anyStatus = false) {
    const [type, status, confidence, story, suspicious] = filters.map(value);
    const query = fold(value("search").trim());
    return (type === "any" || concept.type === type)
      && (anyStatus || status === "any" || concept.status === status)
      && (confidence === "any" || concept.grade === confidence)
      && (story === "any" || concept.stories.some(({ name }) => name === story))
      && (suspicious === "" || concept.suspects.length > 0 || alike.has(concept.id))
      && (query === "" || textOfConcept(concept).includes(query));
  }

  function filter() {
    queue = data.concepts.filter(concept => fits(concept));
    show(queue.includes(open) ? open : queue[0] ?? null);
  }

  // The queue: only the rows in view are made.

  function drawQueue() {
    space.style.height = `${queue.length * height}px`;
    const first = Math.max(0, Math.floor(queueBox.scrollTop / height) - 5);
    const last = Math.min(queue.length, Math.ceil((queueBox.scrollTop + queueBox.clientHeight) / height) + 5);
    space.replaceChildren(...queue.slice(first, last).map((concept, i) => {
      const [head, ...rest] = title(concept);
      const option = make("div", { id: `q-${first + i}`, role: "option", className: concept.status },
        make("span", { className: "first", dir: "auto", textContent: head ?? concept.id }),
        make("span", { className: "second", dir: "auto", textContent: rest.join(" · ") }));
      option.setAttribute("aria-selected", concept === open);
      option.setAttribute("aria-setsize", queue.length);
      option.setAttribute("aria-posinset", first + i + 1);
      option.style.top = `${(first + i) * height}px`;
      option.addEventListener("click", () => show(concept));
      return option;
    }));
    const at = queue.indexOf(open);
    if (at >= first && at < last) queueBox.setAttribute("aria-activedescendant", `q-${at}`);
    else queueBox.removeAttribute("aria-activedescendant");
  }

  function intoView(at) {
    const top = at * height;
    if (top < queueBox.scrollTop) queueBox.scrollTop = top - height;
    else if (top + 2 * height > queueBox.scrollTop + queueBox.clientHeight) queueBox.scrollTop = top - queueBox.clientHeight + 2 * height;
  }

  function progress() {
    const all = data.concepts.filter(concept => fits(concept, true));
    const done = all.filter(concept => concept.status !== "proposed").length;
    byId("progress").max = Math.max(1, all.length);
    byId("progress").value = done;
    byId("status").textContent = say("decided-of", done, all.length, all.length - done);
    byId("all").disabled = workbench.isReadOnly || !queue.some(concept => concept.status === "proposed");
  }

  // The open concept.

  const isTouched = concept => concept.status !== "proposed";

  function show(concept) {
    open = concept;
    editing = null;
    form = null;
    cards.dataset.concept = concept?.id ?? "";
    remember();
    if (concept !== null) intoView(queue.indexOf(concept));
    drawQueue();
    progress();
    draw();
  }

  function draw() {
    if (form !== null) return;
    if (open === null) {
      cards.replaceChildren(make("p", { className: "empty", textContent: data.concepts.length === 0 ? say("no-concepts") : say("nothing-left") }));
      return;
    }
    const facts = [
      make("span", { className: `tag ${open.type}`, textContent: conceptTypes[open.type] }),
      make("span", { className: "status", textContent: statuses[open.status] }),
      make("span", { className: open.grade === "low" ? "low" : "", textContent: say("confidence-is", `${Math.round(open.sure * 100)} %`) }),
      make("span", { textContent: say("met-times", open.met) }),
      ...(open.equivalence === "exact" ? [] : [make("span", { className: "equivalence", textContent: equivalences[open.equivalence] })]),
    ];
    const line = make("p", { className: "facts" }, ...facts);
    line.dataset.status = open.status;
    cards.replaceChildren(line, deeds(), make("div", { className: "terms" }, ...data.languages.filter(({ code }) => open.terms[code]).map(term)), ...(editing === null ? [] : [oldSpelling()]), ...notes(), ...likenesses(), pairs());
  }

  function term({ code, name }) {
    const [first, ...others] = open.terms[code];
    const forms = [...new Set(open.terms[code].flatMap(one => one.forms))];
    const head = make("span", { className: "language", textContent: name, id: `l-${code}` });
    if (editing !== null) {
      const field = make("input", { type: "text", value: first.text, lang: code, dir: "auto", spellcheck: false });
      field.setAttribute("aria-labelledby", `l-${code}`);
      field.dataset.language = code;
      return make("div", {}, head, field);
    }
    return make("div", { lang: code }, head,
      make("p", { className: "term", dir: "auto", textContent: first.text }),
      ...(others.length > 0 ? [make("p", { className: "more", dir: "auto" }, ...others.flatMap((one, i) => [i > 0 ? ", " : "", make("span", { className: one.usage === null ? "" : "wrong", textContent: one.text })]))] : []),
      ...(forms.length > 0 ? [make("p", { className: "more", dir: "auto", textContent: say("forms-also", forms.join(", ")) })] : []));
  }

  /** What becomes of the spelling that a correction replaces. */
  function oldSpelling() {
    const box = make("input", { type: "checkbox", id: "old-wrong", checked: editing.wrong });
    box.addEventListener("change", () => { editing.wrong = box.checked; });
    return make("label", { className: "check" }, box, say("was-wrong"));
  }

  /** The concepts that may be this one, to be joined with it or not. */
  const likenesses = () => (alike.get(open.id) ?? []).map(({ id, kind }) => [byConcept.get(id), kind]).filter(([concept]) => concept !== undefined).map(([concept, kind]) => {
    const button = make("button", { type: "button", textContent: say("join-with") });
    button.setAttribute("aria-label", `${say("join-with")} ${title(concept).join(" · ")}`);
    button.disabled = workbench.isReadOnly;
    button.addEventListener("click", () => join(concept));
    const why = { abbreviation: say("alike-abbreviation"), spelling: say("alike-spelling"), term: say("alike-term") }[kind];
    return make("p", { className: "alike" }, make("span", { textContent: `${say("perhaps-the-same")} ` }), make("bdi", { textContent: title(concept).join(" · ") }), make("span", { className: "why", textContent: ` (${why}) ` }), button);
  });

  const notes = () => [
    ...open.suspects.map(suspect => make("p", { className: "suspect" }, `${say("perhaps-misspelt")} `, make("bdi", { textContent: suspect.spelling }), " → ", make("bdi", { textContent: suspect.usual }))),
    ...(open.note === null ? [] : [make("p", { className: "note", dir: "auto", textContent: open.note })]),
  ];

  function deeds() {
    const button = (id, text, key, action) => {
      const element = make("button", { type: "button", id }, text, make("kbd", { textContent: key, "aria-hidden": "true" }));
      element.addEventListener("click", action);
      element.disabled = workbench.isReadOnly && !["skip", "previous"].includes(id);
      return element;
    };
    const box = make("div", { className: "deeds", role: "group" },
      ...(editing === null
        ? [button("accept", say("accept"), "a", () => decide("approved")), button("reject", say("reject"), "r", () => decide("rejected")), button("edit", say("edit"), "e", () => edit(false)), button("correct", say("correct-wrong"), "w", () => edit(true)), button("whole", say("everything"), "t", openForm),
          button("skip", say("skip"), "s", () => step(1)), button("previous", say("back"), "k", () => step(-1)), button("undo", say("undo"), "u", () => reverse("/undo")), button("redo", say("redo"), "U", () => reverse("/redo"))]
        : [button("save", say("accept-written"), "⏎", save), button("cancel", say("cancel"), "Esc", cancel)]));
    box.setAttribute("aria-label", say("decide-on", title(open)[0] ?? open.id));
    return box;
  }

  function pairs() {
    const list = make("ol", { className: "pairs" });
    list.setAttribute("aria-label", say("evidence"));
    const concept = open;
    take(concept).then(found => {
      if (open !== concept) return;
      list.replaceChildren(...found.map((pair, i) => evidencePair(pair, `${say("to-row")} (${i + 1})`)));
    });
    const next = queue[queue.indexOf(concept) + 1];
    if (next !== undefined) take(next);
    return list;
  }

  function take(concept) {
    if (!quotes.has(concept.id)) quotes.set(concept.id, evidence.of(concept).catch(() => []));
    return quotes.get(concept.id);
  }

  // Decisions.

  const state = concept => ({ status: concept.status, terms: Object.fromEntries(data.languages.filter(({ code }) => concept.terms[code]).map(({ code }) => [code, concept.terms[code][0].text])) });

  /** Shows what was decided, sends it, and takes back what is refused. */
  function send(decisions) {
    const before = decisions.map(({ concept }) => [concept, concept.status, structuredClone(concept.terms)]);
    const items = decisions.map(({ concept, status, terms, wrong }) => {
      const was = state(concept);
      const old = wrong ? Object.keys(terms) : [];
      concept.status = status;
      for (const [language, text] of Object.entries(terms)) concept.terms[language][0] = { ...concept.terms[language][0], text };
      concept.folded = undefined;
      return { do: "concept", concept: concept.id, was, now: state(concept), ...(old.length > 0 ? { wrong: old } : {}) };
    });
    workbench.correct(items).then(() => workbench.say(""), error => {
      for (const [concept, status, terms] of before) Object.assign(concept, { status, terms, folded: undefined });
      drawQueue();
      progress();
      draw();
      workbench.say(error.message);
    });
  }

  function decide(status, terms = {}, wrong = false) {
    if (open === null || workbench.isReadOnly) return;
    send([{ concept: open, status, terms, wrong }]);
    next();
  }

  function edit(wrong) {
    if (open === null || workbench.isReadOnly) return;
    editing = { wrong };
    draw();
    const field = cards.querySelector("input[type=text]");
    field.focus();
    field.select();
  }

  function save() {
    const terms = {};
    for (const field of cards.querySelectorAll("input[type=text]")) {
      const text = field.value.trim().normalize("NFC");
      if (text === "") {
        field.setCustomValidity(say("empty-term"));
        field.reportValidity();
        field.addEventListener("input", () => field.setCustomValidity(""), { once: true });
        return;
      }
      if (text !== preferred(open, field.dataset.language).text) terms[field.dataset.language] = text;
    }
    const { wrong } = editing;
    editing = null;
    decide("approved", terms, wrong);
  }

  function cancel() {
    editing = null;
    draw();
    queueBox.focus();
  }

  // The term editor: everything a concept holds.

  async function openForm() {
    if (open === null || workbench.isReadOnly || form !== null) return;
    const concept = open;
    await workbench.queue;
    const answer = await fetch(`/entry.json?concept=${encodeURIComponent(concept.id)}`);
    if (!answer.ok || open !== concept) return;
    const entry = await answer.json();
    showForm(entry, now => change([{ do: "entry", was: entry, now }], concept.id));
  }

  function add(terms = {}) {
    if (workbench.isReadOnly || form !== null) return;
    const type = value("type") === "any" ? open?.type ?? "organisation" : value("type");
    showForm({ id: "new", type, status: "proposed", equivalence: "exact", terms }, now => change([{ do: "add", now }], null));
  }

  function showForm(entry, done) {
    editing = null;
    form = entryForm({
      entry, done, languages: data.languages.map(({ code }) => code),
      cancel: () => closeForm(),
      join: () => join(),
      split: terms => change([{ do: "split", concept: entry.id, terms }], entry.id),
    });
    const heading = make("h2", { dir: "auto", textContent: entry.id === "new" ? say("new-concept") : title(open).join(" · ") });
    cards.replaceChildren(heading, form.element, ...(entry.id === "new" ? [] : [pairs()]));
    const field = form.element.querySelector("input[type=text]");
    field.focus();
    field.select();
  }

  function closeForm() {
    form = null;
    draw();
    queueBox.focus({ preventScroll: true });
  }

  /** Sends what was done to whole concepts and shows what became of them; what is refused leaves the form as it is. */
  async function change(items, id) {
    const known = new Set(byConcept.keys());
    try {
      await workbench.correct(items);
    } catch (error) {
      workbench.say(error.message);
      return;
    }
    workbench.say("");
    form = null;
    await load();
    const fresh = data.concepts.find(concept => !known.has(concept.id));
    queue = data.concepts.filter(concept => fits(concept) || queue.some(other => other.id === concept.id) || concept === fresh);
    show(queue.find(concept => concept.id === (id ?? fresh?.id)) ?? queue[0] ?? null);
    queueBox.focus({ preventScroll: true });
  }

  function join(first = null) {
    if (open === null || workbench.isReadOnly) return;
    const concept = open;
    const near = (alike.get(concept.id) ?? []).map(({ id }) => byConcept.get(id)).filter(other => other !== undefined);
    chooseConcept({
      title: say("join-title", title(concept)[0] ?? concept.id),
      concepts: data.concepts.filter(other => other !== concept && other.status !== "rejected"),
      candidates: first === null ? near : [first, ...near.filter(other => other !== first)],
      describe: other => `${title(other).join(" · ")} (${conceptTypes[other.type]})`,
      textOf: textOfConcept,
      done: other => change([{ do: "join", concept: concept.id, other: other.id }], concept.id),
    });
  }

  function reverse(path) {
    if (workbench.isReadOnly) return;
    workbench.send(path, "").then(async ({ concepts, nothing }) => {
      if (nothing) return workbench.say(path === "/undo" ? say("nothing-to-undo") : say("nothing-to-redo"));
      workbench.say("");
      await load();
      const first = data.concepts.find(concept => concept.id === concepts[0]);
      queue = data.concepts.filter(concept => fits(concept) || queue.some(other => other.id === concept.id));
      show(first !== undefined && queue.includes(first) ? first : queue.find(concept => concept.id === open?.id) ?? queue[0] ?? null);
    }, error => workbench.say(error.message));
  }

  // Ways through the queue.

  function step(by) {
    const at = queue.indexOf(open) + by;
    if (at >= 0 && at < queue.length) show(queue[at]);
  }

  function next() {
    const at = queue.indexOf(open);
    const later = queue.slice(at + 1).find(concept => !isTouched(concept)) ?? queue.find(concept => !isTouched(concept));
    if (later !== undefined) show(later);
    else show(open);
    queueBox.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  function acceptAll() {
    const left = queue.filter(concept => !isTouched(concept));
    if (left.length === 0 || workbench.isReadOnly) return;
    const dialog = make("dialog", { id: "bulk" },
      make("h2", { id: "bulk-title", textContent: say("accept-count", left.length) }),
      make("ol", { tabIndex: 0 }, ...left.map(concept => make("li", { dir: "auto", textContent: `${title(concept).join(" · ")} (${conceptTypes[concept.type]}, ${Math.round(concept.sure * 100)} %)` }))),
      make("form", { method: "dialog", className: "buttons" }, make("button", { value: "cancel", textContent: say("cancel") }), make("button", { value: "accept", textContent: `${say("accept")} (${left.length})` })));
    dialog.setAttribute("aria-labelledby", "bulk-title");
    dialog.addEventListener("close", () => {
      if (dialog.returnValue === "accept") {
        send(left.map(concept => ({ concept, status: "approved", terms: {} })));
        drawQueue();
        progress();
        draw();
      }
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  const keys = {
    a: () => decide("approved"), r: () => decide("rejected"), e: () => edit(false), w: () => edit(true), t: () => openForm(), m: () => join(), "+": () => add(),
    s: () => step(1), j: () => step(1), k: () => step(-1), n: () => next(), ArrowDown: () => step(1), ArrowUp: () => step(-1),
    u: () => reverse("/undo"), U: () => reverse("/redo"), A: () => acceptAll(), "?": () => byId("keys").showModal(),
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (form !== null && cards.contains(event.target)) return;
    if (editing !== null && cards.contains(event.target) && event.target.matches("input")) {
      if (event.key === "Enter") { event.preventDefault(); save(); }
      else if (event.key === "Escape") cancel();
      return;
    }
    if (event.target.closest("input:not([type=checkbox]), select, textarea, dialog[open]") !== null) return;
    if (/^[1-9]$/.test(event.key)) return void cards.querySelectorAll(".pairs li a")[Number(event.key) - 1]?.click();
    const action = keys[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });

  for (const id of filters) byId(id).addEventListener(byId(id).type === "search" ? "search" : "change", filter);
  onSearch(filter);
  queueBox.addEventListener("scroll", drawQueue, { passive: true });
  addEventListener("resize", drawQueue);
  byId("help").addEventListener("click", () => byId("keys").showModal());
  byId("all").addEventListener("click", acceptAll);
  byId("add").addEventListener("click", () => add());
  byId("add").disabled = workbench.isReadOnly;
  // Who leaves what is written and not saved is asked.
  addEventListener("beforeunload", event => { if (form?.isChanged()) event.preventDefault(); });

  // What somebody else changed is shown in place; what is being written stays.
  workbench.changed = async () => {
    const id = open?.id;
    const written = editing === null ? null : [...cards.querySelectorAll("input[type=text]")].map(field => field.value);
    const wrong = editing?.wrong ?? false;
    const seen = new Set(queue.map(concept => concept.id));
    await load();
    queue = data.concepts.filter(concept => fits(concept) || seen.has(concept.id));
    if (form !== null) {
      // Whether it still fits is seen when it is saved.
      open = byConcept.get(id) ?? open;
      drawQueue();
      progress();
      return;
    }
    show(queue.find(concept => concept.id === id) ?? queue[0] ?? null);
    if (written !== null && open?.id === id) {
      edit(wrong);
      [...cards.querySelectorAll("input[type=text]")].forEach((field, i) => { field.value = written[i] ?? field.value; });
    }
  };

  load().then(() => {
    // The filter shows its first concept, and the address says so.
    const named = decodeURIComponent(location.hash.slice(1));
    // As a story names the text that was selected there.
    const [, language, text] = /^([a-z]+):(.+)$/su.exec(new URLSearchParams(location.search).get("add") ?? "") ?? [];
    recall();
    filter();
    const wanted = queue.find(concept => concept.id === named);
    if (wanted !== undefined) show(wanted);
    queueBox.focus({ preventScroll: true });
    if (text !== undefined) add({ [language]: [{ term: text, usage: "preferred" }] });
  });
}
