using System.Collections.Immutable;

namespace Aligner.Terms;

/// <summary>All that the rules so far hold of a pair of articles, in the order in which it was claimed. Immutable.</summary>
internal sealed class Claims
{
    private readonly PairReading reading;
    private readonly ImmutableArray<Claim> all;

    private Claims(PairReading reading, ImmutableArray<Claim> all)
    {
        this.reading = reading;
        this.all = all;
        Source = new ClaimedWords(reading.Source, all, claim => claim.Source);
        Target = new ClaimedWords(reading.Target, all, claim => claim.Target);
    }

    /// <summary>Nothing is claimed yet.</summary>
    public static Claims None(PairReading reading) => new(reading, []);

    /// <summary>The source with what is claimed of its words.</summary>
    public ClaimedWords Source { get; }

    /// <summary>The target with what is claimed of its words.</summary>
    public ClaimedWords Target { get; }

    /// <summary>The claims of one kind.</summary>
    public IEnumerable<TClaim> Of<TClaim>()
        where TClaim : Claim => all.OfType<TClaim>();

    /// <summary>These claims and more.</summary>
    public Claims With(IEnumerable<Claim> more) => new(reading, [.. all, .. more]);

    /// <summary>These claims, each of one kind superseded in its place: by itself, by others, or by none.</summary>
    public Claims Superseding<TClaim>(Func<TClaim, IEnumerable<Claim>> successors)
        where TClaim : Claim => new(reading, [.. all.SelectMany(claim => claim is TClaim old ? successors(old) : [claim])]);

    /// <summary>Everything proposed, in the order of the claims.</summary>
    public ImmutableArray<Sighting> Proposals() => [.. all.SelectMany(claim => claim.Proposals(reading))];
}
