using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>What a sighting rests on.</summary>
internal enum Grounds
{
    /// <summary>The same concept of the packs' tables on both sides.</summary>
    Concept,

    /// <summary>The same spelling on both sides, two words or more.</summary>
    IdenticalName,

    /// <summary>The same sounds in another romanisation, two words or more.</summary>
    RomanisedName,

    /// <summary>The same single word on both sides.</summary>
    IdenticalWord,

    /// <summary>The same sounds in a single word.</summary>
    RomanisedWord,

    /// <summary>A phrase composed of the same concepts.</summary>
    Composition,

    /// <summary>Phrases that agree in part and stand beside the same person.</summary>
    Holder,

    /// <summary>Phrases that agree in part, in the same paragraph.</summary>
    PartialComposition,
}

/// <summary>A concept met in one pair of articles: compact, so that ten thousand pairs fit in memory.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Key">The same wherever the same concept is met; null for a name, which is known by its spelling.</param>
/// <param name="Source">Its term in the source.</param>
/// <param name="Target">Its term in the target.</param>
/// <param name="Grounds">What it rests on.</param>
internal sealed record Sighting(ConceptType Type, string? Key, string Source, string Target, Grounds Grounds)
{
    /// <summary>A longer or inflected form of the source's term.</summary>
    public string? SourceForm { get; init; }

    /// <summary>A longer or inflected form of the target's term.</summary>
    public string? TargetForm { get; init; }

    /// <summary>How often it was met in the source.</summary>
    public int SourceCount { get; init; } = 1;

    /// <summary>How often it was met in the target.</summary>
    public int TargetCount { get; init; } = 1;

    /// <summary>1-based line in the source.</summary>
    public int SourceLine { get; init; }

    /// <summary>1-based line in the target.</summary>
    public int TargetLine { get; init; }

    /// <summary>What speaks for each type of a name; null where the type is certain.</summary>
    public TypeScores? Scores { get; init; }

    /// <summary>Whether the terms are offices or bodies of different states with the same function.</summary>
    public bool IsFunctional { get; init; }

    /// <summary>The same with its texts as they are held.</summary>
    public Sighting With(HeldTexts texts)
    {
        return this with
        {
            Key = Held(Key),
            Source = texts.Of(Source),
            Target = texts.Of(Target),
            SourceForm = Held(SourceForm),
            TargetForm = Held(TargetForm),
        };

        string? Held(string? text) => text is null ? null : texts.Of(text);
    }
}
