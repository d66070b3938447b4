using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>Tells where a translation names another country or portfolio of the packs' tables than its source: Paesi Bassi and
/// België, ministro degli Esteri and minister van Defensie.</summary>
/// <remarks>Both sides must have one over: the source says its concept more often than the translation, which says one that this
/// paragraph of the source doesn't.</remarks>
internal sealed class ConceptCheck
{
    private readonly FindingKind kind;
    private readonly string code;
    private readonly string what;
    private readonly Func<string, IEnumerable<Told>> source;
    private readonly Func<string, IEnumerable<Told>> target;

    private ConceptCheck(
        FindingKind kind, string code, string what, Func<string, IEnumerable<Told>> source, Func<string, IEnumerable<Told>> target)
    {
        this.kind = kind;
        this.code = code;
        this.what = what;
        this.source = source;
        this.target = target;
    }

    /// <summary>Countries, by their names, their adjectives and their institutions.</summary>
    public static ConceptCheck OfCountries(NameReader source, NameReader target) =>
        new(FindingKind.Name, "ALN355", "the name ", text => Countries(source, text), text => Countries(target, text));

    /// <summary>What offices and ministries are for, by their names and by what newspapers call them: la Farnesina.</summary>
    public static ConceptCheck OfPortfolios(NameReader source, NameReader target) =>
        new(FindingKind.Term, "ALN352", "", text => Portfolios(source, text), text => Portfolios(target, text));

    /// <summary>The findings of a bead of paragraphs.</summary>
    public IEnumerable<Finding> In(CheckedPair pair, Bead bead)
    {
        var said = Read(pair.Source, bead.Source, source, pair.SourceBead);
        var told = Read(pair.Target, bead.Target, target, pair.TargetBead);
        var left = said.ToList();
        var right = told.ToList();
        // What one pair of sentences says is kept there, before what another says.
        PairedOff.Take(left, right, static (one, other) => one.Bead == other.Bead && other.Concepts.Any(one.Concepts.Contains));
        PairedOff.Take(left, right, static (one, other) => other.Concepts.Any(one.Concepts.Contains));
        foreach (var there in right.Where(other => !said.Any(one => one.Concepts.Any(other.Concepts.Contains))))
        {
            var at = left.FindIndex(one => one.Bead == there.Bead);
            if (at < 0) continue;
            var (from, to) = (pair.InSource(left[at].Paragraph, left[at].Extent), pair.InTarget(there.Paragraph, there.Extent));
            left.RemoveAt(at);
            yield return new Finding(kind, CheckedPair.Say(Severity.Warning, code, to,
                $"{what}{CheckedPair.Quote(from)} is '{to.Text}' here; see which is meant"), from, to);
        }
    }

    private static ImmutableArray<Placed> Read(
        Article article, ImmutableArray<int> paragraphs, Func<string, IEnumerable<Told>> read, Func<int, int, int> beadOf) =>
        [.. paragraphs.SelectMany(paragraph => read(article.Paragraphs[paragraph].Text).Select(
            told => new Placed(paragraph, beadOf(paragraph, told.Extent.Start), told.Extent, told.Concepts)))];

    // Of an institution its country: senate@US.
    private static IEnumerable<Told> Countries(NameReader names, string text) => names.Known(text)
        .Select(found => new Told(
            found.Extent, [.. found.Meanings.Select(concept => concept[(concept.IndexOf('@', StringComparison.Ordinal) + 1)..])]))
        .Where(told => told.Concepts.All(IsCountry));

    // By its ISO 3166 code.
    private static bool IsCountry(string concept) => concept.Length == 2 && char.IsAsciiLetterUpper(concept[0]);

    private static IEnumerable<Told> Portfolios(NameReader names, string text) => names.Offices.In(text)
        .Select(office => new Told(office.Extent, office.Portfolios))
        .Concat(names.Known(text)
            .Select(found => new Told(found.Extent, [.. found.Meanings.SelectMany(OfficeReader.PortfoliosOf)]))
            .Where(told => !told.Concepts.IsEmpty))
        .OrderBy(told => told.Extent.Start);

    private sealed record Told(Extent Extent, ImmutableArray<string> Concepts);

    private sealed record Placed(int Paragraph, int Bead, Extent Extent, ImmutableArray<string> Concepts);
}
