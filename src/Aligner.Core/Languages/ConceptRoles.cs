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

    /// <summary>What some call their own offices otherwise than the rest (role <c>own-office</c>, <c>US:minister=minister:secretary</c>): a
    /// place's concept or an owner, and the units of head and portfolio in ordinal order; the concept of heads.</summary>
    public FrozenDictionary<(string Owner, string Units), string> OwnOffices { get; init; } =
        FrozenDictionary<(string, string), string>.Empty;

    /// <summary>Portfolios that are commonly all that an office is for, so that a compound that names them alone says the whole (role
    /// <c>whole-portfolio</c>).</summary>
    public FrozenSet<string> WholePortfolios { get; init; } = [];

    /// <summary>The same, by the place's concept, of places where it is otherwise (<c>europe:enlargement</c>).</summary>
    public FrozenDictionary<string, FrozenSet<string>> WholePortfoliosOf { get; init; } =
        FrozenDictionary<string, FrozenSet<string>>.Empty;

    /// <summary>Towns by whose name a government is called, with the concepts of the countries and unions whose it is (role <c>seat</c>,
    /// <c>RS=belgrade</c>): Belgrade protests.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Seats { get; init; } = FrozenDictionary<string, FrozenSet<string>>.Empty;

    /// <summary>Units that are so many of another, which is no such unit itself (role <c>multiple</c>, <c>hour=3600 second</c>).</summary>
    internal FrozenDictionary<string, (decimal Times, string Unit)> Multiples { get; init; } =
        FrozenDictionary<string, (decimal, string)>.Empty;

    /// <summary>Whether an office of a place is commonly for a portfolio and nothing else.</summary>
    /// <param name="place">Concept of the country, town or union; null where none is named.</param>
    /// <param name="portfolio">What it is for.</param>
    public bool IsWhole(string? place, string portfolio) =>
        (place is not null && WholePortfoliosOf.TryGetValue(place, out var own) ? own : WholePortfolios).Contains(portfolio);

    /// <summary>The concept of an office that its owner calls otherwise; null where it doesn't.</summary>
    /// <param name="owner">Concept of a place, or a modifier that is an owner.</param>
    /// <param name="units">Units of head, rank and portfolio, in any order.</param>
    public string? OwnOffice(string owner, IEnumerable<string> units) =>
        OwnOffices.GetValueOrDefault((owner, string.Join('+', units.Order(StringComparer.Ordinal))));

    /// <summary>Whether one of two places is the seat of the other's government.</summary>
    public bool IsSeat(string one, string other) => IsSeatOf(one, other) || IsSeatOf(other, one);

    /// <summary>Whether a number of one unit is as much as a number of another: 18 months, 1.5 years.</summary>
    internal bool AreAsMuch(decimal number, string unit, decimal other, string otherUnit)
    {
        var (one, two) = (Multiples.GetValueOrDefault(unit, (1, unit)), Multiples.GetValueOrDefault(otherUnit, (1, otherUnit)));
        return one.Unit == two.Unit && number * one.Times == other * two.Times;
    }

    private bool IsSeatOf(string town, string place) => Seats.TryGetValue(town, out var places) && places.Contains(place);

    /// <summary>Whether a place is that of a union.</summary>
    public bool IsUnion(string place) => Unions.ContainsKey(place) || Unions.Values.Contains(place, StringComparer.Ordinal);
}
