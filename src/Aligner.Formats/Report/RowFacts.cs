using System.Collections.Immutable;
using System.Globalization;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Formats.Report;

/// <summary>A place in a paragraph to mark: a term, a fact that other versions lack, or both.</summary>
/// <param name="Extent">Characters of the paragraph.</param>
/// <param name="Concept">The term's concept; null for a number or date.</param>
/// <param name="MissingIn">Columns of the row that have text but not this.</param>
internal sealed record Mark(Extent Extent, Concept? Concept, ImmutableArray<int> MissingIn);

/// <summary>Finds terms and facts in the paragraphs of a story, and compares those of a row.</summary>
internal sealed class RowFacts
{
    private readonly StoryLayout layout;
    private readonly LanguageCode[] languages;
    private readonly ImmutableArray<TermOccurrence<Concept>>[][] terms;
    private readonly ImmutableArray<Fact>[][] facts;

    /// <summary>Reads every paragraph once.</summary>
    public RowFacts(ReportModel model, StoryLayout layout)
    {
        this.layout = layout;
        languages = [.. layout.Columns.Select(article => article.Language.Language)];
        var packs = languages.Select(model.Pack).ToArray();
        var scales = packs.All(pack => pack.Numbers.Count > 0);
        var factFinders = languages.Distinct().ToDictionary(language => language, language => new FactFinder(model.Pack(language), scales));
        terms = [.. layout.Columns.Select((article, column) =>
            article.Paragraphs.Select(paragraph => model.Index.Terms.Find(languages[column], paragraph.Text)).ToArray())];
        facts = [.. layout.Columns.Select((article, column) => article.Paragraphs
            .Select((paragraph, unit) => Outside(factFinders[languages[column]].Find(paragraph.Text), terms[column][unit]))
            .ToArray())];
    }

    /// <summary>The terms of a paragraph, from left to right.</summary>
    public ImmutableArray<TermOccurrence<Concept>> Terms(int column, int paragraph) => terms[column][paragraph];

    /// <summary>The marks of a row by column and paragraph, from left to right.</summary>
    public Dictionary<(int Column, int Paragraph), ImmutableArray<Mark>> Marks(StoryRow row)
    {
        var filled = Enumerable.Range(0, row.Cells.Length).Where(column => !row.Cells[column].IsEmpty).ToArray();
        var keys = filled.ToDictionary(column => column, column => Keys(column, row.Cells[column]));
        var texts = filled.ToDictionary(
            column => column,
            column => new Lazy<string>(() => Normalization.Fold(
                string.Join('\n', row.Cells[column].Select(paragraph => layout.Columns[column].Paragraphs[paragraph].Text)))));
        var marks = new Dictionary<(int, int), ImmutableArray<Mark>>();
        foreach (var column in filled)
        {
            var others = row.IsLinked ? layout.Peers[column].Where(filled.Contains).ToArray() : [];
            foreach (var paragraph in row.Cells[column])
            {
                var found = terms[column][paragraph]
                    .SelectMany(term => term.Parts.Select(part => new Mark(
                        part,
                        term.Meanings.FirstOrDefault(concept => others.Any(other => keys[other].Contains(KeyOf(concept))), term.Meaning),
                        [.. others.Where(other => IsExpected(term.Meaning, other)
                            && !term.Meanings.Any(concept => keys[other].Contains(KeyOf(concept))
                                || StandsIn(texts[other].Value, concept, other)))])))
                    .Concat(facts[column][paragraph]
                        .Where(fact => !fact.IsWeak)
                        .Select(fact => new Mark(fact.Extent, null, [.. others.Where(other => !keys[other].Contains(KeyOf(fact)))]))
                        .Where(mark => !mark.MissingIn.IsEmpty));
                marks.Add((column, paragraph), [.. found.OrderBy(mark => mark.Extent.Start)]);
            }
        }
        return marks;
    }

    // A pronoun may stand for a person's second mention; what a version never says at all is worth a flag.
    private bool IsExpected(Concept concept, int column) =>
        concept.Type != ConceptType.Title && concept.Terms.ContainsKey(languages[column]);

    // Inside a longer term, or as part of a word: americana in Russisch-Amerikaanse.
    private bool StandsIn(string folded, Concept concept, int column) =>
        concept.Terms.TryGetValue(languages[column], out var known)
        && known.Any(
            term => term.Forms.Prepend(term.Text).Any(form => folded.Contains(Normalization.Fold(form), StringComparison.Ordinal)));

    private HashSet<string> Keys(int column, ImmutableArray<int> paragraphs)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in paragraphs)
        {
            keys.UnionWith(terms[column][paragraph].SelectMany(term => term.Meanings).Select(KeyOf));
            keys.UnionWith(facts[column][paragraph].Select(KeyOf));
        }
        return keys;
    }

    private static string KeyOf(Concept concept) => $"concept {concept.Id}";

    private static string KeyOf(Fact fact) => string.Create(CultureInfo.InvariantCulture, $"{fact.Kind} {fact.Key}");

    private static ImmutableArray<Fact> Outside(ImmutableArray<Fact> facts, ImmutableArray<TermOccurrence<Concept>> terms) =>
        terms.IsEmpty ? facts : [.. facts.Where(fact => !terms.Any(term => term.Parts.Any(part => part.Overlaps(fact.Extent))))];
}
