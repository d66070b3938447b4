using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Packs of the few rows that a test writes, and what their books meet in a text.</summary>
internal static class SmallBook
{
    private static readonly LanguagePack Bare = LanguagePack.Bare(LanguageCode.Parse("it"));

    /// <summary><c>kind concept: form; form</c>, rows parted by <c>/</c>. A kind is that of a head, that of an institution behind
    /// <c>the-</c>, or <c>portfolio</c>, <c>demonym</c> or <c>land</c>, a place of the table.</summary>
    public static LanguagePack Pack(string rows, LanguagePack? pack = null) =>
        rows.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Aggregate(pack ?? Bare, With);

    /// <summary>A text in the words of a pack, lines parted by <c>/</c>.</summary>
    public static ArticleWords Read(LanguagePack pack, string text) => SmallReadings.Of(pack, text, pack, text).Source;

    /// <summary>What is met at each word of a text, by its concept, with <c>'s</c> where the words it takes are a genitive.
    /// </summary>
    public static string Met(LanguagePack pack, string text)
    {
        var article = Read(pack, text);
        return string.Join(", ", Enumerable.Range(0, article.Words.Length).SelectMany(at => article.MatchesAt(at))
            .Select(match => $"{match.Entry.Concept}{(match.IsGenitive ? "'s" : "")} {article.Text(match.Start, match.Count)}"));
    }

    private static LanguagePack With(LanguagePack pack, string row)
    {
        var colon = row.IndexOf(": ", StringComparison.Ordinal);
        var (space, forms) = (row.IndexOf(' ', StringComparison.Ordinal), row[(colon + 2)..].Split("; ").ToImmutableArray());
        var (kind, concept) = (row[..space], row[(space + 1)..colon]);
        return kind switch
        {
            "portfolio" => pack with { Portfolios = [.. pack.Portfolios, new Portfolio(concept, forms)] },
            "demonym" => pack with { Demonyms = [.. pack.Demonyms, new Demonym(concept, forms)] },
            "land" => pack with { Places = [.. pack.Places, new Place(concept, "country", forms)] },
            ['t', 'h', 'e', '-', .. var institution] => pack with
            {
                Institutions = [.. pack.Institutions, new Institution(concept, KindName.Find<InstitutionKind>(institution)!.Value, forms)],
            },
            _ => pack with { Heads = [.. pack.Heads, new Head(concept, KindName.Find<HeadKind>(kind)!.Value, forms)] },
        };
    }
}
