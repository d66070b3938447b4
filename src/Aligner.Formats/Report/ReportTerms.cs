using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Pairing;

namespace Aligner.Formats.Report;

/// <summary>Finds the terms of a run's glossaries in its texts; each finder is made once, when first asked for. Thread-safe.</summary>
/// <param name="model">The run.</param>
/// <param name="stories">Those of its stories in whose texts terms are sought.</param>
internal sealed class ReportTerms(ReportModel model, ImmutableArray<AlignedStory> stories)
{
    private readonly ConcurrentDictionary<LanguageCode, TermWords> words = [];
    private readonly ConcurrentDictionary<LanguageCode, TermFinder<Concept>> finders = [];

    /// <summary>The terms of a paragraph of one of the stories, from left to right.</summary>
    public ImmutableArray<TermOccurrence<Concept>> Find(LanguageCode language, string text) =>
        finders.GetOrAdd(language, code => Words(code).FinderOf(Mentionable(code))).Find(text);

    /// <summary>Finds the terms of some concepts in texts of a language.</summary>
    public TermFinder<Concept> FinderOf(IEnumerable<Concept> concepts, LanguageCode language) => Words(language).FinderOf(concepts);

    // A large glossary meets few articles: what no words of theirs can be needs no place in a finder.
    private IEnumerable<Concept> Mentionable(LanguageCode language)
    {
        var beginnings = new WordBeginnings();
        foreach (var article in stories.SelectMany(report => report.Story.Articles))
        {
            if (article.Language.Language != language) continue;
            foreach (var paragraph in article.Paragraphs) beginnings.AddWordsOf(paragraph.Text);
        }
        return model.Concepts.Where(concept => concept.Terms.TryGetValue(language, out var terms) && MayStand(terms));

        bool MayStand(ImmutableArray<Term> terms)
        {
            foreach (var term in terms)
            {
                if (beginnings.MayHold(term.Text)) return true;
                foreach (var form in term.Forms)
                    if (beginnings.MayHold(form)) return true;
            }
            return false;
        }
    }

    private TermWords Words(LanguageCode language) => words.GetOrAdd(language, code => new TermWords(model.Pack(code)));
}
