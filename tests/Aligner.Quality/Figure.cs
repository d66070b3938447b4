namespace Aligner.Quality;

/// <summary>A score.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Score">0..1.</param>
/// <param name="Floor">What it must not fall below; 0 where it is only watched.</param>
internal sealed record Figure(string Measure, double Score, double Floor = 0);
