using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aligner.Articles;
using Aligner.Cli.Flow;
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
        var lines = new Option<bool>("--lines") { Description = "Take each line as a text of its own and print path:line before its language." };
        var format = CommonArguments.Choice("--format", "tsv: path, language, confidence, one row a text; json: one object a line.", "tsv", "tsv", "json");
        return new Command("detect", "Tells the language of each article: its ISO 639 code and how sure it is, 0 to 1; und where it can't be told.") { inputs, lines, format }
            .WithExamples("aligner detect seeds", "aligner detect --lines sentences.txt --format json")
            .Does((services, parsed, cancellation) =>
            {
                var terminal = services.GetRequiredService<Terminal>();
                var flow = services.GetRequiredService<ArticleFlow>();
                var guesses = parsed.GetValue(lines)
                    ? flow.ReadLines(parsed.GetValue(inputs)!).Select(line => ($"{line.Path}:{line.Number}", flow.Identify(line.Text)))
                    : flow.Identify(flow.Read(parsed.GetValue(inputs)!, cancellation), cancellation).Select(article => (article.Path, article.Language));
                foreach (var (path, guess) in guesses)
                {
                    cancellation.ThrowIfCancellationRequested();
                    terminal.Out.WriteLine(parsed.GetValue(format) == "json" ? Json(path, guess) : string.Create(CultureInfo.InvariantCulture, $"{path}\t{guess.Language}\t{guess.Confidence:0.000}"));
                }
                return terminal.Exit;
            });
    }

    private static string Json(string path, LanguageGuess guess) =>
        JsonSerializer.Serialize(new { path, language = guess.Language.Value, confidence = Math.Round(guess.Confidence, 3) }, CommandJson.Line);
}
