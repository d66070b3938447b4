using System.Globalization;
using Aligner.Languages;
using Aligner.Languages.Identification;

namespace Aligner.Training;

/// <summary>Learns the shipped profiles. <c>profiles.tsv</c> names them: language, n-grams, rarity in nats, texts.</summary>
internal static class Profiles
{
    public static void Run(string list, IReadOnlyList<string> folders, string output)
    {
        var rows = File.ReadLines(list).Where(line => line is [not '#', ..]).Select(line => line.Split('\t')).ToList();
        var profiles = rows.AsParallel().AsOrdered().Select(row => Train(row, folders)).ToList();
        using var stream = File.Create(output);
        ProfileFile.Write(stream, ProfileTable.Empty.With(profiles));
        Console.WriteLine($"{profiles.Count} profiles of {profiles.Select(profile => profile.Language).Distinct().Count()} languages, "
            + $"{profiles.SelectMany(profile => profile.NGrams).Select(ngram => ngram.Text).Distinct().Count()} n-grams, "
            + $"{stream.Length} bytes");
    }

    private static LanguageProfile Train(string[] row, IReadOnlyList<string> folders)
    {
        var size = int.Parse(row[1], CultureInfo.InvariantCulture);
        var lines = row[3].Split(' ').SelectMany(name => File.ReadLines(Find(name, folders))).ToList();
        var language = LanguageCode.Parse(row[0]);
        return ProfileTrainer.Train(language, lines, size) with
        {
            Fit = new ProfileFit(
                language.IsKnown ? ProfileFit.Quantize(ProfileTrainer.CharacterCost(lines, size)) : (ushort)0,
                ProfileFit.Quantize(double.Parse(row[2], CultureInfo.InvariantCulture))),
        };
    }

    private static string Find(string name, IReadOnlyList<string> folders) =>
        folders.Select(folder => Path.Combine(folder, name + ".txt")).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"No folder has {name}.txt.");
}
