using System.CommandLine;
using System.Globalization;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Hosting;
using Aligner.Cli.Inputs;
using Aligner.Cli.Terminals;
using Aligner.Formats.Bitexts;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Languages.Identification;
using Aligner.Lexicons;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Commands;

/// <summary><c>train</c>: a lexicon from the user's bitext, or a language profile.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var bitext = new Argument<string[]>("BITEXT")
        {
            Description = "Translated text: .tmx, .tsv, .jsonl (a text per language code), or two files side by side such as corpus.it "
                + "corpus.nl; each also gzipped. FILE@3 counts its segments three times.",
            Arity = ArgumentArity.OneOrMore,
        };
        var pair = new Option<string?>("--pair") { Description = "Languages of the lexicon, source first.", HelpName = "it-nl" };
        var about = new Option<string?>("--about")
        {
            Description = "Sources and licences, written into the head of the lexicon.",
            HelpName = "TEXT",
        };
        var profile = new Option<bool>("--profile") { Description = "Train a language profile from plain text instead; takes --language." };
        var language = new Option<string?>("--language") { Description = "Language of the profile.", HelpName = "xx" };
        var output = new Option<string>("--output", "-o")
        {
            Description = "File to write: it-nl.lex in the folder of your lexicons; profile.tsv in your pack of the language.",
            HelpName = "FILE",
            Required = true,
        };
        return new Command("train", "Learns a bilingual lexicon from your own translations (or, with --profile, a language's profile). The "
            + "same input gives the same bytes.")
        {
            bitext, pair, about, profile, language, output,
        }
            .WithExamples(
                "aligner train memory.tmx --pair it-nl -o lexicons/it-nl.lex",
                "aligner train europarl.it.gz europarl.nl.gz news.tsv@3 --pair it-nl -o lexicons/it-nl.lex",
                "aligner train --profile frisian.txt --language fy -o my-packs/fy/profile.tsv")
            .Does((services, parsed, cancellation) =>
            {
                var terminal = services.GetRequiredService<Terminal>();
                var inputs = parsed.GetValue(bitext)!;
                var path = parsed.GetValue(output)!;
                if (parsed.GetValue(profile)) return TrainProfile(inputs, parsed.GetValue(language), path, terminal, cancellation);
                if (!LanguagePair.TryParse(parsed.GetValue(pair), out var languages))
                    throw new CommandFailedException("ALN902", "aligner", "train needs two languages; add --pair it-nl");
                return TrainLexicon(
                    inputs, languages, parsed.GetValue(about), path, services.GetRequiredService<LanguagePacks>(), terminal, cancellation);
            });
    }

    private static int TrainLexicon(
        string[] inputs,
        LanguagePair languages,
        string? about,
        string path,
        LanguagePacks packs,
        Terminal terminal,
        CancellationToken cancellation)
    {
        var weights = inputs.Select(Weighted).ToList();
        var files = weights.SelectMany(input => InputFiles.Expand([input.Path], terminal.Report).Select(file => (File: file, input.Weight)))
            .ToList();
        var segments = files.GroupBy(entry => entry.Weight)
            .SelectMany(group => BitextReaders.Read([.. group.Select(entry => entry.File)], languages, terminal.Report)
                .Select(segment => segment with { Weight = group.Key }));
        var command = string.Create(
            CultureInfo.InvariantCulture,
            $"aligner train {string.Join(' ', inputs.Select(Path.GetFileName))} --pair {languages}");
        var trainer = new LexiconTrainer(packs.For(languages.Source), packs.For(languages.Target));
        var lexicon = terminal.During(
            $"Training {languages}",
            progress => trainer.Train(segments, about is null ? command : $"{about}\n{command}", progress, cancellation));
        if (lexicon.Count == 0)
        {
            terminal.Report(Diagnostics.Diagnostic.Error(
                "ALN616",
                inputs[0],
                $"no word pair was learned: there is no or too little text in {languages.Source} and {languages.Target}"));
            return terminal.Exit;
        }
        AtomicFile.Write(path, stream => LexiconFile.Write(lexicon, stream));
        terminal.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{path}\t{languages}\t{lexicon.Count} pairs\t{new FileInfo(path).Length} bytes"));
        return terminal.Exit;
    }

    private static int TrainProfile(string[] inputs, string? language, string path, Terminal terminal, CancellationToken cancellation)
    {
        if (!LanguageCode.TryParse(language, out var code))
            throw new CommandFailedException("ALN902", "aligner", "train --profile needs a language; add --language xx");
        var lines = InputFiles.Expand(inputs, terminal.Report)
            .SelectMany(file => ArticleReaders.ReadLines(file, terminal.Report))
            .Select(line => line.Line);
        var profile = terminal.During(
            $"Training the profile of {code}",
            _ => ProfileTrainer.Train(code, lines.TakeWhile(_ => !cancellation.IsCancellationRequested)));
        cancellation.ThrowIfCancellationRequested();
        AtomicFile.Write(path, stream => PageFlow.Write(stream, writer => ProfileTsv.Write(writer, profile)));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}\t{code}\t{profile.NGrams.Length} n-grams"));
        return terminal.Exit;
    }

    // news.tsv@3: three times the weight; a file whose name ends so is that file.
    private static (string Path, float Weight) Weighted(string input)
    {
        var at = input.LastIndexOf('@');
        return at > 0
            && !File.Exists(input)
            && float.TryParse(input.AsSpan(at + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            && weight > 0
            ? (input[..at], weight)
            : (input, 1);
    }
}
