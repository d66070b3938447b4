using Aligner.Languages;
using Microsoft.Extensions.Options;

namespace Aligner.Cli.Hosting;

/// <summary>Refuses settings that no command could work with.</summary>
internal sealed class AlignerSettingsValidation : IValidateOptions<AlignerSettings>
{
    public ValidateOptionsResult Validate(string? name, AlignerSettings options)
    {
        var failures = new List<string>();
        foreach (var code in options.Languages.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (!LanguageCode.TryParse(code, out _))
                failures.Add($"languages: error ALN903: '{code}' is not a language code; write codes parted by commas, such as it,nl,de");
        foreach (var (key, folder) in new[] { ("packs", options.Packs), ("lexicons", options.Lexicons) })
            if (folder.Length > 0 && !Directory.Exists(folder))
                failures.Add($"{key}: error ALN904: the folder '{folder}' does not exist; make it or leave the setting out");
        foreach (var (key, folder) in new[] { ("out", options.Out), ("glossaries", options.Glossaries) })
            if (string.IsNullOrWhiteSpace(folder) || File.Exists(folder))
                failures.Add($"{key}: error ALN904: '{folder}' can't be a folder; name one that exists or can be made");
        if (options.NTextCat.Length > 0 && !File.Exists(options.NTextCat))
            failures.Add($"ntextcat: error ALN904: the file '{options.NTextCat}' does not exist; name a profile of NTextCat or "
                + "leave the setting out");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
