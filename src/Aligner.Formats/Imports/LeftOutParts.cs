using System.Globalization;
using Aligner.Diagnostics;
using Aligner.Formats.Files;

namespace Aligner.Formats.Imports;

/// <summary>What a file holds and a glossary has no place for: told once a file, by kind and count.</summary>
internal sealed class LeftOutParts(Action<Diagnostic> report)
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
    private FilePlace? first;

    /// <summary>Counts a part by the name its own format has for it.</summary>
    public void Count(string kind, FilePlace place)
    {
        first ??= place;
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
    }

    /// <summary>Tells what was counted, most frequent first, at the place of the first; nothing when all was kept.</summary>
    public void Report()
    {
        if (first is not { } place) return;
        var kinds = counts.OrderByDescending(kind => kind.Value)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} {kind.Value}"));
        report(place.Info(ImportCodes.LeftOut, $"left out, as a glossary has no place for it: {string.Join(", ", kinds)}"));
    }
}
