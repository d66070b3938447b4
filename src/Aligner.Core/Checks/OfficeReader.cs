using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Checks;

/// <summary>Reads what the offices and ministries of a text are for. Thread-safe.</summary>
internal sealed class OfficeReader
{
    // Words between an office and what it is for: minister Teun Brandsma van Defensie.
    private const int WidestGap = 4;

    private readonly TermFinder<string> portfolios;
    private readonly TermFinder<string> heads;

    public OfficeReader(LanguagePack pack, TermWords words)
    {
        portfolios = new TermFinder<string>(
            words, pack.Portfolios.Select(portfolio => new SoughtTerm<string>(portfolio.Concept, portfolio.Forms)));
        heads = new TermFinder<string>(words, pack.Heads
            .Where(head => head.Kind is HeadKind.Title or HeadKind.StateTitle or HeadKind.BoundTitle or HeadKind.Ministry)
            .Select(head => new SoughtTerm<string>(head.Concept, head.Forms.Select(form => form.Split('=')[0]))));
    }

    /// <summary>The offices of a text, from left to right. Behind a head only: difesa and commercio are other words as well.</summary>
    public IEnumerable<ToldOffice> In(string text)
    {
        var found = portfolios.Find(text);
        if (found.IsEmpty) return [];
        var before = heads.Find(text);
        return found
            .Select(portfolio => new ToldOffice(portfolio.Extent, portfolio.Meanings,
                [.. before.Where(head => head.Extent.End <= portfolio.Extent.Start
                        && TermWords.Cut(text[head.Extent.End..portfolio.Extent.Start]).Length <= WidestGap)
                    .SelectMany(head => head.Meanings)]))
            .Where(office => !office.Heads.IsEmpty);
    }

    /// <summary>Whether a concept of the packs is an office by another name: <c>ministry+interior@IT</c>.</summary>
    public static bool IsComposed(string concept) => concept.Contains('+', StringComparison.Ordinal);

    /// <summary>What a composed concept is for: <c>interior</c>; of any other nothing.</summary>
    public static IEnumerable<string> PortfoliosOf(string concept) => concept.Split('@')[0].Split('+').Skip(1);

    /// <summary>The composed concepts that an office has, without a country: <c>ministry+interior</c>.</summary>
    public static IEnumerable<string> ConceptsOf(ToldOffice office) =>
        office.Heads.SelectMany(head => office.Portfolios.Select(portfolio => $"{head}+{portfolio}"));
}
