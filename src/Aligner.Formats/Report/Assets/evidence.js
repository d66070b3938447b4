"use strict";

/** The evidence of a concept: from the program that shows the page, else what the page holds, which is read when somebody opens some. */
const evidence = {
  data: null,

  async of(concept) {
    if (typeof workbench !== "undefined") {
      const answer = await fetch(`/evidence.json?concept=${encodeURIComponent(concept.id)}`);
      return answer.ok ? answer.json() : [];
    }
    this.data ??= JSON.parse(byId("quotes").textContent);
    return (this.data.pairs[concept.id] ?? []).map(([place, row, source, target]) => {
      const story = conceptData.stories[place];
      return { story: story.name, link: row === 0 || story.link === undefined ? null : `${story.link}#r${row}`, source: this.side(source), target: this.side(target) };
    });
  },

  side([article, line, text, ...marks]) {
    const { articles, languages, texts } = this.data;
    return {
      place: line === "" ? articles[article] : `${articles[article]}:${line}`,
      language: languages[article],
      text: text === undefined ? null : texts[text],
      marks: marks.flatMap((start, i) => (i % 2 === 0 ? [{ start, count: marks[i + 1] }] : [])),
    };
  },
};

/** A side of a piece of evidence, the term marked. */
function quote(side) {
  const text = side.text ?? say("not-held");
  const parts = [];
  let at = 0;
  for (const mark of side.marks) {
    if (mark.start < at) continue;
    parts.push(text.slice(at, mark.start), make("mark", { textContent: text.slice(mark.start, mark.start + mark.count) }));
    at = mark.start + mark.count;
  }
  const box = make("blockquote", { dir: "auto" }, ...parts, text.slice(at));
  if (side.language !== null && side.text !== null) box.lang = side.language;
  return box;
}

/** A piece of evidence: both sides, and the way to its row. */
function evidencePair(pair, hint) {
  const place = `${pair.source.place} · ${pair.target.place}`;
  const link = pair.link === null ? make("span", { textContent: pair.story }) : make("a", { href: pair.link, textContent: pair.story, title: hint });
  return make("li", {}, quote(pair.source), quote(pair.target), make("p", { className: "where" }, link, " · ", make("bdi", { textContent: place })));
}
