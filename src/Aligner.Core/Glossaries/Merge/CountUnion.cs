using System.Collections.Immutable;

namespace Aligner.Glossaries;

/// <summary>
/// How often a term was met in the texts of two findings together: an article that both read counts once. A finding says how often it met a
/// term in all its articles, not in each, so that this is exact where the two have no article in
/// common, or one read all that the other did; else what is new is taken to be met as often as the rest of its
/// finding, and never less than either says.
/// </summary>
internal sealed class CountUnion
{
    private readonly int foundArticles;
    private readonly int newArticles;
    private readonly bool areApart;
    private readonly bool isWiderFound;

    /// <param name="own">The evidence of the entry; counts without any are of texts that nobody knows, and the higher stays.</param>
    /// <param name="found">That of the finding.</param>
    public CountUnion(ImmutableArray<Evidence> own, ImmutableArray<Evidence> found)
    {
        if (own.IsEmpty || found.IsEmpty) return;
        var (ownNames, foundNames) = (Articles(own), Articles(found));
        foundArticles = foundNames.Count;
        areApart = !ownNames.Overlaps(foundNames);
        isWiderFound = ownNames.IsSubsetOf(foundNames);
        newArticles = foundNames.Except(ownNames, StringComparer.Ordinal).Count();
    }

    /// <summary>What is met together.</summary>
    /// <param name="own">What the entry says, ≥ 0.</param>
    /// <param name="found">What the finding says, ≥ 0.</param>
    public int Of(int own, int found)
    {
        if (areApart) return (int)Math.Min((long)own + found, int.MaxValue);
        if (isWiderFound || newArticles == 0) return Math.Max(own, found);
        var added = (long)Math.Round((double)found * newArticles / foundArticles, MidpointRounding.AwayFromZero);
        return (int)Math.Min(Math.Max(own + added, found), int.MaxValue);
    }

    private static HashSet<string> Articles(ImmutableArray<Evidence> evidence) =>
        evidence.SelectMany(one => new[] { Article(one.Source), Article(one.Target) }).ToHashSet(StringComparer.Ordinal);

    // Lines move when an article is edited; it is the same article.
    private static string Article(string place) =>
        place.LastIndexOf(':') is > 0 and var colon && place.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0
            ? place[..colon]
            : place;
}
