using Aligner.Formats.Html;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Microsoft.Extensions.Options;

namespace Aligner.Cli.Hosting;

/// <summary>Refuses settings that no command could work with, each at the place it was set.</summary>
internal sealed class AlignerSettingsValidation(SettingOrigins origins) : IValidateOptions<AlignerSettings>
{
    public ValidateOptionsResult Validate(string? name, AlignerSettings options)
    {
        string[] failures = [.. Languages(options), .. Folders(options), .. Reading(options)];
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
        if (options.Ntextcat.Length > 0 && !File.Exists(options.Ntextcat))
            yield return Failure(nameof(options.Ntextcat), "ALN904",
                $"the file '{options.Ntextcat}' does not exist; name a profile of NTextCat or leave the setting out");
    }

    private IEnumerable<string> Reading(AlignerSettings options)
    {
        if (options.InputExtension is not null && !AlignerSettings.InputFormats.Contains(options.InputFormat, StringComparer.Ordinal))
            yield return Failure(nameof(options.InputFormat), "ALN904",
                $"'{options.InputFormat}' is no format articles are read from; there are "
                    + $"{string.Join(", ", AlignerSettings.InputFormats)}");
        if (options.UiLanguage.Length > 0 && !Wording.Languages.Contains(options.UiLanguage, StringComparer.Ordinal))
            yield return Failure(nameof(options.UiLanguage), "ALN904",
                $"the pages don't speak '{options.UiLanguage}'; there are {string.Join(", ", Wording.Languages)}");
        if (options.PageAssets.Length > 0 && !AlignerSettings.PageAssetsKinds.Contains(options.PageAssets, StringComparer.Ordinal))
            yield return Failure(nameof(options.PageAssets), "ALN904",
                $"'{options.PageAssets}' is none of {string.Join(", ", AlignerSettings.PageAssetsKinds)}");
        foreach (var (key, limit) in new[]
        {
            (nameof(ReadLimits.MaxBytes), options.Limits.MaxBytes),
            (nameof(ReadLimits.MaxUnpackedBytes), options.Limits.MaxUnpackedBytes),
            (nameof(ReadLimits.MaxDepth), options.Limits.MaxDepth),
            (nameof(ReadLimits.MaxArchiveDepth), options.Limits.MaxArchiveDepth),
            (nameof(ReadLimits.MaxLine), options.Limits.MaxLine),
        })
            if (limit <= 0)
                yield return Failure(
                    $"{nameof(options.Limits)}:{key}", "ALN904", $"a limit of {limit} lets nothing in; give a number above 0");
    }

    private string Failure(string key, string code, string message) => $"{origins.Of(key)}: error {code}: {message}";
}
