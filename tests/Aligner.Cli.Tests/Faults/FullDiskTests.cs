namespace Aligner.Cli.Tests.Faults;

/// <summary>A disk that fills up while the program writes costs what was being written, nothing that was there.</summary>
public sealed class FullDiskTests
{
    // Kilobytes: a glossary of the samples has some twenty.
    private const int RoomEach = 12;

    [TmpfsFact]
    public void A_full_disk_is_named_and_nothing_that_was_there_is_lost()
    {
        using var work = new DecidedWork();
        var place = work.Place;
        string[][] commands = [["run"], ["glossary", "merge", "colleague.csv"], ["apply", "patch.json"]];
        foreach (var command in commands)
            foreach (var folder in (string[])["glossaries", "out"])
                // From no room at all to room for part of what is to be written.
                for (var round = 0; round < Rounds.Or(2); round++)
                    OnSmallDisk(work, folder, Kilobytes(work, folder) + (round * RoomEach), () =>
                    {
                        var result = place.Run(command);
                        Assert.DoesNotContain("ALN999", result.Error, StringComparison.Ordinal);
                        Assert.True(result.ExitCode == 0 || result.Error.Contains("error ALN9", StringComparison.Ordinal), result.Error);
                        work.HoldsWhatWasDecided();
                        Assert.Empty(Directory.EnumerateFiles(place.Folder, "*.tmp", SearchOption.AllDirectories));
                    });
        // With room again all is done.
        foreach (var command in commands) work.Succeed(command);
    }

    // Blocks of 4 kB, and a page for each name and folder.
    private static int Kilobytes(DecidedWork work, string folder) => work.Before
        .Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal))
        .Sum(file => 4 * (1 + (file.Value.Length / 4096)));

    private static void OnSmallDisk(DecidedWork work, string folder, int kilobytes, Action act)
    {
        var path = work.Place.Path(folder);
        Assert.True(TmpfsFactAttribute.Mount(path, kilobytes));
        try
        {
            foreach (var (name, bytes) in work.Before.Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal)))
                work.Place.Write(name, bytes);
            act();
        }
        finally
        {
            TmpfsFactAttribute.Unmount(path);
        }
    }
}
