namespace Aligner.Terms;

/// <summary>
/// A brake for texts that are no report: where words of which nothing is known but their capital outnumber what is known (a release of
/// software, a test of products), they are taken for things' names.
/// </summary>
internal sealed class OffDomainNames : ITermRule
{
    // Of unknown words and things; fewer are a report's companies and clubs.
    private const int Fewest = 8;

    // Of things alone: none makes a report of unknown bands and shows a test of products.
    private const int FewestThings = 3;

    // Of both, for each known concept.
    private const int Most = 2;

    // Of a name for which nothing speaks but its shape.
    private const double Unknown = 0.8;

    public Claims Apply(PairReading reading, Claims claims)
    {
        var unknown = claims.Of<NameClaim>()
            .Where(name => IsUnknown(reading, name))
            .ToHashSet<NameClaim>(ReferenceEqualityComparer.Instance);
        var known = claims.Of<NameClaim>().Count() - unknown.Count + claims.Of<TermClaim>().Count();
        var things = claims.Of<ThingClaim>().Count();
        var strange = unknown.Count + things;
        return things < FewestThings || strange < Fewest || strange < Most * known
            ? claims
            : claims.Superseding<NameClaim>(name => unknown.Contains(name) ? [NamesOfThings.Of(name)] : [name]);
    }

    private static bool IsUnknown(PairReading reading, NameClaim name) =>
        (name.Scores.Probability < Unknown || NameEvidence.IsAcronym(name.SourceText))
        && reading.Names.Find(name.SourceText, reading.Source.Book.Pack.Code).IsEmpty
        && reading.Names.Find(name.TargetText, reading.Target.Book.Pack.Code).IsEmpty;
}
