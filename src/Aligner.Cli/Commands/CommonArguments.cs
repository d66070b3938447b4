using System.Collections.Immutable;
using System.CommandLine;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Formats.Html;
using Aligner.Languages;

namespace Aligner.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonArguments
{
    /// <summary>One or more inputs.</summary>
    public static Argument<string[]> Inputs(string name = "INPUT") => new(name)
    {
        Description = "Files, folders (searched through) or patterns ('news/**/*.html'); - reads standard input. Formats: .txt .md .html "
            + ".docx .pdf .jsonl .rss .eml .warc, each also gzipped (.gz), and .zip of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>A choice among names, refused with the list of them when it is none.</summary>
    public static Option<string> Choice(string name, string description, string usual, params string[] names)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    /// <summary>A choice among values of <typeparamref name="T"/>, written as <paramref name="names"/>.</summary>
    public static Option<string[]> Choices<T>(string name, string description, params string[] names) where T : struct, Enum
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = string.Join('|', names) };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    /// <summary>What was chosen; none where the option is left out.</summary>
    public static ImmutableArray<T> Chosen<T>(ParseResult parsed, Option<string[]> option) where T : struct, Enum =>
        [.. (parsed.GetValue(option) ?? []).Select(name => Enum.Parse<T>(name, ignoreCase: true))];

    /// <summary>How results are written: as lines for people or as JSON for programs.</summary>
    /// <param name="json">What the JSON is.</param>
    public static Option<string> Format(string json) => Choice("--format", $"text: for people; json: {json}.", "text", "text", "json");

    /// <summary>How results are written: as a table parted by tabs or as JSON.</summary>
    /// <param name="table">What the columns are.</param>
    /// <param name="json">What the JSON is.</param>
    public static Option<string> TableFormat(string table, string json) =>
        Choice("--format", $"tsv: {table}; json: {json}.", "tsv", "tsv", "json");

    /// <summary>How results are to be written.</summary>
    public static OutputFormat FormatOf(ParseResult parsed, Option<string> option) =>
        Enum.Parse<OutputFormat>(parsed.GetValue(option)!, ignoreCase: true);

    /// <summary>Whether the doubtful findings are shown too.</summary>
    public static Option<bool> Doubtful() =>
        new("--all") { Description = "Show the doubtful ones too: what is more often right than wrong to pass over." };

    /// <summary>A file to write instead of standard output.</summary>
    public static Option<string?> Output() =>
        new("--output", "-o") { Description = "File to write; standard output where it is left out.", HelpName = "FILE" };

    /// <summary>The format of what is read.</summary>
    public static SettingOption InputFormat()
    {
        var option = new SettingOption("--input-format", nameof(AlignerSettings.InputFormat))
        {
            Description = "Format of the inputs; told by their names where it is left out, of standard input by its first bytes.",
            HelpName = string.Join('|', AlignerSettings.InputFormats),
        };
        option.AcceptOnlyFromAmong([.. AlignerSettings.InputFormats]);
        return option;
    }

    /// <summary>The folder pages and alignments are written to.</summary>
    public static SettingOption Out() =>
        new("--out", nameof(AlignerSettings.Out)) { Description = "Folder for pages and alignments [default: out].", HelpName = "DIR" };

    /// <summary>What the pages speak.</summary>
    public static SettingOption UiLanguage()
    {
        var option = new SettingOption("--ui-language", nameof(AlignerSettings.UiLanguage))
        {
            Description = "Language of the pages [default: what the browser asks for].",
            HelpName = string.Join('|', Wording.Languages),
        };
        option.AcceptOnlyFromAmong([.. Wording.Languages]);
        return option;
    }

    /// <summary>Where the pages have their style and scripts.</summary>
    public static SettingOption PageAssets()
    {
        var option = new SettingOption("--page-assets", nameof(AlignerSettings.PageAssets))
        {
            Description = "Style and scripts of the pages: own, in each, so that it can be sent alone; shared, once in out/assets "
                + "[default: own].",
            HelpName = string.Join('|', AlignerSettings.PageAssetsKinds),
        };
        option.AcceptOnlyFromAmong([.. AlignerSettings.PageAssetsKinds]);
        return option;
    }

    /// <summary>The folder of the glossaries.</summary>
    public static SettingOption Glossaries(params string[] aliases) => new("--glossaries", nameof(AlignerSettings.Glossaries), aliases)
    {
        Description = "Folder of the glossaries [default: glossaries].",
        HelpName = "DIR",
    };

    /// <summary>Who decides.</summary>
    public static SettingOption By() => new("--by", nameof(AlignerSettings.By))
    {
        Description = "Your name, for the journal of decisions [default: the system's user].",
        HelpName = "NAME",
    };

    /// <summary>The folder of the glossaries as an argument, which goes before <see cref="Glossaries"/>.</summary>
    public static Argument<string?> GlossaryFolder() => new("DIR")
    {
        Description = "Folder of the glossaries; the one of --glossaries or the settings where it is left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The language of one side: <c>--source-language</c>, <c>--target-language</c>.</summary>
    public static Option<string?> Language(string side) =>
        new($"--{side}-language") { Description = $"Language of the {side}; identified where it is left out.", HelpName = "xx" };

    /// <summary>The language an option names, null where it is left out.</summary>
    /// <exception cref="CommandFailedException">It is no language code.</exception>
    public static LanguageCode? Language(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is not { } text ? null
        : LanguageCode.TryParse(text, out var code) ? code
        : throw new CommandFailedException("ALN903", option.Name, $"'{text}' is not a language code such as it or nl");

    /// <summary>Source and target language.</summary>
    public static Option<string?> Pair(string description) => new("--pair") { Description = description, HelpName = "it-nl" };

    /// <summary>The pair an option names, perhaps with regions.</summary>
    /// <exception cref="CommandFailedException">It names none.</exception>
    public static RegionalPair RegionalPair(ParseResult parsed, Option<string?> option) =>
        Languages.RegionalPair.TryParse(parsed.GetValue(option), out var pair) ? pair : throw NoPair(parsed);

    /// <summary>The pair an option names.</summary>
    /// <exception cref="CommandFailedException">It names none.</exception>
    public static LanguagePair Pair(ParseResult parsed, Option<string?> option) =>
        LanguagePair.TryParse(parsed.GetValue(option), out var pair) ? pair : throw NoPair(parsed);

    /// <summary>The names of those options that were given on the command line.</summary>
    public static ImmutableArray<string> Given(ParseResult parsed, params IEnumerable<Option> options) =>
        [.. options.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name)];

    private static CommandFailedException NoPair(ParseResult parsed) => new(
        "ALN902", "aligner", $"{parsed.CommandResult.Command.Name} needs two languages; add --pair it-nl");
}
