using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Cli.Commands;

/// <summary>What is wrong with a command line, with the nearest right word.</summary>
internal static class UsageErrors
{
    /// <summary>The messages, none when the line can run.</summary>
    public static IReadOnlyList<string> Of(ParseResult result)
    {
        if (result.Action is not ParseErrorAction && ClearsErrors(result)) return [];
        if (result.Tokens.Any(token => token.Value.Length == 0 && token.Type == TokenType.Argument && !IsSetting(result, token)))
            return ["an argument is empty; leave it out, or see that the variable it came from is set"];
        if (result.GetValue(GlobalOptions.Quiet) && result.GetValue(GlobalOptions.Verbose))
            return ["-q and -v contradict each other; keep one"];
        var command = result.CommandResult.Command;
        var known = Known(result.CommandResult).ToList();
        var strangers = result.UnmatchedTokens.Concat(OptionLike(result)).Distinct(StringComparer.Ordinal).ToList();
        if (strangers.Count > 0 && command.Subcommands.Count > 0 && strangers[0][0] != '-')
            return [Unknown("command", strangers[0], command.Subcommands.Select(subcommand => subcommand.Name))];
        if (strangers.Count > 0)
            return [.. strangers.Select(word => word[0] == '-' ? Unknown("option", word, known) : $"'{word}' is one argument too many")];
        return [.. result.Errors.Select(error => Choice(error.Message) ?? error.Message)];
    }

    /// <summary>The names of the commands that lead to the one that was meant, each with a space behind it.</summary>
    public static string Path(ParseResult result)
    {
        var path = "";
        for (var command = result.CommandResult; command.Parent is CommandResult parent; command = parent)
            path = $"{command.Command.Name} {path}";
        return path;
    }

    private static bool ClearsErrors(ParseResult result) => result.Errors.Count > 0
        || result.Action is SynchronousCommandLineAction { ClearsParseErrors: true };

    // The empty value of a setting takes it back to what it is without.
    private static bool IsSetting(ParseResult result, System.CommandLine.Parsing.Token token) =>
        result.CommandResult.Command.Options.Concat(GlobalOptions.All)
        .OfType<SettingOption>()
        .Any(option => result.GetResult(option)?.Tokens.Contains(token) == true);

    // An unknown option would pass for an input file: "-" alone and what follows "--" may.
    private static IEnumerable<string> OptionLike(ParseResult result) =>
        result.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-')
            .Select(token => token.Value);

    private static IEnumerable<string> Known(CommandResult? command)
    {
        for (; command is not null; command = command.Parent as CommandResult)
            foreach (var option in command.Command.Options)
                foreach (var name in option.Aliases.Prepend(option.Name)) yield return name;
    }

    // The library lists the names a value may have, a line each; we name the nearest in one line.
    private static string? Choice(string message)
    {
        var quoted = message.Split('\'').Where((_, i) => i % 2 == 1).ToList();
        if (!message.Contains("Must be one of", StringComparison.Ordinal) || quoted.Count < 2) return null;
        var (word, names) = (quoted[0], quoted.Skip(1).ToList());
        return NearestWord.Of(word, names) is { } nearest
            ? $"'{word}' is none of the names it can be; did you mean '{nearest}'?"
            : $"'{word}' is none of {string.Join(", ", names)}";
    }

    private static string Unknown(string what, string word, IEnumerable<string> names)
    {
        var bare = word.Split('=')[0];
        return $"there is no {what} '{bare}'{(NearestWord.Of(bare, names) is { } nearest ? $"; did you mean {nearest}?" : "")}";
    }
}
