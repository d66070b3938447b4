using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Aligner.Cli.Hosting;

namespace Aligner.Cli.Commands;

/// <summary>The usual help, with a command's examples under its options, and under those of the program its settings.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Makes the help of the program and all its commands end so; a command that only groups others shows it by itself.</summary>
    public static void AddTo(RootCommand root)
    {
        // Without the library's /h and /?, which are paths here.
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        var option = new HelpOption("--help", "-h", "-?");
        var help = new HelpWithExamples((HelpAction)option.Action!);
        option.Action = help;
        root.Options.Add(option);
        foreach (var group in root.Subcommands.Prepend(root).Where(command => command.Subcommands.Count > 0))
            group.SetAction(help.Invoke);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is ExemplifiedCommand { Examples: var examples })
        {
            output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in examples) output.WriteLine($"  {example}");
            output.WriteLine();
        }
        if (parseResult.CommandResult.Command is RootCommand)
        {
            output.WriteLine("Settings, in aligner.yaml or as variables; options go before variables, these before the file:");
            var width = SettingNames.All.Max(setting => SettingNames.VariableOf(setting.Key).Length);
            foreach (var (key, description) in SettingNames.All)
                output.WriteLine(
                    $"  {SettingNames.WrittenAs(key).PadRight(width - SettingNames.VariablePrefix.Length)}  "
                        + $"{SettingNames.VariableOf(key).PadRight(width)}  {description}");
            output.WriteLine();
        }
        return code;
    }
}
