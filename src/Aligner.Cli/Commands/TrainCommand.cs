using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Aligner.Cli.Hosting;
using Aligner.Cli.Inputs;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Formats.Bitexts;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Languages.Identification;
using Aligner.Lexicons;

namespace Aligner.Cli.Commands;

/// <summary><c>train</c>: a lexicon from the user's bitext, or a language profile.</summary>
internal sealed class TrainCommand(
    TrainCommand.Arguments arguments, LanguagePacks packs, AlignerSettings settings, Terminal terminal) : IAction
{
    public static Command Create()
    {
        var bitext = new Argument<string[]>("BITEXT")
        {
            Description = "Translated text: .tmx, .tsv, .jsonl (a text per language code), or two files side by side such as corpus.it "
                + "corpus.nl; each also gzipped. FILE@3 counts its segments three times.",
            Arity = ArgumentArity.OneOrMore,
        };
        var pair = CommonArguments.Pair("Languages of the lexicon, source first.");
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
        var format = CommonArguments.TableFormat("file, languages, entries, bytes", "one object");
        return new ExemplifiedCommand(
            "train",
            "Learns a bilingual lexicon from your own translations (or, with --profile, a language's profile). The same input gives the "
                + "same bytes.",
            "aligner train memory.tmx --pair it-nl -o lexicons/it-nl.lex",
            "aligner train europarl.it.gz europarl.nl.gz news.tsv@3 --pair it-nl -o lexicons/it-nl.lex",
            "aligner train --profile frisian.txt --language fy -o my-packs/fy/profile.tsv")
        {
            bitext, pair, about, profile, language, output, format,
        }
            .Runs<TrainCommand, Arguments>(parsed => new Arguments(
                parsed.GetValue(bitext)!,
                parsed.GetValue(profile) ? ProfileOf(parsed.GetValue(language)) : null,
                parsed.GetValue(profile) ? null : CommonArguments.Pair(parsed, pair),
                parsed.GetValue(about),
                parsed.GetValue(output)!,
                CommonArguments.FormatOf(parsed, format))
            {
                Ignored = CommonArguments.Given(parsed, parsed.GetValue(profile) ? [pair, about] : [language]),
            });
    }

    public Outcome Run(CancellationToken cancellation)
    {
        settings.Prove("--pair", arguments.Pair?.Source, arguments.Pair?.Target);
        foreach (var option in arguments.Ignored)
            terminal.Report(Diagnostic.Warning(
                "ALN910",
                option,
                arguments.Profile is null ? "a lexicon has no use for it without --profile; it is ignored"
                    : "a profile has no use for it; it is ignored"));
        return arguments.Profile is { } language ? TrainProfile(language, cancellation)
            : arguments.Pair is { } pair ? TrainLexicon(pair, cancellation)
            : Outcome.NothingDone;
    }

    private Outcome TrainLexicon(LanguagePair languages, CancellationToken cancellation)
    {
        var segments = arguments.Inputs.Select(Weighted)
            .SelectMany(input => Files([input.Path]).Select(file => (File: file, input.Weight)))
            .GroupBy(entry => entry.Weight)
            .SelectMany(group => BitextReaders.Read([.. group.Select(entry => entry.File)], languages, terminal.Report)
                .Select(segment => segment with { Weight = group.Key }));
        var command = string.Create(
            CultureInfo.InvariantCulture,
            $"aligner train {string.Join(' ', arguments.Inputs.Select(Path.GetFileName))} --pair {languages}");
        var trainer = new LexiconTrainer(packs.For(languages.Source), packs.For(languages.Target));
        var head = arguments.About is null ? command : $"{arguments.About}\n{command}";
        var lexicon = terminal.During(
            $"Training {languages}", progress => trainer.Train(segments, head, progress, cancellation), trained => trained.Count);
        if (lexicon.Count == 0)
        {
            terminal.Report(Diagnostic.Error(
                "ALN616",
                arguments.Inputs[0],
                $"no word pair was learned: there is no or too little text in {languages.Source} and {languages.Target}"));
            return Outcome.NothingDone;
        }
        var path = arguments.Output;
        AtomicFile.Write(path, stream => LexiconFile.Write(lexicon, stream));
        var bytes = new FileInfo(path).Length;
        terminal.Out.WriteLine(arguments.Format == OutputFormat.Json
            ? CommandJson.Of(new JsonObject
            {
                ["path"] = path,
                ["pair"] = languages.ToString(),
                ["pairs"] = lexicon.Count,
                ["bytes"] = bytes,
            })
            : string.Create(CultureInfo.InvariantCulture, $"{path}\t{languages}\t{lexicon.Count} pairs\t{bytes} bytes"));
        return Outcome.Done;
    }

    private Outcome TrainProfile(LanguageCode language, CancellationToken cancellation)
    {
        var lines = Files(arguments.Inputs)
            .SelectMany(file => ArticleReaders.ReadLines(file, terminal.Report))
            .Select(line => line.Line);
        var profile = terminal.During(
            $"Training the profile of {language}",
            _ => ProfileTrainer.Train(language, lines.TakeWhile(_ => !cancellation.IsCancellationRequested)),
            trained => trained.NGrams.Length);
        cancellation.ThrowIfCancellationRequested();
        if (profile.NGrams.Length == 0)
        {
            terminal.Report(Diagnostic.Error("ALN616", arguments.Inputs[0], $"no profile was learned: there is no text of {language}"));
            return Outcome.NothingDone;
        }
        var path = arguments.Output;
        AtomicFile.Write(path, stream => PageFlow.Write(stream, writer => ProfileTsv.Write(writer, profile)));
        terminal.Out.WriteLine(arguments.Format == OutputFormat.Json
            ? CommandJson.Of(new JsonObject
            {
                ["path"] = path,
                ["language"] = language.Value,
                ["ngrams"] = profile.NGrams.Length,
            })
            : string.Create(CultureInfo.InvariantCulture, $"{path}\t{language}\t{profile.NGrams.Length} n-grams"));
        return Outcome.Done;
    }

    private IEnumerable<InputFile> Files(IEnumerable<string> inputs) =>
        InputFiles.Expand(inputs, null, terminal.Report).Select(file => file with { Limits = settings.Limits });

    private static LanguageCode ProfileOf(string? language) => LanguageCode.TryParse(language, out var code)
        ? code
        : throw new CommandFailedException("ALN902", "aligner", "train --profile needs a language; add --language xx");

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

    /// <summary>What to learn from what.</summary>
    /// <param name="Inputs">Files, each perhaps with its weight behind it.</param>
    /// <param name="Profile">The language of a profile; null for a lexicon.</param>
    /// <param name="Pair">The languages of a lexicon; null for a profile.</param>
    /// <param name="About">For the head of a lexicon.</param>
    /// <param name="Output">The file to write.</param>
    /// <param name="Format">How to say what was learned.</param>
    internal sealed record Arguments(
        string[] Inputs, LanguageCode? Profile, LanguagePair? Pair, string? About, string Output, OutputFormat Format)
    {
        /// <summary>Options that were given and have no use for what is learned.</summary>
        public ImmutableArray<string> Ignored { get; init; } = [];
    }
}
