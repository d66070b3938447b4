using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Aligner.Cli.Tests.Faults;

/// <summary>Whenever the program is killed (-9), nothing that was there is lost or half-written, and the next run mends the rest.</summary>
public sealed partial class KillTests
{
    private const int MendedEach = 4;

    [Theory]
    [InlineData("run")]
    [InlineData("glossary", "merge", "colleague.csv")]
    [InlineData("apply", "patch.json")]
    public void A_kill_at_any_moment_loses_nothing(params string[] command)
    {
        if (OperatingSystem.IsWindows()) return;
        using var work = new DecidedWork();
        var clock = Stopwatch.StartNew();
        var changes = ChangesOf(work, command);
        var (after, whole) = (work.Files(), clock.Elapsed);
        var rounds = Rounds.Or(4);
        var killed = 0;
        for (var round = 0; round < rounds; round++)
        {
            work.Restore();
            // In turn by what it has written and by how long it has run, so that both writing and working are met.
            var isKilled = round % 2 == 0
                ? KillAfter(work, command, 1 + (changes * round / rounds))
                : KillAfter(work, command, whole * round / rounds);
            if (isKilled) killed++;
            work.HoldsWhatWasDecided();
            EachResultIsOldOrNew(work, after);
            // A whole run costs ten times what a kill does.
            if (round % MendedEach != MendedEach - 1) continue;
            work.Succeed(command);
            work.HoldsWhatWasDecided();
            Assert.Equal(Lasting(after), Lasting(work.Files()));
        }
        Assert.NotEqual(0, killed);
        Console.Error.WriteLine($"{string.Join(' ', command)}: killed {killed} of {rounds} times, {changes} changes in a whole run");
    }

    // How many changes of files a run makes that nobody disturbs.
    private static int ChangesOf(DecidedWork work, string[] command)
    {
        using var changes = new FileChanges(work.Place.Folder);
        work.Succeed(command);
        return changes.Count;
    }

    private static bool KillAfter(DecidedWork work, string[] command, int changes)
    {
        using var seen = new FileChanges(work.Place.Folder);
        using var process = work.Place.Start(command);
        while (!process.HasExited && seen.Count < changes) Thread.Sleep(1);
        return Kill(process);
    }

    private static bool KillAfter(DecidedWork work, string[] command, TimeSpan time)
    {
        using var process = work.Place.Start(command);
        process.WaitForExit(time);
        return Kill(process);
    }

    private static bool Kill(Process process)
    {
        process.Kill();
        process.WaitForExit();
        return process.ExitCode == 128 + 9;
    }

    // Glossaries are written twice by 'apply' and judged by what they hold; what the program notes of its own work begins with a dot.
    private static void EachResultIsOldOrNew(DecidedWork work, ImmutableSortedDictionary<string, byte[]> after)
    {
        foreach (var (name, bytes) in work.Files())
        {
            if (!name.StartsWith("out/", StringComparison.Ordinal) || IsOwnNote(name)) continue;
            var isOld = work.Before.TryGetValue(name, out var old) && old.AsSpan().SequenceEqual(bytes);
            var isNew = after.TryGetValue(name, out var @new) && @new.AsSpan().SequenceEqual(bytes);
            Assert.True(isOld || isNew, $"{name} is neither as it was nor as it is to be");
        }
    }

    // What a second 'apply' has to say of corrections that are in already stands in the summary and on the first page.
    private static IEnumerable<string> Lasting(ImmutableSortedDictionary<string, byte[]> files) => files
        .Where(file => file.Key is not ("out/run.json" or "out/index.html") && !IsOwnNote(file.Key))
        .Select(file => $"{file.Key} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Timeless(file)))}");

    private static bool IsOwnNote(string name) => name.Split('/').Any(part => part.StartsWith('.'));

    // Glossaries and their journal say when people decided.
    private static byte[] Timeless(KeyValuePair<string, byte[]> file) => Path.GetExtension(file.Key) is ".yaml" or ".jsonl"
        ? Encoding.UTF8.GetBytes(Moment().Replace(Encoding.UTF8.GetString(file.Value), "then"))
        : file.Value;

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:]+Z")]
    private static partial Regex Moment();
}
