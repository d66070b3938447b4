using Aligner.Formats.Yaml;

namespace Aligner.Cli.Tests.Faults;

/// <summary>Two at once on the same glossaries: every decision of both is there in the end.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public void Two_merges_at_once_are_both_kept()
    {
        using var place = new Workplace();
        List<string> ids = [];
        for (var round = 0; round < Rounds.Or(3); round++)
        {
            string[] lists = [List(place, $"a{round}", ids), List(place, $"b{round}", ids)];
            Together(place, ["glossary", "merge", lists[0]], ["glossary", "merge", lists[1]]);
            Assert.Superset(ids.ToHashSet(), Approved(place));
        }
    }

    [Fact]
    public void Two_patches_a_merge_and_a_run_at_once_keep_every_decision()
    {
        using var work = new DecidedWork();
        var place = work.Place;
        List<string> kept = [.. Approved(place)];
        var (byHand, rounds) = (kept.Count, Rounds.Or(2));
        for (var round = 0; round < rounds; round++)
        {
            var undecided = work.Undecided().Take(2).ToList();
            // All were decided in earlier rounds: from the beginning.
            if (undecided.Count < 2)
            {
                work.Restore();
                kept.RemoveRange(byHand, kept.Count - byHand);
                undecided = [.. work.Undecided().Take(2)];
            }
            var patches = undecided.Select((concept, i) => place.Write(
                $"{i}.json",
                DecidedWork.Patch(DecidedWork.Approve(concept), work.Pin(i == 0 ? "munich-security" : "antwerp-medicines"))));
            kept.AddRange(undecided.Select(concept => concept.Id));
            var list = List(place, $"c{round}", kept);
            Together(place, [.. patches.Select(patch => (string[])["apply", patch]), ["glossary", "merge", list], ["run"]]);
            Assert.Superset(kept.ToHashSet(), Approved(place));
            work.HoldsWhatWasDecided();
            Assert.Equal(2, work.Pins().Count());
            Assert.Empty(Directory.EnumerateFiles(place.Folder, "*.tmp", SearchOption.AllDirectories));
        }
        Console.Error.WriteLine($"{rounds} rounds of two patches, a merge and a run at once: {kept.Count} decisions in the last");
    }

    private static void Together(Workplace place, params string[][] commands)
    {
        var running = commands.Select(command => place.Start(command)).ToList();
        var results = running.Select(process => Task.Run(() => Workplace.Finish(process))).ToList();
        Assert.All(results, result => Assert.True(result.Result.ExitCode == 0, result.Result.Error));
        foreach (var process in running) process.Dispose();
    }

    private static string List(Workplace place, string name, List<string> ids)
    {
        ids.Add($"org-{name}");
        return place.Write($"{name}.csv", $"id,type,status,it,nl\norg-{name},organisation,approved,Ente {name},Dienst {name}\n");
    }

    private static HashSet<string> Approved(Workplace place) =>
    [
        .. GlossaryFolder.Read(place.Path("glossaries")).Glossaries
            .SelectMany(glossary => glossary.Concepts)
            .Where(concept => concept.Status == Glossaries.ConceptStatus.Approved)
            .Select(concept => concept.Id),
    ];
}
