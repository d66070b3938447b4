using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Aligner.Cli;

/// <summary>Examples in a command's help: kept beside the command, shown under its options.</summary>
internal static class Examples
{
    private static readonly Dictionary<Command, string[]> Texts = [];

    /// <summary>Gives a command its examples, each a line as typed.</summary>
    public static Command WithExamples(this Command command, params string[] examples)
    {
        Texts[command] = examples;
        return command;
    }

    /// <summary>Makes help end with the command's examples.</summary>
    public static void AddToHelp(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            if (option.Action is HelpAction help) option.Action = new HelpWithExamples(help);
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            if (!Texts.TryGetValue(parseResult.CommandResult.Command, out var examples)) return code;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(examples.Length == 1 ? "Example:" : "Examples:");
            foreach (var example in examples) output.WriteLine($"  {example}");
            output.WriteLine();
            return code;
        }
    }
}
