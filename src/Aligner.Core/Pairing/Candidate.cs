namespace Aligner.Pairing;

/// <summary>Two articles that share rare keys.</summary>
/// <param name="Source">Number of the source among those of its language.</param>
/// <param name="Target">Number of the target among those of its language.</param>
/// <param name="Similarity">0..1: the weight of the keys they share over that of the keys they have.</param>
internal readonly record struct Candidate(int Source, int Target, float Similarity);
