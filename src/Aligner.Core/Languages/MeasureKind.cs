namespace Aligner.Languages;

/// <summary>What a <see cref="Measure"/> says of the number beside it.</summary>
internal enum MeasureKind
{
    /// <summary>What is counted: euro, procent.</summary>
    Unit,

    /// <summary>That it is multiplied, behind digits: 20mila.</summary>
    Scale,

    /// <summary>A part, in words: due terzi.</summary>
    Share,

    /// <summary>That it is an hour, and minutes follow: 14 h 30.</summary>
    Clock,

    /// <summary>That it is below zero.</summary>
    Minus,
}
