using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Aligner.Articles;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Formats.Files;
using Aligner.Languages;

namespace Aligner.Cli.Commands;

/// <summary><c>detect INPUT…</c>: the language of each article or line.</summary>
internal sealed class DetectCommand(DetectCommand.Arguments arguments, ArticleFlow articles, AlignerSettings settings, Terminal terminal)
    : IAction
{
    public static Command Create()
    {
        var inputs = CommonArguments.Inputs();
        var lines =
            new Option<bool>("--lines") { Description = "Take each line as a text of its own and print path:line before its language." };
        var format = CommonArguments.TableFormat(
            "path, language, confidence, one row a text",
            "one object a line, with the share of each language where an article mixes several");
        return new ExemplifiedCommand(
            "detect",
            "Tells the language of each article: its ISO 639 code and how sure it is, 0 to 1; und where it can't be told.",
            "aligner detect seeds",
            "aligner detect --lines sentences.txt --format json") { inputs, lines, CommonArguments.InputFormat(), format }
            .Runs<DetectCommand, Arguments>(parsed => new Arguments(
                parsed.GetValue(inputs)!,
                parsed.GetValue(lines) ? TextUnit.Line : TextUnit.Article,
                CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        foreach (var row in arguments.Unit == TextUnit.Line ? Lines() : Articles(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            terminal.Out.WriteLine(row);
        }
        return Outcome.Done;
    }

    private IEnumerable<string> Lines() => articles.ReadLines(arguments.Inputs)
        .Select(line => (line, Guess: articles.Identify(line.Text)))
        .Select(entry => Row(
            $"{entry.line.Path}:{entry.line.Number}", null, IsWanted(entry.Guess) ? entry.Guess : LanguageGuess.Unknown, []));

    private IEnumerable<string> Articles(CancellationToken cancellation)
    {
        foreach (var article in articles.Stream(arguments.Inputs, cancellation))
        {
            if (IsWanted(article.Language)) yield return Row(article.Path, article.Id, article.Language, article.Shares);
            else terminal.Report(LeftOut.Of(article, settings.LanguageList));
        }
    }

    private bool IsWanted(LanguageGuess guess) => settings.LanguageList is not { Count: > 0 } wanted || wanted.Contains(guess.Language);

    private string Row(string path, string? id, LanguageGuess guess, ImmutableArray<LanguageShare> shares) =>
        arguments.Format == OutputFormat.Json
        ? CommandJson.Of(new JsonObject
        {
            ["path"] = path,
            ["id"] = id,
            ["language"] = guess.Language.Value,
            ["confidence"] = Math.Round(guess.Confidence, 3),
            // Only an article in more than one language has shares to tell.
            ["shares"] = shares.Length < 2
                ? null
                : shares
                    .Select(share => new JsonObject
                    {
                        ["language"] = share.Language.Value,
                        ["share"] = Math.Round(share.Share, 3),
                        ["paragraphs"] = share.Paragraphs.ToJson(),
                    })
                    .ToJson(),
        })
        : string.Create(CultureInfo.InvariantCulture, $"{path}\t{guess.Language}\t{guess.Confidence:0.000}");

    /// <summary>What has a language of its own.</summary>
    internal enum TextUnit
    {
        Article,
        Line,
    }

    internal sealed record Arguments(string[] Inputs, TextUnit Unit, OutputFormat Format);
}
