using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Testing;

namespace Aligner.Core.Tests.Matching;

/// <summary>The table of spellings that is shipped, read without the loader, which is another project's.</summary>
internal static class ShippedSpellings
{
    public static ImmutableArray<Spelling> All { get; } =
        [.. File.ReadLines(Path.Combine(Repository.Root, "src", "Aligner.Languages", "Packs", "sounds.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => Spelling.Of(cells[0], cells[1], cells[2]))];
}
