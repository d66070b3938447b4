namespace Aligner.Languages.Identification;

/// <summary>An n-gram of a <see cref="ProfileTable"/>.</summary>
/// <param name="Key">What it is found by (<see cref="ProfileTable.Key"/>).</param>
/// <param name="Costs">How many languages know it, at least 1.</param>
/// <param name="IsContext">Whether characters may follow it in a longer n-gram.</param>
public readonly record struct NGramRow(ulong Key, byte Costs, bool IsContext);
