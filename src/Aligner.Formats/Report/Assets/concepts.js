"use strict";

/** Concepts as the program sends them: what most of them are is left out, and stories stand by their places. */
function readConcepts({ grades, languages, stories, concepts }) {
  const whole = term => typeof term === "string" ? { text: term, usage: null, forms: [] } : { usage: null, forms: [], ...term };
  for (const concept of concepts) {
    concept.status ??= "proposed";
    concept.equivalence ??= "exact";
    concept.note ??= null;
    concept.evidence ??= 0;
    concept.suspects ??= [];
    concept.stories = (concept.stories ?? []).map(place => stories[place]);
    concept.grade = concept.sure >= grades.high ? "high" : concept.sure >= grades.fair ? "fair" : "low";
    for (const language in concept.terms) concept.terms[language] = concept.terms[language].map(whole);
  }
  return { languages, stories, concepts };
}

/** What is searched of a concept. */
const textOfConcept = concept => concept.folded ??= fold(Object.values(concept.terms).flat().flatMap(term => [term.text, ...term.forms]).join("\n"));

/** The concepts of a page that holds them apart from its markup. */
const conceptData = byId("glossary") === null ? null : (() => {
  const { languages, stories, concepts } = readConcepts(JSON.parse(byId("glossary").textContent));
  const known = new Map(concepts.map(concept => [concept.id, concept]));
  return {
    languages,
    stories,
    concepts,
    find: id => known.get(id),
    has: id => known.has(id),
    /** What the page says of a concept, before any decision. */
    printed(id) {
      const { status, terms } = known.get(id);
      return { status, terms: Object.fromEntries(languages.filter(({ code }) => code in terms).map(({ code }) => [code, terms[code][0].text])) };
    },
    languageName: (_, language) => languages.find(({ code }) => code === language)?.name ?? language,
  };
})();
