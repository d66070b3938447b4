using Aligner.Languages;

namespace Aligner.Cli.Hosting;

/// <summary>What a user can set in <c>aligner.yaml</c>, as <c>ALIGNER_…</c> variables and, in part, as options.</summary>
internal sealed class AlignerSettings
{
    /// <summary>Language codes in order, parted by commas. Empty: every language, in <see cref="UsualOrder"/>.</summary>
    public string Languages { get; set; } = "";

    /// <summary>Folder that <c>run</c> writes pages and alignments to.</summary>
    public string Out { get; set; } = "out";

    /// <summary>Folder of the glossaries.</summary>
    public string Glossaries { get; set; } = "glossaries";

    /// <summary>A folder of the user's own language packs, laid over the built-in ones; empty for none.</summary>
    public string Packs { get; set; } = "";

    /// <summary>A folder of the user's own lexicons, used before the built-in ones; empty for none.</summary>
    public string Lexicons { get; set; } = "";

    /// <summary>A profile file of NTextCat (<c>Core14.profile.xml</c> and its like) to identify languages by; empty
    /// for the built-in profiles.</summary>
    public string NTextCat { get; set; } = "";

    /// <summary>The order of languages where none is set: those of the project first, then the others by code.</summary>
    public static IReadOnlyList<string> UsualOrder { get; } = ["it", "nl", "de", "fr", "en"];

    /// <summary>The languages asked for, in order; empty when all are meant.</summary>
    public IReadOnlyList<LanguageCode> LanguageList =>
        [.. Languages.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(LanguageCode.Parse)
            .Distinct()];
}
