using Aligner.Languages;
using Microsoft.Extensions.Options;

namespace Aligner.Cli.Hosting;

/// <summary>Refuses settings that no command could work with, each at the place it was set.</summary>
internal sealed class AlignerSettingsValidation(SettingOrigins origins) : IValidateOptions<AlignerSettings>
{
    public ValidateOptionsResult Validate(string? name, AlignerSettings options)
    {
        string[] failures = [.. Languages(options), .. Folders(options)];
        return failures.Length > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> Languages(AlignerSettings options)
    {
        foreach (var code in options.Languages.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!LanguageCode.TryParse(code, out var language))
                yield return Failure(nameof(options.Languages), "ALN903", $"'{code}' is not a language code; write codes parted by commas, "
                    + "such as it,nl,de");
            else if (!KnownLanguages.Has(language, options.Packs))
                yield return Failure(nameof(options.Languages), "ALN903", KnownLanguages.Refusal(language));
        }
    }

    private IEnumerable<string> Folders(AlignerSettings options)
    {
        foreach (var (key, folder) in new[] { (nameof(options.Packs), options.Packs), (nameof(options.Lexicons), options.Lexicons) })
            if (folder.Length > 0 && !Directory.Exists(folder))
                yield return Failure(key, "ALN904", $"the folder '{folder}' does not exist; make it or leave the setting out");
        foreach (var (key, folder) in new[] { (nameof(options.Out), options.Out), (nameof(options.Glossaries), options.Glossaries) })
            if (string.IsNullOrWhiteSpace(folder) || File.Exists(folder))
                yield return Failure(key, "ALN904", $"'{folder}' can't be a folder; name one that exists or can be made");
        if (options.NTextCat.Length > 0 && !File.Exists(options.NTextCat))
            yield return Failure(nameof(options.NTextCat), "ALN904",
                $"the file '{options.NTextCat}' does not exist; name a profile of NTextCat or leave the setting out");
    }

    private string Failure(string key, string code, string message) => $"{origins.Of(key)}: error {code}: {message}";
}
