namespace Aligner.Lexicons;

/// <summary>Two texts that translate each other: a row of a translation memory.</summary>
/// <param name="Source">Text in the source language.</param>
/// <param name="Target">Text in the target language.</param>
/// <param name="Weight">How many times it counts, &gt; 0; for text nearer to the domain, more.</param>
public readonly record struct BitextSegment(string Source, string Target, float Weight = 1);
