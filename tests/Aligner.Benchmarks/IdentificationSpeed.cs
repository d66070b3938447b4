using System.Globalization;
using Aligner.Languages;
using Aligner.Languages.Identification;

namespace Aligner.Benchmarks;

/// <summary>
/// How fast languages are told: CPU milliseconds to load the profiles, the first time in a process, with what .NET compiles for it, and
/// again; and how many lines a CPU second one thread tells.
/// </summary>
internal static class IdentificationSpeed
{
    // The first round compiles; of the others the fastest was disturbed least.
    private const int Rounds = 5;

    /// <summary>Measures.</summary>
    /// <param name="path">Rows of language, class and text, such as
    /// <c>../shared/eval/langid-dev/lines.tsv</c>: each class is measured.</param>
    public static void Measure(string path)
    {
        LanguageCode[] expected = [.. new[] { "it", "nl", "de", "fr", "en" }.Select(LanguageCode.Parse)];
        ProfileIdentifier identifier = null!;
        double Load() => CpuSeconds(() => identifier = Identifiers.Load(expected));
        var first = Load();
        Print($"load: first {first * 1000:0} ms, again {Enumerable.Range(0, Rounds).Min(_ => Load()) * 1000:0} ms of CPU");
        foreach (var kind in File.ReadLines(path).Select(line => line.Split('\t')).GroupBy(fields => fields[1], fields => fields[2]))
        {
            string[] lines = [.. kind];
            var seconds = Enumerable.Range(0, Rounds).Min(_ => CpuSeconds(() => Array.ForEach(lines, line => identifier.Identify(line))));
            var length = lines.Average(line => line.Length);
            Print($"{kind.Key}: {lines.Length} lines of {length:0} characters, {lines.Length / seconds:0} a CPU second");
        }
    }

    private static double CpuSeconds(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
