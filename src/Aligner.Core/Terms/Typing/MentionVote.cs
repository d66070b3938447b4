using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>What the surroundings of one mention say of what a name names.</summary>
/// <param name="Evidence">The surroundings, in words.</param>
/// <param name="For">What they speak for.</param>
/// <param name="Weight">How much they say where the name is mentioned once; above 0.</param>
/// <param name="Holds">Whether a mention has them.</param>
internal sealed record MentionVote(string Evidence, ConceptType For, double Weight, Func<Mention, bool> Holds);
