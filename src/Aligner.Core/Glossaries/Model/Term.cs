using System.Collections.Immutable;

namespace Aligner.Glossaries;

/// <summary>Whether a term may be used (ISO 30042, administrative status), from the word that says least to the severest; the machine only
/// ever writes <see cref="Admitted"/>.</summary>
public enum TermUsage
{
    /// <summary>It may be used.</summary>
    Admitted,

    /// <summary>It is the one to use: a person's word, which no finding outweighs.</summary>
    Preferred,

    /// <summary>It was used once and is to be replaced: recognised, never offered.</summary>
    Deprecated,

    /// <summary>It must not be used: recognised, never offered.</summary>
    Forbidden,
}

/// <summary>A term of a concept in one language.</summary>
/// <param name="Text">As a glossary lists it: base form, no article or preposition.</param>
/// <param name="Preferred">Whether it is the one to use; at most one of a language and region.</param>
/// <param name="Forms">Inflected and longer attested forms, ordinal order, without <paramref name="Text"/> itself.</param>
/// <param name="Count">How often it and its forms were met, ≥ 0.</param>
public sealed record Term(string Text, bool Preferred, ImmutableArray<string> Forms, int Count)
{
    /// <summary>A person's word on its use; only what may be used can be preferred, and <see cref="TermUsage.Preferred"/> is.</summary>
    public TermUsage Usage { get; init; }

    /// <summary>Where it is used, as <see cref="Languages.RegionTag"/> writes it: <c>nl-BE</c>; null where
    /// it belongs to all regions.</summary>
    public string? Region { get; init; }

    /// <summary>Spellings that are wrong, ordinal order: kept so that they are recognised and reported, never exported.</summary>
    public ImmutableArray<string> WrongForms { get; init; } = [];

    /// <summary>Where it comes from: a law, a house style, a termbase.</summary>
    public string? Source { get; init; }

    /// <summary>A person's words on it.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it may be offered as a translation.</summary>
    public bool IsOffered => Usage < TermUsage.Deprecated;
}
