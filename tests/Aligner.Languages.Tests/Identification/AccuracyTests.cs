using Aligner.Languages.Identification;

namespace Aligner.Languages.Tests.Identification;

public class AccuracyTests
{
    // Right answers on langid-dev, of the five languages with a pack and of all; a little below what was measured
    // (1.000/.997, 1.000/.997, .997/.986, .980/.960, .940/.910, .753/.693).
    private static readonly Dictionary<string, (double WithPack, double All)> Floors = new()
    {
        ["sentence"] = (.997, .996),
        ["capitals"] = (.997, .996),
        ["10words"] = (.99, .98),
        ["5words"] = (.97, .955),
        ["3words"] = (.935, .91),
        ["1word"] = (.745, .69),
    };

    [SharedFact]
    public void Development_lines_reach_their_floors()
    {
        var identifier = Identifiers.Load(Languages.WithPack);
        var lines = File.ReadLines(Path.Combine(Repository.Shared!, "eval", "langid-dev", "lines.tsv"))
            .Select(line => line.Split('\t'))
            .Select(fields => (Language: LanguageCode.Parse(fields[0]), Class: fields[1], Guess: identifier.Identify(fields[2])))
            .ToList();
        foreach (var group in lines.GroupBy(line => line.Class))
        {
            var floor = Floors[group.Key];
            Assert.InRange(group.Average(line => line.Guess.Language == line.Language ? 1.0 : 0), floor.All, 1);
            Assert.InRange(
                group.Where(line => Languages.WithPack.Contains(line.Language))
                    .Average(line => line.Guess.Language == line.Language ? 1.0 : 0),
                floor.WithPack,
                1);
        }
    }

    [SharedFact]
    public void Confidence_is_the_share_of_answers_that_are_right()
    {
        var identifier = Identifiers.Load(Languages.WithPack);
        var answers = File.ReadLines(Path.Combine(Repository.Shared!, "eval", "langid-dev", "lines.tsv"))
            .Select(line => line.Split('\t'))
            .Select(fields => (Language: LanguageCode.Parse(fields[0]), Guess: identifier.Identify(fields[2])))
            .Where(answer => answer.Guess.Language.IsKnown);
        foreach (var band in answers.GroupBy(answer => Math.Min(9, (int)(answer.Guess.Confidence * 10))))
        {
            var right = band.Average(answer => answer.Guess.Language == answer.Language ? 1.0 : 0);
            Assert.InRange(
                right, band.Average(answer => answer.Guess.Confidence) - .08, band.Average(answer => answer.Guess.Confidence) + .08);
        }
    }

    [SharedFact]
    public void Languages_asked_for_are_told_apart_by_a_word()
    {
        var identifier = Identifiers.Load(Languages.WithPack, Languages.WithPack, []);
        var words = File.ReadLines(Path.Combine(Repository.Shared!, "eval", "langid-dev", "lines.tsv"))
            .Select(line => line.Split('\t'))
            .Where(fields => fields[1] == "1word" && Languages.WithPack.Contains(LanguageCode.Parse(fields[0])));
        Assert.InRange(words.Average(fields => identifier.Identify(fields[2]).Language.Value == fields[0] ? 1.0 : 0), .80, 1);
    }

    [SharedFact]
    public void Languages_that_were_not_asked_for_stay_what_they_are()
    {
        var identifier = Identifiers.Load(Languages.WithPack, Languages.WithPack, []);
        var sentences = File.ReadLines(Path.Combine(Repository.Shared!, "eval", "langid-dev", "lines.tsv"))
            .Select(line => line.Split('\t'))
            .Where(fields => fields[1] == "sentence" && !Languages.WithPack.Contains(LanguageCode.Parse(fields[0])));
        Assert.InRange(
            sentences.Average(fields => Languages.WithPack.Contains(identifier.Identify(fields[2]).Language) ? 1.0 : 0), 0, .003);
    }

    [SharedFact]
    public void Languages_without_a_profile_are_not_taken_for_ours()
    {
        var identifier = Identifiers.Load(Languages.WithPack);
        var ours = Directory.GetFiles(Path.Combine(Repository.Shared!, "train", "languages"))
            .Select(Path.GetFileNameWithoutExtension)
            .ToHashSet();
        var texts = File.ReadLines(Path.Combine(Repository.Shared!, "eval", "langid-open-dev", "lines.tsv"))
            .Select(line => line.Split('\t'))
            .Select(fields => (Language: fields[0], Guess: identifier.Identify(fields[2])))
            .ToList();
        Assert.InRange(
            texts.Where(text => text.Language == "-")
                .Average(text => text.Guess.Confidence >= .9 && ours.Contains(text.Guess.Language.Value) ? 1.0 : 0),
            0,
            .02);
        Assert.All(texts.Where(text => text.Language != "-"), text => Assert.Equal(text.Language, text.Guess.Language.Value));
    }

    [SharedFact]
    public void Documents_are_identified_without_an_error()
    {
        var identifier = Identifiers.Load(Languages.WithPack);
        var folder = Path.Combine(Repository.Shared!, "eval", "ntrex-dev", "pairing");
        foreach (var fields in File.ReadLines(Path.Combine(folder, "languages.tsv")).Select(line => line.Split('\t')))
            Assert.Equal(fields[1], identifier.Identify(File.ReadAllText(Path.Combine(folder, "articles", fields[0]))).Language.Value);
    }
}
