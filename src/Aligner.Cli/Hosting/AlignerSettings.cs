using System.ComponentModel;
using Aligner.Cli.Terminals;
using Aligner.Formats.Html;
using Aligner.Formats.Readers;
using Aligner.Languages;

namespace Aligner.Cli.Hosting;

/// <summary>What a user can set in <c>aligner.yaml</c>, as <c>ALIGNER_…</c> variables and, in part, as options. The descriptions are
/// shown in help and README.</summary>
internal sealed class AlignerSettings
{
    [Description("languages to work with, in the order that makes source and target; all where none is set")]
    public string Languages { get; set; } = "";

    [Description("folder for pages and alignments; out where none is set")]
    public string Out { get; set; } = "out";

    [Description("folder of the glossaries; glossaries where none is set")]
    public string Glossaries { get; set; } = "glossaries";

    [Description("folder of your own language packs, laid over the built-in ones")]
    public string Packs { get; set; } = "";

    [Description("folder of your own lexicons, used before the built-in ones")]
    public string Lexicons { get; set; } = "";

    [Description("profile file of NTextCat to identify languages by, instead of the built-in profiles")]
    public string Ntextcat { get; set; } = "";

    [Description("your name, in the journal of decisions; that of the system's user where none is set")]
    public string By { get; set; } = "";

    [Description("format of what is read, whatever its name: txt, md, html, docx, pdf, jsonl, rss, eml, warc or zip; told by the name "
        + "where none is set")]
    public string InputFormat { get; set; } = "";

    [Description("language of the pages: en, it, nl or de; where none is set what the browser asks for")]
    public string UiLanguage { get; set; } = "";

    [Description("style and scripts of the pages: own (in each, so that it can be sent alone) or shared (once, in out/assets); "
        + "own where none is set")]
    public string PageAssets { get; set; } = "";

    /// <summary>What <see cref="PageAssets"/> may be.</summary>
    public static IReadOnlyList<string> PageAssetsKinds { get; } = ["own", "shared"];

    /// <summary>Whether the pages of a run share their style and scripts.</summary>
    internal bool SharesLook => PageAssets == PageAssetsKinds[1];

    /// <summary>What the pages say.</summary>
    internal Wording Words() => Wording.Find(UiLanguage) ?? Wording.OfTheBrowser;

    /// <summary>How much of an input is read.</summary>
    public ReadLimits Limits { get; set; } = new();

    /// <summary>The extension of the format that is set; null where none is.</summary>
    public string? InputExtension => InputFormat.Length == 0 ? null : "." + InputFormat;

    /// <summary>The formats that can be set.</summary>
    public static IReadOnlyList<string> InputFormats { get; } = [.. ArticleReaders.All.Select(reader => reader.Extensions[0][1..])];

    /// <summary>A file as it is to be read.</summary>
    public InputFile Reading(InputFile file) => file with { Limits = Limits, Format = InputExtension ?? file.Format };

    /// <summary>The order of languages where none is set: those of the project first, then the others by code.</summary>
    public static IReadOnlyList<string> UsualOrder { get; } = ["it", "nl", "de", "fr", "en"];

    /// <summary>The languages asked for, in order; empty when all are meant.</summary>
    public IReadOnlyList<LanguageCode> LanguageList =>
        [.. Languages.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(LanguageCode.Parse)
            .Distinct()];

    /// <summary>Sees that there are such languages.</summary>
    /// <param name="option">The option that named them.</param>
    /// <param name="languages">Null for one that was left out.</param>
    /// <exception cref="CommandFailedException">One does not exist and has no pack.</exception>
    public void Prove(string option, params IEnumerable<LanguageCode?> languages)
    {
        foreach (var language in languages.OfType<LanguageCode>().Where(language => !KnownLanguages.Has(language, Packs)))
            throw new CommandFailedException("ALN903", option, KnownLanguages.Refusal(language));
    }
}
