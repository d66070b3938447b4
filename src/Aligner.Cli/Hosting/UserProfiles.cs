using Aligner.Cli.Terminals;
using Aligner.Languages;
using Aligner.Languages.Identification;

namespace Aligner.Cli.Hosting;

/// <summary>The language profiles in a user's packs: <c>&lt;code&gt;/profile.tsv</c>.</summary>
internal static class UserProfiles
{
    /// <exception cref="CommandFailedException">A profile does not parse.</exception>
    public static IReadOnlyCollection<LanguageProfile> Read(string folder) =>
        folder.Length == 0
            ? []
            : [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(ReadOne).OfType<LanguageProfile>()];

    private static LanguageProfile? ReadOne(string folder)
    {
        var path = Path.Combine(folder, "profile.tsv");
        if (!LanguageCode.TryParse(Path.GetFileName(folder), out var language) || !File.Exists(path)) return null;
        try
        {
            using var reader = File.OpenText(path);
            return ProfileTsv.Read(reader, language);
        }
        catch (FormatException exception)
        {
            throw new CommandFailedException("ALN505", path, exception.Message);
        }
    }
}
