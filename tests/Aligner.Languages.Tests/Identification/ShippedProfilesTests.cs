using System.Runtime.CompilerServices;
using Aligner.Languages.Identification;

namespace Aligner.Languages.Tests.Identification;

public class ShippedProfilesTests
{
    /// <summary>The texts of the others are not at hand; one learned with what is shows that the file is what training gives.</summary>
    [SharedFact]
    public void A_shipped_profile_is_what_training_gives()
    {
        const string code = "lb";
        var row = File.ReadLines(ListPath()).Select(line => line.Split('\t')).Single(fields => fields[0] == code);
        var size = int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture);
        var lines = File.ReadAllLines(Path.Combine(Repository.Shared!, "train", "languages", row[3] + ".txt"));
        var profile = ProfileTrainer.Train(LanguageCode.Parse(code), lines, size);
        var trained = ProfileTable.Empty.With([profile]);
        var shipped = ProfileFile.Read(Identifiers.ShippedPath);
        var language = shipped.Languages.IndexOf(profile.Language);
        Assert.Equal(ProfileFit.Quantize(ProfileTrainer.CharacterCost(lines, size)), shipped.Fits[language].CharacterCost);
        foreach (var (text, _) in profile.NGrams)
        {
            var cost = trained.Find(text)[0];
            var found = shipped.Find(text).ToArray().Single(other => other.Language == language);
            Assert.Equal(cost.Follow, found.Follow);
        }
    }

    [Fact]
    public void The_shipped_profiles_know_the_46_languages_and_their_neighbours()
    {
        var table = ProfileFile.Read(Identifiers.ShippedPath);
        var known = table.Languages.Where(language => language.IsKnown).Distinct().Order().Select(language => language.Value);
        Assert.Equal(
            "af ar ast az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fo fr fy ga gd gl he hi hr hu hy id is it ja ka kk "
                + "ko ku la lb li "
            + "lt lv mk mr ms mt nb ne nl nn oc pl pt rm ro ru scn sk sl sq sr sv sw th tl tr uk ur vi zh",
            string.Join(' ', known));
        Assert.Equal(2, table.Languages.Count(language => language.Value == "sr"));
        // Texts in no language in particular: in the Latin, Cyrillic and Arabic scripts.
        Assert.Equal(3, table.Languages.Count(language => !language.IsKnown));
    }

    [Fact]
    public void They_stay_under_8_megabytes() => Assert.InRange(new FileInfo(Identifiers.ShippedPath).Length, 1, 8_000_000);

    [Fact]
    public void Written_again_they_have_the_same_bytes()
    {
        var stream = new MemoryStream();
        ProfileFile.Write(stream, ProfileFile.Read(Identifiers.ShippedPath));
        Assert.True(stream.GetBuffer().AsSpan(0, (int)stream.Length).SequenceEqual(File.ReadAllBytes(Identifiers.ShippedPath)));
    }

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

    private static string ListPath([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "Aligner.Training", "profiles.tsv"));
}
