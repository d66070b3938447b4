namespace Aligner.Languages.Identification;

/// <summary>The identifiers of this build.</summary>
public static class Identifiers
{
    /// <summary>Our identifier with the shipped profiles.</summary>
    /// <param name="expected">Languages likelier than others, such as those that have a pack.</param>
    /// <param name="added">Profiles of the user's own languages; they take the place of shipped ones.</param>
    public static ProfileIdentifier Load(IEnumerable<LanguageCode> expected, params IReadOnlyCollection<LanguageProfile> added) =>
        Load(expected, [], added);

    /// <summary>The same where some languages are asked for.</summary>
    /// <param name="expected">Languages likelier than others, such as those that have a pack.</param>
    /// <param name="candidates">The languages asked for; others are the answer only for a text that is
    /// plainly in them. Empty for all.</param>
    /// <param name="added">Profiles of the user's own languages; they take the place of shipped ones.</param>
    public static ProfileIdentifier Load(
        IEnumerable<LanguageCode> expected, IEnumerable<LanguageCode> candidates, IReadOnlyCollection<LanguageProfile> added)
    {
        var table = ProfileFile.Read(ShippedPath);
        return new ProfileIdentifier(added.Count == 0 ? table : table.With(added), [.. expected], [.. candidates]);
    }

    /// <summary>The shipped profiles, beside the program.</summary>
    public static string ShippedPath => Path.Combine(AppContext.BaseDirectory, "Profiles", "languages.profiles");
}
