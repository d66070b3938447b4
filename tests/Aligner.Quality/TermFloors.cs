namespace Aligner.Quality;

/// <summary>Floors of a glossary; 0 where a figure is only watched.</summary>
internal sealed record TermFloors(double Precision = 0, double Recall = 0, double F1 = 0, double Type = 0, double Titles = 0);
