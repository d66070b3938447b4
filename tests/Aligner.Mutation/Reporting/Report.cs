using System.Globalization;
using Aligner.Mutation.Judging;

namespace Aligner.Mutation.Reporting;

/// <summary>What is printed of a trial.</summary>
internal static class Report
{
    /// <summary>The share of mutants that a test noticed, 0..100; 100 where there is none.</summary>
    public static double Score(IReadOnlyCollection<Verdict> verdicts) =>
        verdicts.Count == 0 ? 100 : 100.0 * verdicts.Count(verdict => verdict.Killer is not null) / verdicts.Count;

    /// <summary>The score by folder, then every survivor with its place and what was switched.</summary>
    public static string Write(IReadOnlyList<Verdict> verdicts, string project)
    {
        var lines = new List<string>();
        foreach (var folder in verdicts.GroupBy(verdict => verdict.Mutant.Folder).OrderBy(group => group.Key, StringComparer.Ordinal))
            lines.Add(Row(folder.Key, [.. folder]));
        lines.Add(Row("all", verdicts));
        lines.Add("");
        foreach (var verdict in verdicts.Where(verdict => verdict.Killer is null))
        {
            var unreached = verdict.Tests == 0 ? " (no test reaches it)" : "";
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"{project}/{verdict.Mutant.Path}:{verdict.Mutant.Line}: {verdict.Mutant.Change}{unreached}"));
        }
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Each changed number with the test that notices it first.</summary>
    public static string WriteNumbers(IReadOnlyList<Verdict> verdicts, string project) => string.Concat(verdicts.Select(verdict =>
        string.Create(CultureInfo.InvariantCulture,
            $"{project}/{verdict.Mutant.Path}:{verdict.Mutant.Line}: {verdict.Mutant.Change}: {verdict.Killer ?? "nobody notices"}\n")));

    private static string Row(string name, IReadOnlyCollection<Verdict> verdicts) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-28} {verdicts.Count(verdict => verdict.Killer is not null),5} of {verdicts.Count,5} killed {Score(verdicts),6:0.0} %");
}
