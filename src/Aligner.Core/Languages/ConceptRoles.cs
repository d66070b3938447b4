using System.Collections.Frozen;

namespace Aligner.Languages;

/// <summary>
/// The concepts that mean something to the rules by which phrases are read and compared, the same for every language
/// (<c>Packs/roles.tsv</c>, rows <c>role⇥concepts</c>).
/// </summary>
public sealed record ConceptRoles
{
    /// <summary>No concept has a role.</summary>
    public static ConceptRoles None { get; } = new();

    /// <summary>Bodies that are a jurisdiction where an office is theirs, with the place they are then
    /// (role <c>union</c>, <c>eu=europe</c>): the commissioner of the Union is a European one.</summary>
    public FrozenDictionary<string, string> Unions { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Modifiers that make another place of a place (role <c>direction</c>): southern Lebanon.</summary>
    public FrozenSet<string> Directions { get; init; } = [];

    /// <summary>Modifiers that say whose an office is rather than which (role <c>owner</c>): a minister is the
    /// federation's, said or not.</summary>
    public FrozenSet<string> Owners { get; init; } = [];

    /// <summary>Heads whose complement is a portfolio even where no table knows it (role <c>portfolio-holder</c>): ministers.</summary>
    public FrozenSet<string> PortfolioHolders { get; init; } = [];

    /// <summary>Whether a place is that of a union.</summary>
    public bool IsUnion(string place) => Unions.ContainsKey(place) || Unions.Values.Contains(place, StringComparer.Ordinal);
}
