using System.Collections.Immutable;
using System.CommandLine;
using Aligner.Languages;

namespace Aligner.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonArguments
{
    /// <summary>One or more inputs.</summary>
    public static Argument<string[]> Inputs() => new("INPUT")
    {
        Description = "Files, folders (searched through) or patterns ('news/**/*.html'); - reads standard input. Formats: .txt .md .html "
            + ".docx .jsonl, each also gzipped (.gz).",
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

    /// <summary>A file to write instead of standard output.</summary>
    public static Option<string?> Output() =>
        new("--output", "-o") { Description = "File to write; standard output where it is left out.", HelpName = "FILE" };

    /// <summary>The language of one side: <c>--source-language</c>, <c>--target-language</c>.</summary>
    public static Option<string?> Language(string side) =>
        new($"--{side}-language") { Description = $"Language of the {side}; identified where it is left out.", HelpName = "xx" };

    /// <summary>The language an option names, null where it is left out.</summary>
    /// <exception cref="CommandFailedException">It is no language code.</exception>
    public static LanguageCode? Language(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is not { } text ? null
        : LanguageCode.TryParse(text, out var code) ? code
        : throw new CommandFailedException("ALN903", option.Name, $"'{text}' is not a language code such as it or nl");
}
