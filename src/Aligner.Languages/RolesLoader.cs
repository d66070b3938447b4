using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Diagnostics;

namespace Aligner.Languages;

/// <summary>Reads <c>roles.tsv</c>, which lies beside the folders of the languages and holds for all of them.</summary>
internal static class RolesLoader
{
    private static readonly string[] Roles = ["union", "direction", "owner", "portfolio-holder"];

    /// <param name="languageFolders">Folders of one language, each in its folder of packs.</param>
    /// <param name="diagnostics">Receives what did not fit.</param>
    public static ConceptRoles Load(IReadOnlyList<string> languageFolders, ICollection<Diagnostic> diagnostics)
    {
        var roots = languageFolders.Select(folder => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? "").ToList();
        // The role stands first in a row, so that rows of one role read as a paragraph.
        var concepts = new PackFiles(roots, diagnostics).Rows("roles.tsv", 2, Roles, typeAt: 0)
            .SelectMany(row => row[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(concept => (Role: row[0], Concept: concept)))
            .ToLookup(row => row.Role, row => row.Concept, StringComparer.Ordinal);
        return new ConceptRoles
        {
            Unions = concepts["union"].Select(union => union.Split('='))
                .ToFrozenDictionary(union => union[0], union => union[^1], StringComparer.Ordinal),
            Directions = concepts["direction"].ToFrozenSet(StringComparer.Ordinal),
            Owners = concepts["owner"].ToFrozenSet(StringComparer.Ordinal),
            PortfolioHolders = concepts["portfolio-holder"].ToFrozenSet(StringComparer.Ordinal),
        };
    }
}
