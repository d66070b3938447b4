using System.Collections.Frozen;

namespace Aligner.Text;

/// <summary>What a language's words say of the ends and beginnings of sentences. In lower case but for
/// abbreviations and given names.</summary>
public sealed record SentenceWords
{
    /// <summary>With their full stop, in their usual case: <c>dott.</c>, <c>z.B.</c></summary>
    public FrozenSet<string> Abbreviations { get; init; } = [];

    /// <summary>Those of them that often end a sentence: <c>usw.</c></summary>
    public FrozenSet<string> ClosingAbbreviations { get; init; } = [];

    /// <summary>One with a capital behind a full stop begins a sentence.</summary>
    public FrozenSet<string> FunctionWords { get; init; } = [];

    /// <summary>Elided words with their apostrophe: <c>l'</c></summary>
    public FrozenSet<string> Elisions { get; init; } = [];

    /// <summary>Articles, alone and contracted.</summary>
    public FrozenSet<string> Articles { get; init; } = [];

    /// <summary>Particles inside a person's name: <c>de</c>, <c>van</c></summary>
    public FrozenSet<string> Particles { get; init; } = [];

    /// <summary>Given names, capitalised.</summary>
    public FrozenSet<string> GivenNames { get; init; } = [];

    /// <summary>Whether "3." at a word boundary is an ordinal and so no end of a sentence.</summary>
    public bool OrdinalFullStop { get; init; }

    /// <summary>Whether common nouns are capitalised.</summary>
    public bool CapitalisedNouns { get; init; }
}
