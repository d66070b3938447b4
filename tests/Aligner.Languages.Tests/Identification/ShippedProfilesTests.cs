using System.Runtime.CompilerServices;
using Aligner.Languages.Identification;

namespace Aligner.Languages.Tests.Identification;

public class ShippedProfilesTests
{
    private const int WithPack = 30_000;
    private const int Other = 10_000;

    [SharedFact]
    public void The_shipped_profiles_are_what_training_gives()
    {
        var trained = new MemoryStream();
        ProfileFile.Write(trained, [.. TrainingFiles().Select(Train)]);
        var committed = CommittedPath();
        if (Environment.GetEnvironmentVariable("ALIGNER_UPDATE_GOLDEN") == "1") File.WriteAllBytes(committed, trained.ToArray());
        Assert.True(
            trained.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(committed)),
            "Profiles/languages.profiles is not what training gives; see Profiles/README.md");
    }

    [Fact]
    public void The_shipped_profiles_know_46_languages() => Assert.Equal(46, ProfileFile.Read(Identifiers.ShippedPath).Languages.Length);

    [Fact]
    public void A_cut_off_file_is_refused()
    {
        var path = Path.GetTempFileName();
        var bytes = File.ReadAllBytes(Identifiers.ShippedPath);
        foreach (var length in new[] { 0, 5, 9, 300, bytes.Length / 2, bytes.Length - 1 })
        {
            File.WriteAllBytes(path, bytes[..length]);
            Assert.Throws<InvalidDataException>(() => ProfileFile.Read(path));
        }
        File.Delete(path);
    }

    private static IEnumerable<string> TrainingFiles() =>
        Directory.GetFiles(Path.Combine(Repository.Shared!, "train", "languages"), "*.txt").Order(StringComparer.Ordinal);

    private static LanguageProfile Train(string path)
    {
        var language = LanguageCode.Parse(Path.GetFileNameWithoutExtension(path));
        return ProfileTrainer.Train(language, File.ReadLines(path), Languages.WithPack.Contains(language) ? WithPack : Other);
    }

    private static string CommittedPath([CallerFilePath] string file = "") =>
        Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "src", "Aligner.Languages", "Profiles", "languages.profiles"));
}
