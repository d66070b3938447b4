using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Aligner.Diagnostics;

namespace Aligner.Languages;

/// <summary>Reads what lies beside the folders of the languages and holds for all of them.</summary>
internal static class CommonPackLoader
{
    /// <summary>What concepts mean to the rules (<c>roles.tsv</c>).</summary>
    /// <param name="roots">The folders that hold the languages' folders, the built-in one first.</param>
    /// <param name="diagnostics">Receives what did not fit.</param>
    public static ConceptRoles Roles(IReadOnlyList<string> roots, ICollection<Diagnostic> diagnostics)
    {
        // The role stands first in a row, so that rows of one role read as a paragraph.
        var concepts = new PackFiles(roots, diagnostics).Rows("roles.tsv")
            .SelectMany(row => row[1].Split('|', StringSplitOptions.TrimEntries).Select(concept => (Role: row[0], Concept: concept)))
            .ToLookup(row => row.Role, row => row.Concept, StringComparer.Ordinal);
        return new ConceptRoles
        {
            Unions = concepts["union"].Select(union => union.Split('=')).DistinctBy(union => union[0])
                .ToFrozenDictionary(union => union[0], union => union[^1], StringComparer.Ordinal),
            Directions = concepts["direction"].ToFrozenSet(StringComparer.Ordinal),
            Owners = concepts["owner"].ToFrozenSet(StringComparer.Ordinal),
            PortfolioHolders = concepts["portfolio-holder"].ToFrozenSet(StringComparer.Ordinal),
            OwnOffices = concepts["own-office"].Select(OwnOffice).DistinctBy(office => office.Key)
                .ToFrozenDictionary(office => office.Key, office => office.Concept),
            WholePortfolios = concepts["whole-portfolio"].Where(portfolio => !portfolio.Contains(':', StringComparison.Ordinal))
                .ToFrozenSet(StringComparer.Ordinal),
            WholePortfoliosOf = concepts["whole-portfolio"].Select(portfolio => portfolio.Split(':', 2))
                .Where(portfolio => portfolio.Length == 2)
                .GroupBy(portfolio => portfolio[0], portfolio => portfolio[1])
                .ToFrozenDictionary(own => own.Key, own => own.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal),
            Seats = concepts["seat"].Select(seat => seat.Split('=', 2))
                .GroupBy(seat => seat[^1], seat => seat[0], StringComparer.Ordinal)
                .ToFrozenDictionary(town => town.Key, town => town.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal),
            Multiples = concepts["multiple"].Select(Multiple).OfType<(string Unit, decimal Times, string Of)>()
                .DistinctBy(multiple => multiple.Unit)
                .ToFrozenDictionary(multiple => multiple.Unit, multiple => (multiple.Times, multiple.Of), StringComparer.Ordinal),
        };
    }

    // "US:minister+commerce=minister:secretary"
    private static ((string, string) Key, string Concept) OwnOffice(string row)
    {
        var sides = row.Split('=', 2);
        var owned = sides[0].Split(':', 2);
        return ((owned[0], string.Join('+', owned[^1].Split('+').Order(StringComparer.Ordinal))), sides[^1]);
    }

    // "hour=3600 second"
    private static (string Unit, decimal Times, string Of)? Multiple(string row) =>
        row.Split('=', ' ') is [var unit, var times, var of]
        && decimal.TryParse(times, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0
            ? (unit, number, of)
            : null;

    /// <summary>What letters stand for (<c>sounds.tsv</c>).</summary>
    /// <param name="roots">The folders that hold the languages' folders, the built-in one first.</param>
    /// <param name="diagnostics">Receives what did not fit.</param>
    public static ImmutableArray<Spelling> Spellings(IReadOnlyList<string> roots, ICollection<Diagnostic> diagnostics) =>
        [.. new PackFiles(roots, diagnostics).Rows("sounds.tsv").Select(row => Spelling.Of(row[0], row[1], row[2]))];
}
