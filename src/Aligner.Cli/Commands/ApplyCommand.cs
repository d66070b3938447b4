using System.CommandLine;
using System.Globalization;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Commands;

/// <summary><c>apply PATCH.json</c>: corrections made on the pages.</summary>
internal static class ApplyCommand
{
    public static Command Create()
    {
        var patch = new Argument<string>("PATCH") { Description = "The file that a page saved under 'Correct'." };
        var output =
            new Option<string?>("--out") { Description = "Folder of the run that made the page [default: out].", HelpName = "DIR" };
        var glossaries =
            new Option<string?>("--glossaries") { Description = "Folder of the glossaries [default: glossaries].", HelpName = "DIR" };
        return new Command("apply", "Takes corrections made on the pages: decisions go into the glossaries, corrected beads are kept by "
            + "later runs, and the run is done again. An item that no longer fits is refused with its reason, the others are applied.")
        {
            patch,
            output,
            glossaries,
        }
            .WithExamples("aligner apply corrections.json", "aligner apply corrections.json --out out --glossaries glossaries")
            .Does(
                (services, parsed, cancellation) =>
                {
                    var terminal = services.GetRequiredService<Terminal>();
                    var settings = services.GetRequiredService<AlignerSettings>();
                    var path = parsed.GetValue(patch)!;
                    if (!File.Exists(path))
                        throw new CommandFailedException("ALN104", path, "no such file; save the corrections from a page first");
                    var inputs = OutputFolder.InputsOf(settings.Out);
                    if (inputs.Count == 0)
                        throw new CommandFailedException(
                            "ALN706", settings.Out, "there is no run to correct; do 'aligner run' first, or name its folder with --out");
                    var run = services.GetRequiredService<RunFlow>();
                    var applied = services.GetRequiredService<CorrectionFlow>()
                        .Store(path, run.Analyse(inputs, cancellation), cancellation);
                    terminal.Out.WriteLine(
                        string.Create(CultureInfo.InvariantCulture, $"{applied} {(applied == 1 ? "correction" : "corrections")} applied"));
                    RunCommand.Show(run.Run(inputs, cancellation), terminal, settings);
                    return terminal.Exit;
                },
                (output, nameof(AlignerSettings.Out)),
                (glossaries, nameof(AlignerSettings.Glossaries)));
    }
}
