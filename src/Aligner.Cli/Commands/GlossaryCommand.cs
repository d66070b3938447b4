using System.CommandLine;
using System.Globalization;
using Aligner.Articles;
using Aligner.Cli.Flow;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Commands;

/// <summary><c>glossary build</c>, <c>glossary check</c> and the others.</summary>
internal static class GlossaryCommand
{
    public static Command Create() => new("glossary", "Builds, merges, compares and validates glossaries.") { Build(), Check() };

    private static Command Build()
    {
        var inputs = CommonArguments.Inputs();
        var folder = new Option<string?>("--glossaries") { Description = "Folder of the glossaries [default: glossaries].", HelpName = "DIR" };
        return new Command("build", "Extracts the terms that versions of the same report have in common and merges them into the glossaries. What people decided stays.") { inputs, folder }
            .WithExamples("aligner glossary build seeds", "aligner glossary build news/ --languages it,nl --glossaries glossaries")
            .Does(
                (services, parsed, cancellation) =>
                {
                    var terminal = services.GetRequiredService<Terminal>();
                    var glossaries = services.GetRequiredService<GlossaryFlow>();
                    glossaries.Load();
                    var articles = services.GetRequiredService<ArticleFlow>();
                    var pairing = services.GetRequiredService<PairingFlow>().Pair(articles.Identify(articles.Read(parsed.GetValue(inputs)!, cancellation), cancellation), cancellation);
                    var aligned = services.GetRequiredService<AlignmentFlow>().Align([.. pairing.Stories.SelectMany(story => story.Pairs).Where(pair => pair.Kind != PairKind.Duplicate)], cancellation);
                    var merged = glossaries.Merge(glossaries.Extract(aligned, pairing, cancellation).ToGlossaries(), null, cancellation);
                    Show(merged, services.GetRequiredService<AlignerSettings>().Glossaries, terminal);
                    return terminal.Exit;
                },
                (folder, nameof(AlignerSettings.Glossaries)));
    }

    private static Command Check()
    {
        var folder = new Argument<string?>("DIR") { Description = "Folder of the glossaries; the one of the settings where it is left out.", Arity = ArgumentArity.ZeroOrOne };
        return new Command("check", "Validates the glossaries: what does not fit is named with its line and column. Exit code 1 when something is wrong.") { folder }
            .WithExamples("aligner glossary check", "aligner glossary check my-glossaries")
            .Does((services, parsed, cancellation) =>
            {
                var terminal = services.GetRequiredService<Terminal>();
                var path = parsed.GetValue(folder) ?? services.GetRequiredService<AlignerSettings>().Glossaries;
                if (!Directory.Exists(path)) throw new CommandFailedException("ALN104", path, "no such folder; name the folder of the glossaries");
                var read = GlossaryFolder.Read(path);
                foreach (var diagnostic in read.Diagnostics) terminal.Report(diagnostic);
                foreach (var glossary in read.Glossaries) terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name(glossary.Kind)}\t{glossary.Concepts.Length} concepts"));
                return terminal.Exit;
            });
    }

    private static void Show(GlossaryFolderMerge merged, string folder, Terminal terminal)
    {
        foreach (var glossary in merged.Glossaries)
        {
            var path = $"{folder}/{GlossaryFile.Name(glossary.Kind)}";
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}\t{glossary.Concepts.Length} concepts\t{(merged.Written.Any(written => Path.GetFileName(written) == GlossaryFile.Name(glossary.Kind)) ? "changed" : "unchanged")}"));
        }
    }

    private static string Name(GlossaryKind kind) => GlossaryFile.Name(kind);
}
