"use strict";

/**
 * Searches everything: `it:ministro nl:minister "van Buitenlandse Zaken"`. Every word or quoted words must stand in a pair of sentences, on
 * either side, or on the side of the language before the colon.
 */
const everything = {
  data: null,

  /** The texts, from the page or, where a program shows it, from there; null where the page holds none. */
  async load() {
    if (this.data !== null) return this.data;
    if (typeof workbench !== "undefined") {
      const answer = await fetch("/search.json");
      if (!answer.ok) return null;
      this.data = await answer.json();
    } else {
      const text = byId("texts");
      if (text === null) return null;
      this.data = JSON.parse(text.textContent);
    }
    return this.data;
  },

  words(query) {
    return [...query.matchAll(/(?:(?<language>[a-z]{2,3}):)?(?:"(?<phrase>[^"]*)"?|(?<word>\S+))/gu)]
      .map(({ groups }) => ({ language: groups.language ?? null, text: (groups.phrase ?? groups.word).trim() }))
      .filter(({ text }) => text !== "");
  },

  /** { pairs: [{ story, tie, pair }], concepts, stories: the names of those with a pair }. */
  find(words) {
    const pairs = [];
    const stories = new Set();
    for (const story of this.data.stories) {
      for (const tie of story.ties) {
        for (const pair of tie.pairs) {
          pair.folded ??= [fold(pair[0]), fold(pair[1])];
          const isIn = ({ language, text }) => language === null ? pair.folded[0].includes(text) || pair.folded[1].includes(text)
            : language === tie.source && pair.folded[0].includes(text) || language === tie.target && pair.folded[1].includes(text);
          if (!words.every(isIn)) continue;
          pairs.push({ story, tie, pair });
          stories.add(story.name);
        }
      }
    }
    const concepts = this.data.concepts.filter(concept => {
      concept.folded ??= Object.entries(concept.terms).map(([language, terms]) => [language, fold(terms.join("\n"))]);
      return words.every(({ language, text }) => concept.folded.some(([own, terms]) => (language === null || own === language) && terms.includes(text)));
    });
    return { pairs, concepts, stories };
  },
};
