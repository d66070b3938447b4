using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Training;

var clock = Stopwatch.StartNew();
switch (args)
{
    case ["lexicon", var name, var output, .. var files]:
        if (!LanguagePair.TryParse(name, out var pair)) return 2;
        var trainer = new LexiconTrainer(Packs.For(pair.Source), Packs.For(pair.Target));
        var lexicon = trainer.Train(
            files.SelectMany(file => Read(file, pair)),
            Environment.GetEnvironmentVariable("ABOUT") is { } about ? File.ReadAllText(about) : "",
            new Progress(clock));
        using (var stream = File.Create(output)) LexiconFile.Write(lexicon, stream);
        Console.WriteLine($"{pair} {lexicon.Count} pairs, {new FileInfo(output).Length} bytes, {clock.Elapsed.TotalSeconds:0.0} s, CPU "
            + $"{Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0} s, peak "
            + $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        return 0;
    case ["show", var file, .. var words]:
        using (var stream = File.OpenRead(file))
        {
            var l = LexiconFile.Read(stream);
            Console.WriteLine($"{clock.ElapsedMilliseconds} ms {l.Count}");
            foreach (var word in words)
            {
                var id = l.Source.FindWord(word);
                Console.WriteLine($"{word}: " + (id is null
                    ? "-"
                    : string.Join(", ", l.Translations(id.Value)
                        .ToArray()
                        .OrderByDescending(t => t.Forward)
                        .Take(8)
                        .Select(t => $"{l.Target[t.Stem]} {t.Forward:0.00}/{t.Backward:0.00}"))));
            }
        }
        return 0;
    case ["eval", var folder, var lexicons, .. var wanted]:
        Evaluation.Run(folder, lexicons, wanted);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s, CPU {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0} s");
        return 0;
    case ["learn", var folder, var lexicons, .. var options]:
        Learning.Run(folder, pair => Evaluation.Load(lexicons, pair), options.ToHashSet());
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s, CPU {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0} s");
        return 0;
    case ["profiles", var list, var output, .. var folders]:
        Profiles.Run(list, folders, output);
        return 0;
    case ["pivot", var name, var lexicons, var output] when LanguagePair.TryParse(name, out var composed):
        var english = LanguageCode.Parse("en");
        using (var stream = File.Create(output))
            LexiconFile.Write(
                Pivot.Compose(
                    Evaluation.Load(lexicons, new LanguagePair(composed.Source, english)),
                    Evaluation.Load(lexicons, new LanguagePair(english, composed.Target))),
                stream);
        return 0;
    case ["speed", var folder, var lexicons, .. var sizes]:
        Speed.Run(folder, Evaluation.Load(lexicons, new LanguagePair(LanguageCode.Parse("it"), LanguageCode.Parse("nl"))), sizes);
        return 0;
}
return 2;

static IEnumerable<BitextSegment> Read(string file, LanguagePair pair)
{
    var parts = file.Split('*');
    var weight = parts.Length > 1 ? float.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
    using var reader = new StreamReader(new GZipStream(File.OpenRead(parts[0]), CompressionMode.Decompress));
    while (reader.ReadLine() is { } line)
    {
        using var row = JsonDocument.Parse(line);
        if (row.RootElement.TryGetProperty(pair.Source.Value, out var source)
            && row.RootElement.TryGetProperty(pair.Target.Value, out var target))
            yield return new BitextSegment(source.GetString()!, target.GetString()!, weight);
    }
}

internal sealed class Progress(Stopwatch clock) : IProgress<double>
{
    public void Report(double value) =>
        Console.Error.WriteLine($"{value:0.00} {clock.Elapsed.TotalSeconds:0.0} s {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
}

internal static class Packs
{
    private static readonly LanguagePacks All = new(Environment.GetEnvironmentVariable("ALIGNER_PACKS"));

    public static LanguagePack For(LanguageCode language) => All.For(language);
}
