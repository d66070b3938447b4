using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Formats.Readers;
using Aligner.Languages;

namespace Aligner.Training;

/// <summary>Two texts and the beads people say they have.</summary>
internal sealed record GoldDocument(string Name, LanguagePair Languages, Article Source, Article Target, ImmutableArray<Bead> Gold);

/// <summary>Reads the evaluation sets of ../shared.</summary>
internal static class GoldSet
{
    public static IEnumerable<GoldDocument> News(string folder, string unit, string pair)
    {
        var languages = Pair(pair);
        var root = Path.Combine(folder, "ntrex-dev", unit, pair);
        foreach (var gold in Directory.GetFiles(root, "*.gold").Order(StringComparer.Ordinal))
        {
            var stem = gold[..^".gold".Length];
            yield return Document(
                $"{unit}/{pair}/{Path.GetFileName(stem)}",
                languages,
                $"{stem}.{languages.Source}.txt",
                $"{stem}.{languages.Target}.txt",
                gold);
        }
    }

    /// <summary>The translated documents, each with the name of the work it is of.</summary>
    public static IEnumerable<(string Work, GoldDocument Document)> Translations(string folder)
    {
        foreach (var root in Directory.GetDirectories(Path.Combine(folder, "translations-dev")).Order(StringComparer.Ordinal))
        {
            var languages = Pair(Path.GetFileName(root));
            foreach (var gold in Directory.GetFiles(root, "*.gold").Order(StringComparer.Ordinal))
            {
                var stem = gold[..^".gold".Length];
                var name = Path.GetFileName(stem);
                var document = Document(name, languages, $"{stem}.{languages.Source}.txt", $"{stem}.{languages.Target}.txt", gold);
                yield return (string.Concat(name.TakeWhile(char.IsLetter)), document);
            }
        }
    }

    public static GoldDocument Berg(string folder)
    {
        var languages = Pair("de-fr");
        var root = Path.Combine(folder, "textberg-dev", "dev");
        return Document("textberg", languages, root + ".de.txt", root + ".fr.txt", root + ".gold");
    }

    public static IEnumerable<GoldDocument> Stories(string folder, string pair)
    {
        var languages = Pair(pair);
        foreach (var gold in Directory.GetFiles(Path.Combine(folder, "gold"), "*.gold").Order(StringComparer.Ordinal))
        {
            var names = Path.GetFileNameWithoutExtension(gold).Split('-');
            if (names[1] == "003") continue;
            string Find(string name) => Directory.GetFiles(Path.Combine(folder, "articles"), name + "*.txt").Single();
            yield return Document(Path.GetFileName(gold), languages, Find(names[0]), Find(names[1]), gold);
        }
    }

    private static GoldDocument Document(string name, LanguagePair languages, string source, string target, string gold) => new(
        name,
        languages,
        Read(source),
        Read(target),
        ReadingOrder.Of(File.ReadAllLines(gold).Where(line => line.Trim().Length > 0).Select(ParseBead)));

    private static Article Read(string path) =>
        ArticleReaders.Read(InputFile.At(path), problem => throw new InvalidDataException(problem.ToString())).Single();

    private static LanguagePair Pair(string text) => LanguagePair.TryParse(text, out var pair) ? pair : throw new FormatException(text);

    private static Bead ParseBead(string line)
    {
        var sides = line.Split(':');
        return new Bead(Units(sides[0]), Units(sides[1]), 1);
    }

    private static ImmutableArray<int> Units(string side) =>
        [.. side.Trim('[', ']', ' ')
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(unit => int.Parse(unit, CultureInfo.InvariantCulture))];
}
