using System.CommandLine;

namespace Aligner.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonArguments
{
    /// <summary>One or more inputs.</summary>
    public static Argument<string[]> Inputs() => new("INPUT")
    {
        Description = "Files, folders (searched through) or patterns ('news/**/*.html'); - reads standard input. Formats: .txt .md .html .docx .jsonl, each also gzipped (.gz).",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>A choice among names, refused with the list of them when it is none.</summary>
    public static Option<string> Choice(string name, string description, string usual, params string[] names)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    /// <summary>A file to write instead of standard output.</summary>
    public static Option<string?> Output() => new("--output", "-o") { Description = "File to write; standard output where it is left out.", HelpName = "FILE" };
}
