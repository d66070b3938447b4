using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Formats.Readers;

namespace Aligner.Benchmarks;

/// <summary>
/// Any number of distinct stories in Italian and Dutch, made of the paragraphs that the gold under <c>tests/gold</c> aligns: each story is
/// a draw of them, with every name and number that both sides have swapped for another, the same one in both versions. Each fourth
/// story has one version only. The same story under the same number, however many are made.
/// </summary>
internal sealed partial class DistinctStories
{
    private const int ParagraphsOfStory = 8;

    // As many as the names of a year's news; drawn by Zipf's law.
    private const int Names = 20_000;

    private readonly ImmutableArray<(string Source, string Target)> paragraphs;

    private DistinctStories(ImmutableArray<(string Source, string Target)> paragraphs) => this.paragraphs = paragraphs;

    /// <summary>The stories of the gold of a folder that holds <c>seeds</c> and <c>tests/gold</c>.</summary>
    public static DistinctStories Of(string repository)
    {
        var gold = Path.Combine(repository, "tests", "gold");
        return new(
        [
            .. Paragraphs(Path.Combine(gold, "alignments"), Path.Combine(repository, "seeds")),
            .. Paragraphs(Path.Combine(gold, "reports", "alignments"), Path.Combine(gold, "reports", "articles")),
        ]);
    }

    /// <summary>The versions of a story: the names of their files, and their text.</summary>
    public IEnumerable<(string Name, string Text)> Story(int number)
    {
        var random = new Random(number);
        var drawn = Enumerable.Range(0, paragraphs.Length).ToArray();
        random.Shuffle(drawn);
        var swaps = new Dictionary<string, string>(StringComparer.Ordinal);
        var swapped = drawn.Take(ParagraphsOfStory).Select(index => Swapped(paragraphs[index], swaps, random)).ToList();
        yield return ($"{number:0000000}.it.txt", string.Join('\n', swapped.Select(paragraph => paragraph.Source)) + "\n");
        if (number % 4 != 3)
            yield return ($"{number:0000000}.nl.txt", string.Join('\n', swapped.Select(paragraph => paragraph.Target)) + "\n");
    }

    // Beads that have both sides, of stories that are plain text: there a paragraph is a line.
    private static IEnumerable<(string Source, string Target)> Paragraphs(string alignments, string articles)
    {
        foreach (var gold in Directory.EnumerateFiles(alignments, "*.it-nl.gold").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(gold).Split('.')[0];
            var (source, target) = (Path.Combine(articles, $"{name}.it.txt"), Path.Combine(articles, $"{name}.nl.txt"));
            if (!File.Exists(source) || !File.Exists(target)) continue;
            var (sources, targets) = (Lines(source), Lines(target));
            foreach (var bead in File.ReadLines(gold).Select(line => Bead().Match(line)).Where(match => match.Success))
                yield return (Text(sources, bead.Groups[1].Value), Text(targets, bead.Groups[2].Value));
        }
    }

    private static string[] Lines(string path) =>
        [.. ArticleReaders.Read(InputFile.At(path), _ => { }).Single().Paragraphs.Select(paragraph => paragraph.Text)];

    private static string Text(string[] lines, string indices) =>
        string.Join(' ', indices.Split(", ").Select(index => lines[int.Parse(index, CultureInfo.InvariantCulture)]));

    private static (string Source, string Target) Swapped(
        (string Source, string Target) paragraph, Dictionary<string, string> swaps, Random random)
    {
        var common = Fact().Matches(paragraph.Target).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        common.IntersectWith(Fact().Matches(paragraph.Source).Select(match => match.Value));
        foreach (var fact in common.Where(fact => !swaps.ContainsKey(fact)).Order(StringComparer.Ordinal))
            swaps[fact] = Other(fact, random);
        string Swap(Match match) => common.Contains(match.Value) ? swaps[match.Value] : match.Value;
        return (Fact().Replace(paragraph.Source, Swap), Fact().Replace(paragraph.Target, Swap));
    }

    private static string Other(string fact, Random random) => char.IsAsciiDigit(fact[0])
        ? (fact[0] == '0' ? fact : random.Next(1, 9) + string.Concat(fact.Skip(1).Select(_ => random.Next(0, 10))))
        : SyntheticNews.Name((int)Math.Pow(Names, random.NextDouble()) - 1);

    /// <summary>A name's word or a number.</summary>
    [GeneratedRegex(@"\b(\p{Lu}\p{L}{2,}|[0-9]+)\b")]
    private static partial Regex Fact();

    /// <summary>A line of a ladder with both sides.</summary>
    [GeneratedRegex(@"^\[([0-9][0-9, ]*)\]:\[([0-9][0-9, ]*)\]")]
    private static partial Regex Bead();
}
