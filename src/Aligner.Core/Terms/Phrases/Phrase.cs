using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>An office, ministry, body or water named by a head and what goes with it.</summary>
internal sealed record Phrase
{
    public required ConceptType Type { get; init; }

    /// <summary>Index of the first word.</summary>
    public required int Start { get; init; }

    /// <summary>Index after the last word.</summary>
    public required int End { get; init; }

    /// <summary>Its words.</summary>
    public Extent Words => new(Start, End - Start);

    /// <summary>Words inside it that are not its own: the person who holds the office.</summary>
    public ImmutableArray<Extent> Holders { get; init; } = [];

    /// <summary>Words that say what it is for, at its end, each its own.</summary>
    public ImmutableArray<Extent> Complements { get; init; } = [];

    /// <summary>What the head may mean, likeliest first.</summary>
    public required ImmutableArray<BookEntry> Heads { get; init; }

    /// <summary>Ranks and kinds beside the head: deputy, special.</summary>
    public ImmutableArray<string> Modifiers { get; init; } = [];

    /// <summary>What it is for, each as the concepts it may be, or a word of its own (<c>=word</c>).</summary>
    public ImmutableArray<ImmutableArray<string>> Fields { get; init; } = [];

    /// <summary>Whether two phrases belong to one place; two that name none do.</summary>
    public static bool IsSamePlace(string? one, string? other) =>
        one == other || (one is not null && other is not null && one.Split('|').Intersect(other.Split('|'), StringComparer.Ordinal).Any());

    /// <summary>The country or town it belongs to; concepts parted by <c>|</c> where the name is that of several.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Whether the term names its country or town with itself even without it: US-Außenminister, Kremlsprecher.</summary>
    public bool ShowsJurisdiction { get; init; }

    /// <summary>Whether what completes the term names its country or town: portavoce del ministero degli Esteri cinese. The office alone
    /// is that of any.</summary>
    public bool ComplementShowsJurisdiction { get; init; }

    /// <summary>Whether a body or another office completes it: director of Europol.</summary>
    public bool HasBody { get; init; }

    /// <summary>Whether its country tells it from others, and stays in the term: the Russian president.</summary>
    public bool IsOfState { get; init; }

    /// <summary>As a glossary lists it, without its country or town.</summary>
    public required string Base { get; init; }

    /// <summary>The same with its country or town.</summary>
    public required string Full { get; init; }

    /// <summary>Head and rank alone.</summary>
    public required string Bare { get; init; }

    /// <summary>Whether the head stands in the plural, or in another form than its base.</summary>
    public bool IsInflected { get; init; }

    /// <summary>Whether the head is a term only with something beside it: leader, director.</summary>
    public bool IsBound { get; init; }

    /// <summary>Whether it is a metonym, which names its country with itself: Viminale.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether what it is for stands in the same word as the head: Handelsminister.</summary>
    public bool IsCompound { get; init; }

    /// <summary>Whether only adjectives go with the head: second party.</summary>
    public bool IsOnlyQualified { get; init; }

    /// <summary>Whether it is written without a capital.</summary>
    public bool IsInLowerCase => !Full.Any(char.IsUpper);

    /// <summary>Whether it is nothing but a head.</summary>
    public bool IsPlain => Modifiers.IsEmpty && Fields.IsEmpty;
}
