using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Checks;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Formats.Report;

/// <summary>How a fact stands in two versions.</summary>
internal enum FactChange
{
    /// <summary>Both have it.</summary>
    Same,

    /// <summary>Both have it, a paragraph of its own, in another order.</summary>
    Moved,

    /// <summary>Where one has this, the other has another of its kind: 412 and 421.</summary>
    Changed,

    /// <summary>Only the first version has it.</summary>
    LeftOut,

    /// <summary>Only the second version has it.</summary>
    Added,
}

/// <summary>A number, date, name or place where it stands; or a whole sentence or paragraph.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Extent">Characters of its text.</param>
/// <param name="Concept">What it names; null for a number or date, and for a name that no glossary has.</param>
internal sealed record FactPlace(Paragraph Paragraph, Extent Extent, Concept? Concept)
{
    /// <summary>As the article writes it.</summary>
    public string Text => Paragraph.Text.Substring(Extent.Start, Extent.Count);
}

/// <summary>Facts of two versions that stand side by side.</summary>
/// <param name="Change">How.</param>
/// <param name="Old">In the first version; null when it is added there.</param>
/// <param name="New">In the second version; null when it is left out there.</param>
/// <param name="Finding">What a check of the second version says of it; null for what both have.</param>
internal sealed record FactRow(FactChange Change, FactPlace? Old, FactPlace? New, Finding? Finding)
{
    /// <summary>Whether the versions differ in it.</summary>
    public bool Differs => Change != FactChange.Same;
}

/// <summary>
/// The facts two versions in different languages tell, paragraph by paragraph of their alignment: what differs is what a check of
/// the second against the first finds; beside it stands what both have.
/// </summary>
/// <param name="Old">The first version.</param>
/// <param name="New">The second.</param>
/// <param name="Rows">In reading order.</param>
internal sealed record FactDiff(Article Old, Article New, ImmutableArray<FactRow> Rows)
{
    /// <summary>Compares two versions.</summary>
    /// <param name="alignment">The versions.</param>
    /// <param name="oldPack">Of the first one's language.</param>
    /// <param name="newPack">Of the second one's.</param>
    /// <param name="findings">What a check of the second against the first finds; which term of a concept stands there is a glossary's
    /// matter, and left out.</param>
    /// <param name="concepts">By which facts of both are known; titles only where a person has approved them.</param>
    public static FactDiff Between(
        ArticleAlignment alignment,
        LanguagePack oldPack,
        LanguagePack newPack,
        IEnumerable<Finding> findings,
        IEnumerable<Concept> concepts)
    {
        var (old, @new) = (alignment.Source, alignment.Target);
        var shared = concepts.Where(concept => (concept.Type != ConceptType.Title || concept.Status == ConceptStatus.Approved)
            && concept.Terms.ContainsKey(old.Language.Language)
            && concept.Terms.ContainsKey(@new.Language.Language))
            .ToArray();
        var scales = oldPack.Numbers.Count > 0 && newPack.Numbers.Count > 0;
        var (first, second) = (new Telling(old, oldPack, scales, shared), new Telling(@new, newPack, scales, shared));
        var rows = findings.Where(finding => !IsOfGlossary(finding))
            .Select(finding => Row(first, second, finding))
            .ToList();
        foreach (var bead in alignment.Paragraphs.Beads.Where(bead => !bead.IsNull))
        {
            var told = bead.Target.SelectMany(second.Of).ToList();
            foreach (var fact in bead.Source.SelectMany(first.Of))
            {
                var at = told.FindIndex(other => other.Key == fact.Key);
                if (at < 0) continue;
                rows.Add(new FactRow(FactChange.Same, fact.Place, told[at].Place, null));
                told.RemoveAt(at);
            }
        }
        // Where in the first version; what is added comes behind what stands before it in the second.
        var bySecond = rows.Where(row => row is { Old: not null, New: not null }).OrderBy(row => Position(row.New!)).ToList();
        return new FactDiff(old, @new, [.. rows.OrderBy(row => row.Old is { } place ? Position(place)
                : bySecond.FindLast(other => Position(other.New!).CompareTo(Position(row.New!)) <= 0)?.Old is { } before
                    ? Position(before) : (-1, 0))
            .ThenBy(row => row.Old is null)
            .ThenBy(row => row.New is { } place ? Position(place) : (-1, 0))]);
    }

    /// <summary>What differs, for a terminal: <c>changed⇥path:line:column⇥412⇥path:line:column⇥421⇥error</c>, <c>-</c> where a version
    /// has nothing; LF. Empty when nothing does.</summary>
    public string ToText() => string.Concat(Rows
        .Where(row => row.Differs)
        .Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{(row.Change == FactChange.LeftOut ? "left out" : row.Change.ToString().ToLowerInvariant())}"
                + $"\t{Place(Old, row.Old)}\t{Place(New, row.New)}\t{row.Finding!.Severity}\n")));

    private static string Place(Article article, FactPlace? fact) =>
        fact is null
            ? "-\t-"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{article.Path}:{fact.Paragraph.Line}:{fact.Paragraph.Column + fact.Extent.Start}\t{fact.Text}");

    private static bool IsOfGlossary(Finding finding) =>
        finding is { Kind: FindingKind.Term, Target: null, Diagnostic.Code: not "ALN351" };

    private static FactRow Row(Telling old, Telling @new, Finding finding)
    {
        var (source, target) = (old.At(finding.Source), @new.At(finding.Target));
        var change = finding.Kind == FindingKind.Order ? FactChange.Moved
            : source is null ? FactChange.Added
            : target is null ? FactChange.LeftOut
            : FactChange.Changed;
        return new FactRow(change, source, target, finding);
    }

    private static (int, int) Position(FactPlace place) => (place.Paragraph.Index, place.Extent.Start);

    /// <summary>What a version tells, by paragraph.</summary>
    private sealed class Telling(Article article, LanguagePack pack, bool scales, IEnumerable<Concept> concepts)
    {
        private readonly StatedFacts facts = new(pack, scales);
        private readonly TermFinder<Concept> terms = new TermWords(pack).FinderOf(concepts);

        /// <summary>What stands at a passage, with the concept that it names.</summary>
        public FactPlace? At(Passage? passage)
        {
            if (passage is null) return null;
            var paragraph = article.Paragraphs.First(paragraph => paragraph.Line == passage.Line && paragraph.Column <= passage.Column
                && passage.Column - paragraph.Column + passage.Text.Length <= paragraph.Text.Length);
            var extent = new Extent(passage.Column - paragraph.Column, passage.Text.Length);
            return new FactPlace(
                paragraph, extent, terms.Find(paragraph.Text).FirstOrDefault(term => term.Extent == extent)?.Meaning);
        }

        /// <summary>The facts of a paragraph, from left to right.</summary>
        public IEnumerable<(string Key, FactPlace Place)> Of(int index)
        {
            var paragraph = article.Paragraphs[index];
            var names = terms.Find(paragraph.Text);
            return names.Select(term => (Key: term.Meaning.Id, Place: new FactPlace(paragraph, term.Extent, term.Meaning)))
                .Concat(facts.In(paragraph.Text)
                    .Where(fact => !names.Any(name => name.Parts.Any(part => part.Overlaps(fact.Extent))))
                    .Select(fact => (Key: $"{fact.Kind} {fact.Key}", Place: new FactPlace(paragraph, fact.Extent, null))))
                .OrderBy(fact => fact.Place.Extent.Start);
        }
    }
}
