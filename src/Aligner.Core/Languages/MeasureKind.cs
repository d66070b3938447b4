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

    /// <summary>That it is a time of day: 14 h 30, 2 p.m., half zeven.</summary>
    Clock,

    /// <summary>That it is below zero.</summary>
    Minus,
}
