namespace Aligner.Alignment;

/// <summary>A unit that moved, beside what it translates.</summary>
/// <param name="Source">The source unit.</param>
/// <param name="Target">The target unit.</param>
/// <param name="Gain">Nats it is better than two nulls.</param>
internal sealed record Crossing(int Source, int Target, double Gain);
