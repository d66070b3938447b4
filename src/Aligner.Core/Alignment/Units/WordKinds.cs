namespace Aligner.Alignment;

/// <summary>What is to be said of a word that has no counterpart.</summary>
[Flags]
internal enum WordKinds : byte
{
    None = 0,

    /// <summary>The lexicon has its stem.</summary>
    Known = 1,

    /// <summary>Digits and their separators only.</summary>
    Number = 2,

    /// <summary>It looks like a name.</summary>
    Name = 4,
}
