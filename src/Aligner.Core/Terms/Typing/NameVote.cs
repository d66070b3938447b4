using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>What one property of a name says of what it names.</summary>
/// <param name="Evidence">The property, in words.</param>
/// <param name="For">What it speaks for.</param>
/// <param name="Weight">How much it says where it holds in full; above 0.</param>
/// <param name="Strength">0..1, how far it holds.</param>
internal sealed record NameVote(string Evidence, ConceptType For, double Weight, Func<NameEvidence, double> Strength)
{
    /// <summary>A vote on what holds or does not.</summary>
    public NameVote(string evidence, ConceptType type, double weight, Func<NameEvidence, bool> holds)
        : this(evidence, type, weight, name => holds(name) ? 1.0 : 0.0)
    {
    }
}
