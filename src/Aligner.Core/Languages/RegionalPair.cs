using System.Collections.Immutable;

namespace Aligner.Languages;

/// <summary>Two languages in a direction, each perhaps as a region has it: <c>it-nl-BE</c>, <c>pt-BR-it</c>.</summary>
/// <param name="Pair">The languages.</param>
/// <param name="Regions">As <see cref="RegionTag"/> writes them, of the languages that have one.</param>
internal readonly record struct RegionalPair(LanguagePair Pair, ImmutableSortedDictionary<LanguageCode, string> Regions)
{
    /// <summary>Reads a pair. Where it could be read in two ways (<c>nl-be-it</c>), languages are small letters and regions capital ones;
    /// where that doesn't tell either, the source has no region.</summary>
    public static bool TryParse(string? text, out RegionalPair pair)
    {
        var parts = text?.Trim().Split('-') ?? [];
        var read = Enumerable.Range(1, Math.Max(0, parts.Length - 1))
            .Select(cut => (Cut: cut, Pair: Of(parts[..cut], parts[cut..])))
            .Where(cut => cut.Pair is not null)
            .OrderBy(cut => IsAsWritten(parts[..cut.Cut]) && IsAsWritten(parts[cut.Cut..]) ? 0 : 1)
            .ThenBy(cut => cut.Cut)
            .Select(cut => cut.Pair)
            .FirstOrDefault();
        pair = read ?? default;
        return read is not null;
    }

    private static RegionalPair? Of(string[] source, string[] target)
    {
        var (from, into) = (string.Join('-', source), string.Join('-', target));
        if (!LanguageCode.TryParse(from, out var one) || !LanguageCode.TryParse(into, out var other) || one == other) return null;
        var regions = ImmutableSortedDictionary<LanguageCode, string>.Empty;
        foreach (var (language, tag, parts) in ((LanguageCode, string, int)[])[(one, from, source.Length), (other, into, target.Length)])
        {
            if (parts == 1) continue;
            if (RegionTag.Of(tag) is not { } region || region.Count(c => c == '-') != parts - 1) return null;
            regions = regions.Add(language, region);
        }
        return new RegionalPair(new LanguagePair(one, other), regions);
    }

    private static bool IsAsWritten(string[] tag) =>
        tag[0].All(c => !char.IsAsciiLetterUpper(c)) && tag.Skip(1).All(part => !char.IsAsciiLetterLower(part[0]));
}
