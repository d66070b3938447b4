using System.Collections.Frozen;
using System.Globalization;
using Aligner.Text;

namespace Aligner.Glossaries;

/// <summary>Names concepts: the same concept gets the same id on every machine. Homonyms are told apart by
/// <see cref="GlossaryMerge"/>.</summary>
internal static class ConceptId
{
    /// <summary>Characters a slug keeps at most; longer terms are cut at a word.</summary>
    private const int LongestSlug = 64;

    // Characters of a term that need no room of their own; hardly one is longer.
    private const int LongestOnStack = 256;

    // No slug holds two hyphens in a row, so that an id tells its own beginning.
    private const string Separator = "--";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> prefixes = Enum.GetValues<ConceptType>().Select(Prefix)
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The id of a concept: its type's three letters and the slug of the first language's preferred term,
    /// <c>min-ministero-degli-esteri</c>.</summary>
    /// <param name="concept">Has at least one term; its own id is not looked at.</param>
    public static string Of(Concept concept) => Of(concept.Type, concept.PreferredTerm(concept.Terms.Keys.First())!.Text);

    /// <summary>The id of a concept of <paramref name="type"/> whose first language prefers <paramref name="term"/>.</summary>
    public static string Of(ConceptType type, string term) => $"{Prefix(type)}-{Slug(term)}";

    /// <summary>
    /// The folded letters and digits of a term, runs of anything else one hyphen: <c>dell’Aia</c> gives <c>dell-aia</c>.
    /// <c>x</c> for a term without any.
    /// </summary>
    public static string Slug(string term)
    {
        var folded = Normalization.Fold(term);
        Span<char> slug = folded.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[folded.Length];
        var length = 0;
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c)) slug[length++] = c;
            else if (length > 0 && slug[length - 1] != '-') slug[length++] = '-';
        }
        slug = slug[..length].TrimEnd('-');
        if (slug.IsEmpty) return "x";
        if (slug.Length <= LongestSlug) return slug.ToString();
        var cut = slug[..(LongestSlug + 1)].LastIndexOf('-');
        return slug[..(cut > 0 ? cut : LongestSlug)].ToString();
    }

    /// <summary>The id without what tells it from its homonyms; a person's id as it is.</summary>
    internal static string Stem(string id) => StemOf(id) is var stem && stem.Length == id.Length ? id : stem.ToString();

    /// <summary>The same without a string of its own.</summary>
    internal static ReadOnlySpan<char> StemOf(string id) =>
        IsMachineMade(id) && id.IndexOf(Separator, StringComparison.Ordinal) is > 0 and var end ? id.AsSpan(0, end) : id;

    /// <summary>What an id has in common with all whose stem it is, or that are stems of it, whoever chose them.</summary>
    internal static ReadOnlySpan<char> FamilyOf(string id) =>
        (id.IndexOf(Separator, StringComparison.Ordinal) is > 0 and var end ? id.AsSpan(0, end) : id).TrimEnd('-');

    /// <summary>What tells a concept from its homonyms: the slug of the first preferred term, by language,
    /// that its id was not made of.</summary>
    internal static string Distinction(Concept concept) => Distinctions(concept, Stem(concept.Id)).First();

    /// <summary>The ids a concept may have, best first and without end: its stem; beside a homonym that has it,
    /// <c>tit-presidente--voorzitter</c>, by each language that the stem was not made of; the first of these numbered from 2.</summary>
    internal static IEnumerable<string> Candidates(Concept concept)
    {
        var stem = Stem(concept.Id);
        yield return stem;
        var distinct = Distinctions(concept, stem).Select(distinction => stem + Separator + distinction).ToList();
        foreach (var id in distinct) yield return id;
        for (var number = 2; ; number++) yield return string.Create(CultureInfo.InvariantCulture, $"{distinct[0]}-{number}");
    }

    /// <summary>Whether an id is one of some stems, or may be that of a homonym of one.</summary>
    internal static bool BeginsWithAny(HashSet<string> stems, string id)
    {
        var known = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = id.Length; end > 0; end = id.LastIndexOf(Separator, end - 1, StringComparison.Ordinal))
            if (known.Contains(id.AsSpan(0, end))) return true;
        return false;
    }

    /// <summary>Whether an id has the shape of those the machine gives; any other was chosen by a person.</summary>
    internal static bool IsMachineMade(string id) => id.Length > 4 && id[3] == '-' && prefixes.Contains(id.AsSpan(0, 3));

    private static IEnumerable<string> Distinctions(Concept concept, string stem)
    {
        var slugs = concept.Terms.Keys.Select(concept.PreferredTerm).OfType<Term>().Select(term => Slug(term.Text)).ToList();
        var others = slugs.Where(slug => stem != $"{Prefix(concept.Type)}-{slug}").Distinct(StringComparer.Ordinal).ToList();
        return others.Count > 0 ? others : slugs.Take(1);
    }

    private static string Prefix(ConceptType type) => type switch
    {
        ConceptType.Ministry => "min",
        ConceptType.Title => "tit",
        ConceptType.Person => "per",
        ConceptType.Organisation => "org",
        _ => "pla",
    };
}
