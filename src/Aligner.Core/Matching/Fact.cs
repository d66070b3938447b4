using Aligner.Text;

namespace Aligner.Matching;

/// <summary>What a fact is.</summary>
internal enum FactKind
{
    /// <summary>A quantity, year or time written in digits.</summary>
    Number,

    /// <summary>A month beside a number, or a weekday.</summary>
    Date,

    /// <summary>A concept of the glossary.</summary>
    Name,
}

/// <summary>Something a version of a text has to keep.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The same in every language and notation: two facts agree when their keys are equal.</param>
/// <param name="Extent">Characters of the text.</param>
/// <param name="IsWeak">Whether it may confirm another fact but is not missed itself: a number word, a month without a day.</param>
internal readonly record struct Fact(FactKind Kind, string Key, Extent Extent, bool IsWeak);
