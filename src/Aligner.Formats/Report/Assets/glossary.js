"use strict";

{
  const table = byId("concepts");
  const { languages, concepts } = conceptData;
  const columns = languages.length + 4;
  const margin = 600; // Pixels above and below what is in view that are made too, so that scrolling finds them there.
  const types = new Set();
  const opened = new Set(); // Concepts whose evidence is open.
  let usual = 48; // Pixels of a row that has not been seen: what the first that were seen are on average.
  let isMeasured = false;
  let order = concepts;
  let view = concepts; // What is shown, in its order.
  let range = [0, 0];
  let query = "";
  let current = null;
  byId("tools").hidden = false;

  // A row: a body of the table.

  function termCell(concept, { code, name }) {
    const cell = make("td", { className: "term", lang: code });
    cell.dataset.term = code;
    cell.dataset.name = name;
    const own = concept.terms[code];
    if (own === undefined) return cell;
    const [first, ...others] = own;
    cell.append(make("bdi", { textContent: first.text }));
    if (others.length > 0) cell.append(make("span", { className: "others", dir: "auto", textContent: others.map(one => (one.usage === null ? one.text : `${one.text} (${usages[one.usage]})`)).join(", ") }));
    const forms = [...new Set(own.flatMap(one => one.forms))];
    if (forms.length > 0) cell.append(make("span", { className: "forms", dir: "auto", textContent: forms.join(", ") }));
    return cell;
  }

  function number(text, label, grade = "") {
    const cell = make("td", { className: `number ${grade}`, textContent: text });
    cell.dataset.label = label;
    return cell;
  }

  function row(concept) {
    const body = make("tbody", { id: `c-${concept.id}`, className: concept.type, tabIndex: -1 });
    body.dataset.concept = concept.id;
    const status = make("td", {}, make("span", { className: "status", textContent: statuses[concept.status] }));
    status.dataset.status = concept.status;
    if (concept.equivalence !== "exact") status.append(make("span", { className: "equivalence", textContent: ` ${equivalences[concept.equivalence]}` }));
    body.append(
      make("tr", {}, make("td", { className: "type" }, make("span", { className: `tag ${concept.type}`, textContent: conceptTypes[concept.type] })),
        ...languages.map(language => termCell(concept, language)),
        number(concept.met, say("met")), number(`${Math.round(concept.sure * 100)}\u202f%`, say("sure"), concept.grade), status),
      ...more(concept));
    return body;
  }

  function more(concept) {
    if (concept.evidence === 0 && concept.suspects.length === 0 && concept.note === null) return [];
    const cell = make("td", { colSpan: columns - 1 });
    for (const suspect of concept.suspects)
      cell.append(make("p", { className: "suspect" }, `${say("perhaps-misspelt")} `, make("bdi", { lang: suspect.language, textContent: suspect.spelling }), " → ", make("bdi", { lang: suspect.language, textContent: suspect.usual })));
    if (concept.note !== null) cell.append(make("p", { className: "note", dir: "auto", textContent: concept.note }));
    if (concept.evidence > 0) cell.append(evidenceOf(concept));
    return [make("tr", { className: "more" }, make("td"), cell)];
  }

  function evidenceOf(concept) {
    const pairs = make("ol", { className: "pairs" });
    const details = make("details", { open: opened.has(concept.id) }, make("summary", { textContent: say("evidence-count", concept.evidence) }), pairs);
    const fill = async () => {
      const found = await evidence.of(concept);
      pairs.replaceChildren(...found.map(pair => evidencePair(pair, say("to-row"))), ...rest(concept, found));
    };
    if (details.open) fill();
    details.addEventListener("toggle", () => {
      if (details.open === opened.has(concept.id)) return;
      if (details.open) opened.add(concept.id);
      else opened.delete(concept.id);
      if (details.open) fill();
    });
    return details;
  }

  /** What is not shown of the evidence, by its stories. */
  function rest(concept, found) {
    const left = concept.evidence - found.length;
    if (left <= 0) return [];
    const stories = concept.stories.filter(story => found.every(pair => pair.story !== story.name));
    const name = story => story.link === undefined ? story.name : make("a", { href: `${story.link}#c-${encodeURIComponent(concept.id)}`, textContent: story.name });
    return [make("li", { className: "rest" }, say("and-more", left), ...stories.flatMap((story, i) => [i === 0 ? ": " : ", ", name(story)]))];
  }

  // Only the rows in view are made: a glossary may have tens of thousands.

  const above = make("tbody", { className: "space" }, make("tr", {}, make("td", { colSpan: columns })));
  const below = above.cloneNode(true);
  for (const space of [above, below]) space.setAttribute("aria-hidden", "true");
  table.append(above, below);

  const heightOf = concept => concept.height ?? usual;

  function heightBetween(from, to) {
    let sum = 0;
    for (let at = from; at < to; at++) sum += heightOf(view[at]);
    return sum;
  }

  /** Room for the rows that are not made: first by what is known, so that nothing jumps, and again when those that are made are measured. */
  function makeRoom(from, to) {
    above.hidden = from === 0;
    below.hidden = to >= view.length;
    above.rows[0].cells[0].style.height = `${heightBetween(0, from)}px`;
    below.rows[0].cells[0].style.height = `${heightBetween(to, view.length)}px`;
  }

  /** Makes the rows from one place of the view to another, and room for the others. */
  function draw(from, to) {
    const kept = new Map([...table.querySelectorAll("[data-concept]")].map(body => [body.dataset.concept, body]));
    const focused = document.activeElement;
    const wanted = view.slice(from, to);
    const bodies = wanted.map(concept => kept.get(concept.id) ?? row(concept));
    const stay = new Set(bodies);
    for (const body of kept.values()) if (!stay.has(body)) body.remove();
    bodies.forEach((body, i) => {
      const before = i === 0 ? above : bodies[i - 1];
      if (before.nextSibling !== body) before.after(body);
      body.rows[0].setAttribute("aria-rowindex", from + i + 2);
    });
    range = [from, to];
    for (const concept of wanted) {
      showConcept(concept.id);
      showButtons(concept.id);
    }
    mark();
    if (focused.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
    makeRoom(from, to);
    bodies.forEach((body, i) => { wanted[i].height = body.getBoundingClientRect().height; });
    if (!isMeasured && bodies.length > 0) {
      // Once only: the place of a row far down must not change with every row that is seen.
      usual = wanted.reduce((sum, concept) => sum + concept.height, 0) / wanted.length;
      isMeasured = true;
    }
    makeRoom(from, to);
    table.setAttribute("aria-rowcount", view.length + 1);
    highlight(bodies, ".term", query);
  }

  const topOfRows = () => table.getBoundingClientRect().top + table.tHead.offsetHeight;

  function inView() {
    let y = topOfRows();
    let from = 0;
    while (from < view.length && y + heightOf(view[from]) < -margin) y += heightOf(view[from++]);
    let to = from;
    while (to < view.length && y < innerHeight + margin) y += heightOf(view[to++]);
    return [from, to];
  }

  function redraw() {
    const [from, to] = inView();
    if (from !== range[0] || to !== range[1]) draw(from, to);
  }

  function measure() {
    document.documentElement.style.setProperty("--tools", `${getComputedStyle(byId("tools")).position === "sticky" ? byId("tools").offsetHeight : 0}px`);
    for (const concept of concepts) concept.height = undefined;
    isMeasured = false;
  }

  addEventListener("scroll", redraw, { passive: true });
  addEventListener("resize", () => { measure(); draw(...inView()); });
  // On paper everything is in view.
  addEventListener("beforeprint", () => draw(0, view.length));
  addEventListener("afterprint", () => draw(...inView()));

  function mark() {
    for (const body of table.querySelectorAll(".current")) body.classList.remove("current");
    if (current !== null) conceptRow(current.id)?.classList.add("current");
  }

  /** Goes to a concept: its row is made, in the middle of what is in view, and has the focus. */
  function show(concept) {
    current = concept;
    if (!view.includes(concept)) clear();
    const at = view.indexOf(concept);
    if (conceptRow(concept.id) === null) {
      scrollTo({ top: scrollY + topOfRows() + heightBetween(0, at) - innerHeight / 2, behavior: "instant" });
      redraw();
    }
    mark();
    const body = conceptRow(concept.id);
    body?.focus({ preventScroll: true });
    body?.scrollIntoView({ block: "center", behavior: "instant" });
  }

  // Filters and order.

  const statusOf = concept => currentConcept(concept.id).status;

  function filter() {
    const statusOf = statusLookup();
    const status = byId("status-filter").value;
    const confidence = byId("confidence-filter").value;
    view = order.filter(concept => (types.size === 0 || types.has(concept.type))
      && (status === "any" || statusOf(concept) === status)
      && (confidence === "any" || (confidence === "suspect" ? concept.suspects.length > 0 : concept.grade === confidence))
      && (query === "" || textOfConcept(concept).includes(query)));
    byId("status").textContent = view.length === concepts.length ? "" : say("some-of", view.length, concepts.length);
    draw(...inView());
  }

  function clear() {
    types.clear();
    query = byId("search").value = "";
    for (const button of document.querySelectorAll("[data-type]")) button.setAttribute("aria-pressed", "false");
    for (const id of ["status-filter", "confidence-filter"]) byId(id).value = "any";
    filter();
  }

  onSearch(text => { query = text; filter(); });
  for (const button of document.querySelectorAll("[data-type]")) {
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", on);
      if (on) types.add(button.dataset.type);
      else types.delete(button.dataset.type);
      filter();
    });
  }
  for (const id of ["status-filter", "confidence-filter"]) byId(id).addEventListener("change", filter);

  const keysOf = { type: concept => concept.type, count: concept => concept.met, confidence: concept => concept.sure };

  function sort(head) {
    const by = head.dataset.sort;
    const key = by === "status" ? statusLookup() : keysOf[by] ?? (concept => fold(concept.terms[by]?.[0].text ?? ""));
    const isNumber = by === "count" || by === "confidence";
    const before = head.getAttribute("aria-sort");
    const direction = before === null ? (isNumber ? "descending" : "ascending") : before === "ascending" ? "descending" : "ascending";
    for (const other of table.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", direction);
    const sign = direction === "ascending" ? 1 : -1;
    order = concepts.map((concept, place) => [concept, key(concept), place]).sort(([, x, i], [, y, j]) => {
      // What has no term stays last either way.
      if (!isNumber && (x === "") !== (y === "")) return x === "" ? 1 : -1;
      return (x < y ? -sign : x > y ? sign : 0) || i - j;
    }).map(([concept]) => concept);
    filter();
  }

  for (const head of table.querySelectorAll("[data-sort]")) {
    const button = make("button", { type: "button" }, ...head.childNodes);
    button.addEventListener("click", () => sort(head));
    head.append(button);
  }

  // What is searched and filtered by is made ready while nothing else is to be done.
  let ready = 0;
  function prepare(deadline) {
    for (; ready < concepts.length && deadline.timeRemaining() > 1; ready++) textOfConcept(concepts[ready]);
    if (ready < concepts.length) requestIdleCallback(prepare);
  }
  requestIdleCallback(prepare);

  // Keys.

  function go(step) {
    const at = current === null ? (step > 0 ? -1 : view.length) : view.indexOf(current);
    const next = view[Math.max(0, Math.min(view.length - 1, at + step))];
    if (next !== undefined) show(next);
  }

  /** Does something to the current concept; where there is none yet, the first becomes it. */
  function withCurrent(action) {
    if (current === null) return go(1);
    if (!mayCorrect) return;
    action(current);
  }

  const decideHere = status => withCurrent(concept => {
    decide(concept.id, statusOf(concept) === status ? "proposed" : status, {});
    go(1);
  });

  const keys = {
    j: () => go(1), k: () => go(-1), ArrowDown: () => go(1), ArrowUp: () => go(-1),
    a: () => decideHere("approved"), r: () => decideHere("rejected"),
    e: () => withCurrent(concept => editConcept(concept.id)), w: () => withCurrent(concept => editConcept(concept.id, true)),
    o: () => {
      const details = current === null ? null : conceptRow(current.id)?.querySelector("details") ?? null;
      if (details !== null) details.open = !details.open;
    },
    "?": () => byId("keys").showModal(),
  };
  document.addEventListener("keydown", event => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });
  byId("help").addEventListener("click", () => byId("keys").showModal());
  table.addEventListener("pointerdown", event => {
    const body = event.target.closest("[data-concept]");
    if (body === null) return;
    current = conceptData.find(body.dataset.concept);
    mark();
  });

  function followHash() {
    const concept = location.hash.startsWith("#c-") ? conceptData.find(decodeURIComponent(location.hash.slice(3))) : undefined;
    if (concept !== undefined) show(concept);
  }

  addEventListener("hashchange", followHash);
  document.addEventListener("correcting", () => draw(...range));
  measure();
  filter();
  followHash();
}
