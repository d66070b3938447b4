using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aligner.Articles;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Commands;

/// <summary><c>detect INPUT…</c>: the language of each article or line.</summary>
internal static class DetectCommand
{
    public static Command Create()
    {
        var inputs = CommonArguments.Inputs();
        var lines =
            new Option<bool>("--lines") { Description = "Take each line as a text of its own and print path:line before its language." };
        var format = CommonArguments.Choice(
            "--format",
            "tsv: path, language, confidence, one row a text; json: one object a line, with the share of each language where "
                + "an article mixes several.",
            "tsv",
            "tsv",
            "json");
        return new Command(
            "detect",
            "Tells the language of each article: its ISO 639 code and how sure it is, 0 to 1; und where it can't be told.")
        {
            inputs,
            lines,
            format,
        }
            .WithExamples("aligner detect seeds", "aligner detect --lines sentences.txt --format json")
            .Does((services, parsed, cancellation) =>
            {
                var terminal = services.GetRequiredService<Terminal>();
                var flow = services.GetRequiredService<ArticleFlow>();
                var json = parsed.GetValue(format) == "json";
                var wanted = services.GetRequiredService<AlignerSettings>().LanguageList;
                bool IsWanted(LanguageGuess guess) => wanted.Count == 0 || wanted.Contains(guess.Language);
                var rows = parsed.GetValue(lines)
                    ? flow.ReadLines(parsed.GetValue(inputs)!)
                        .Select(line => (line, Guess: flow.Identify(line.Text)))
                        .Where(entry => IsWanted(entry.Guess))
                        .Select(entry => Row($"{entry.line.Path}:{entry.line.Number}", entry.Guess, [], json))
                    : flow.Stream(parsed.GetValue(inputs)!, cancellation)
                        .Where(article => IsWanted(article.Language))
                        .Select(article => Row(article.Path, article.Language, json ? flow.Shares(article) : [], json));
                foreach (var row in rows)
                {
                    cancellation.ThrowIfCancellationRequested();
                    terminal.Out.WriteLine(row);
                }
                return terminal.Exit;
            });
    }

    private static string Row(string path, LanguageGuess guess, ImmutableArray<LanguageShare> shares, bool json) => json
        ? JsonSerializer.Serialize(new
        {
            path,
            language = guess.Language.Value,
            confidence = Math.Round(guess.Confidence, 3),
            // Only an article in more than one language has shares to tell.
            shares = shares.Length < 2
                ? null
                : shares.Select(
                    share => new { language = share.Language.Value, share = Math.Round(share.Share, 3), paragraphs = share.Paragraphs }),
        }, CommandJson.Line)
        : string.Create(CultureInfo.InvariantCulture, $"{path}\t{guess.Language}\t{guess.Confidence:0.000}");
}
