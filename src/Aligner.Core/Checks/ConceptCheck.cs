using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>Tells where a translation names another country or portfolio of the packs' tables than its source: Paesi Bassi and
/// België, ministro degli Esteri and minister van Defensie.</summary>
/// <remarks>Both sides must have one over: the source says its concept more often than the translation, which says one that this
/// paragraph of the source doesn't.</remarks>
internal sealed class ConceptCheck
{
    // Words between an office and what it is for: minister Teun Brandsma van Defensie.
    private const int WidestGap = 4;

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

    /// <summary>What offices and ministries are for.</summary>
    public static ConceptCheck OfPortfolios(LanguagePack source, LanguagePack target, TermWords sourceWords, TermWords targetWords) =>
        new(FindingKind.Term, "ALN352", "", Portfolios(source, sourceWords), Portfolios(target, targetWords));

    /// <summary>The findings of a bead of paragraphs.</summary>
    public IEnumerable<Finding> In(CheckedPair pair, Bead bead)
    {
        var said = Read(pair.Source, bead.Source, source, pair.SourceBead);
        var told = Read(pair.Target, bead.Target, target, pair.TargetBead);
        var left = said.ToList();
        var right = told.ToList();
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

    // Behind an office or ministry only: difesa and commercio are other words as well.
    private static Func<string, IEnumerable<Told>> Portfolios(LanguagePack pack, TermWords words)
    {
        var finder = new TermFinder<string>(
            words, pack.Portfolios.Select(portfolio => new SoughtTerm<string>(portfolio.Concept, portfolio.Forms)));
        var heads = new TermFinder<Head>(words, pack.Heads
            .Where(head => head.Kind is HeadKind.Title or HeadKind.StateTitle or HeadKind.BoundTitle or HeadKind.Ministry)
            .Select(head => new SoughtTerm<Head>(head, head.Forms.Select(form => form.Split('=')[0]))));
        return text =>
        {
            var found = finder.Find(text);
            if (found.IsEmpty) return [];
            var offices = heads.Find(text);
            return found.Where(portfolio => offices.Any(office => office.Extent.End <= portfolio.Extent.Start
                    && TermWords.Cut(text[office.Extent.End..portfolio.Extent.Start]).Length <= WidestGap))
                .Select(portfolio => new Told(portfolio.Extent, portfolio.Meanings));
        };
    }

    private sealed record Told(Extent Extent, ImmutableArray<string> Concepts);

    private sealed record Placed(int Paragraph, int Bead, Extent Extent, ImmutableArray<string> Concepts);
}
