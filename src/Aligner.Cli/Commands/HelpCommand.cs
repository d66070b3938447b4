using System.CommandLine;
using Aligner.Cli.Terminals;

namespace Aligner.Cli.Commands;

/// <summary><c>help [COMMAND…]</c>: the help of a command, as behind <c>--help</c>.</summary>
internal static class HelpCommand
{
    public static Command Create(RootCommand root)
    {
        var words = new Argument<string[]>("COMMAND") { Description = "The command.", Arity = ArgumentArity.ZeroOrMore };
        var command = new ExemplifiedCommand(
            "help", "Shows the help of a command.", "aligner help align", "aligner help glossary merge") { words };
        command.SetAction(parsed =>
        {
            string[] path = parsed.GetValue(words) ?? [];
            if (UsageErrors.Of(root.Parse(path)) is [var error, ..] && root.Parse(path).UnmatchedTokens.Count > 0)
                throw new CommandFailedException("ALN902", "aligner", error);
            return root.Parse([.. path, "--help"]).Invoke(parsed.InvocationConfiguration);
        });
        return command;
    }
}
