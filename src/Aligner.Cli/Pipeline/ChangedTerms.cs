using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Formats.Report;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Store;
using Aligner.Terms;

namespace Aligner.Cli.Pipeline;

/// <summary>The concepts of which pages show something else since a merge, and which texts that may be seen beside. Thread-safe.</summary>
internal sealed class ChangedTerms
{
    private readonly ReportModel model;
    private readonly ImmutableArray<Concept> concepts;
    private readonly ConcurrentDictionary<LanguageCode, TermFinder<Concept>> finders = new();
    private readonly ConcurrentDictionary<LanguageCode, FrozenSet<string>> names = new();

    /// <param name="model">The run.</param>
    /// <param name="change">What its merge changed; null where that is not known, and nothing is asked.</param>
    public ChangedTerms(ReportModel model, GlossaryChange? change)
    {
        this.model = model;
        if (change is null)
        {
            concepts = [];
            return;
        }
        // Most that is found again has more evidence only, which no page of a story shows; but of homonyms the likelier comes first.
        var (gone, come) = (change.Gone.ToLookup(ShownOf), change.Come.ToLookup(ShownOf));
        concepts =
        [
            .. gone.Where(same => !come.Contains(same.Key)).Concat(come.Where(same => !gone.Contains(same.Key))).SelectMany(same => same),
        ];
    }

    /// <summary>Whether one of them stands in an article. Where none is found alone, they take no place of another either.</summary>
    public bool StandIn(Article article)
    {
        if (concepts.IsEmpty) return false;
        var finder = finders.GetOrAdd(article.Language.Language, language => model.Index.Terms.FinderOf(concepts, language));
        return article.Paragraphs.Any(paragraph => !finder.Find(paragraph.Text).IsEmpty);
    }

    /// <summary>Whether what is offered beside an article without a partner may be something else: one of them stands in it, names a term
    /// that the rules found in it, or was decided by people and is maybe spelled like one.</summary>
    /// <param name="article">The article.</param>
    /// <param name="found">What the rules found.</param>
    public bool MayBeOffered(Article article, IEnumerable<Suggestion> found)
    {
        var language = article.Language.Language;
        if (concepts.Any(concept => concept.Status == ConceptStatus.Approved && concept.Terms.ContainsKey(language))) return true;
        var named = names.GetOrAdd(language, NamesIn);
        return found.Any(term => named.Contains(FoundTerms.Key(term.Text)) || term.Forms.Any(form => named.Contains(FoundTerms.Key(form))))
            || StandIn(article);
    }

    private FrozenSet<string> NamesIn(LanguageCode language) => concepts
        .SelectMany(concept => concept.Terms.GetValueOrDefault(language, []))
        .SelectMany(term => term.Forms.Prepend(term.Text))
        .Select(FoundTerms.Key)
        .ToFrozenSet(StringComparer.Ordinal);

    private static WorkKey ShownOf(Concept concept) => WorkKey.Of(writer =>
    {
        StorySignature.Write(writer, concept);
        writer.Write(concept.Confidence);
    });
}
