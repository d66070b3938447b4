namespace Aligner.Terms;

/// <summary>The longest portfolio, institution or place at a site: a shorter one is only a part of its name.</summary>
internal static class LongestName
{
    /// <summary>Its words; 0 for none.</summary>
    public static int At(PhraseSite site) =>
        site.First(match => match.Entry.Kind is EntryKind.Portfolio or EntryKind.Institution or EntryKind.Place)?.Count ?? 0;
}
