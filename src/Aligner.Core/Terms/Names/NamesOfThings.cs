namespace Aligner.Terms;

/// <summary>Supersedes names of what is no ministry, person, body or place (<see cref="ThingSigns"/>) by claims that propose
/// nothing.</summary>
internal sealed class NamesOfThings : ITermRule
{
    // Whoever translates one article is offered what the tables call an index, too.
    public Claims Apply(PairReading reading, Claims claims) => reading.IsOfOne
        ? claims
        : claims.Superseding<NameClaim>(name => ThingSigns.Has(reading, name) ? [Of(name)] : [name]);

    /// <summary>The words of a name, which turned out to be a thing's.</summary>
    public static ThingClaim Of(NameClaim name) => new() { Source = name.Source, Target = name.Target };
}
