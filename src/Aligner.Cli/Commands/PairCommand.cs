using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Aligner.Articles;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;

namespace Aligner.Cli.Commands;

/// <summary><c>pair INPUT…</c>: which articles are versions of one report.</summary>
internal sealed class PairCommand(PairCommand.Arguments arguments, RunFlow run, Terminal terminal) : IAction
{
    public static Command Create()
    {
        var inputs = CommonArguments.Inputs();
        var format = CommonArguments.TableFormat("languages, both files, kind, score, one row a pair", "one object a line");
        return new ExemplifiedCommand(
            "pair",
            "Finds the articles that are versions of the same report, best first: parallel (a translation or adaptation), comparable (the "
                + "same event told independently) or duplicate (two copies in one language).",
            "aligner pair seeds",
            "aligner pair news/ --languages it,nl --format json") { inputs, CommonArguments.InputFormat(), format }
            .Runs<PairCommand, Arguments>(parsed => new Arguments(parsed.GetValue(inputs)!, CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        foreach (var pair in run.Pair(arguments.Inputs, cancellation).Pairing.Pairs)
            terminal.Out.WriteLine(arguments.Format == OutputFormat.Json ? Json(pair) : Row(pair));
        return Outcome.Done;
    }

    private static string Row(ArticlePair pair) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{pair.Languages}\t{pair.Source.Path}\t{pair.Target.Path}\t{Kind(pair)}\t{pair.Score:0.000}");

    private static string Json(ArticlePair pair) => CommandJson.Of(new JsonObject
    {
        ["pair"] = pair.Languages.ToString(),
        ["source"] = pair.Source.Path,
        ["sourceId"] = pair.Source.Id,
        ["target"] = pair.Target.Path,
        ["targetId"] = pair.Target.Id,
        ["kind"] = Kind(pair),
        ["score"] = Math.Round(pair.Score, 3),
    });

    private static string Kind(ArticlePair pair) => pair.Kind.ToString().ToLowerInvariant();

    internal sealed record Arguments(string[] Inputs, OutputFormat Format);
}
