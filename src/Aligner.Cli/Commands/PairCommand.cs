using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aligner.Articles;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Commands;

/// <summary><c>pair INPUT…</c>: which articles are versions of one report.</summary>
internal static class PairCommand
{
    public static Command Create()
    {
        var inputs = CommonArguments.Inputs();
        var format = CommonArguments.Choice(
            "--format", "tsv: languages, both files, kind, score, one row a pair; json: one object a line.", "tsv", "tsv", "json");
        return new Command("pair", "Finds the articles that are versions of the same report, best first: parallel (a translation or "
            + "adaptation), comparable (the same event told independently) or duplicate (two copies in one language).") { inputs, format }
            .WithExamples("aligner pair seeds", "aligner pair news/ --languages it,nl --format json")
            .Does((services, parsed, cancellation) =>
            {
                var terminal = services.GetRequiredService<Terminal>();
                var articles = services.GetRequiredService<ArticleFlow>();
                var found = articles.Identify(articles.Read(parsed.GetValue(inputs)!, cancellation), cancellation);
                foreach (var pair in services.GetRequiredService<PairingFlow>().Pair(found, cancellation).Pairs)
                    terminal.Out.WriteLine(parsed.GetValue(format) == "json" ? Json(pair) : Row(pair));
                return terminal.Exit;
            });
    }

    private static string Row(ArticlePair pair) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{pair.Languages}\t{pair.Source.Path}\t{pair.Target.Path}\t{Kind(pair)}\t{pair.Score:0.000}");

    private static string Json(ArticlePair pair) =>
        JsonSerializer.Serialize(
            new
            {
                pair = pair.Languages.ToString(),
                source = pair.Source.Path,
                target = pair.Target.Path,
                kind = Kind(pair),
                score = Math.Round(pair.Score, 3),
            },
            CommandJson.Line);

    private static string Kind(ArticlePair pair) => pair.Kind.ToString().ToLowerInvariant();
}
