"use strict";

{
  const most = 100; // Whoever sees more writes another word.
  const stories = [...document.querySelectorAll(".story")].map(element => ({ element, text: fold(element.querySelector("h2").textContent + " " + element.querySelector(".versions").textContent) }));
  const found = byId("found");
  byId("search-label").hidden = false;
  let asked = 0;

  /** Ranges of every word, where the browser has highlights. */
  function mark(elements, words) {
    if (!("highlights" in CSS)) return;
    CSS.highlights.set("found", new Highlight(...elements.flatMap(element => words
      .filter(({ language }) => language === null || element.lang === "" || element.lang === language)
      .flatMap(({ text }) => rangesOf(element, text, 20)))));
  }

  function drawPair({ story, tie, pair }) {
    const quote = (lang, text) => make("blockquote", { lang, dir: "auto", textContent: text === "" ? "–" : text });
    const [source, target, row] = pair;
    return make("li", {}, quote(tie.source, source), quote(tie.target, target),
      make("p", { className: "where" }, make("a", { href: `${story.link}#r${row}` }, make("bdi", { textContent: story.name }), ` · ${say("row-number", row)}`)));
  }

  const drawConcept = concept => make("li", {}, make("a", { href: `glossary.html#c-${encodeURIComponent(concept.id)}`, dir: "auto", textContent: Object.values(concept.terms).map(terms => terms[0]).join(" · ") }),
    " ", make("span", { className: `tag ${concept.type}`, textContent: conceptTypes[concept.type] }));

  function part(title, items, draw, count) {
    return items.length === 0 ? [] : [make("h2", { textContent: title }), make("ul", { className: count }, ...items.slice(0, most).map(draw)),
      ...(items.length > most ? [make("p", { className: "rest", textContent: say("first-shown", most) })] : [])];
  }

  async function search(query) {
    const turn = ++asked;
    remember(query);
    const words = everything.words(query);
    const all = words.length === 0 ? null : await everything.load();
    if (turn !== asked) return;
    const hits = all === null ? { pairs: [], concepts: [], stories: new Set() } : everything.find(words);
    let shown = 0;
    for (const { element, text } of stories) {
      element.hidden = !(words.every(word => text.includes(word.text)) || hits.stories.has(element.dataset.story));
      if (!element.hidden) shown++;
    }
    byId("status").textContent = words.length === 0 ? "" : [say("stories-of", shown, stories.length),
      ...(all === null ? [say("texts-elsewhere")] : [say("sentences-found", hits.pairs.length), say("concepts-found", hits.concepts.length)])].join(" · ");
    found.hidden = hits.pairs.length + hits.concepts.length === 0;
    found.replaceChildren(...part(say("concepts"), hits.concepts, drawConcept, "concepts"), ...part(say("sentences"), hits.pairs, drawPair, "pairs"));
    mark([...stories.filter(({ element }) => !element.hidden).flatMap(({ element }) => [...element.querySelectorAll("h2 bdi, .headline, .path")]), ...found.querySelectorAll("blockquote, .concepts a")], words);
  }

  // What is searched stays in the address, so that it is there again after the way to a row and back.
  function remember(query) {
    try { history.replaceState(null, "", query === "" ? location.pathname + location.search : `#q=${encodeURIComponent(query)}`); } catch { /* A page in a file may not be allowed to. */ }
  }

  onSearch(search);
  const wanted = /^#q=(.+)$/.exec(location.hash);
  if (wanted !== null) {
    byId("search").value = decodeURIComponent(wanted[1]);
    search(fold(byId("search").value.trim()));
  }
}
