using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Languages;
using Aligner.Lexicons;

namespace Aligner.Training;

/// <summary>Strict F1 on the evaluation sets.</summary>
internal static class Evaluation
{
    public static readonly string[] NewsPairs = ["it-nl", "it-de", "nl-de", "de-fr", "en-nl"];

    public static IEnumerable<(string Name, List<GoldDocument> Documents, bool Lines)> Sets(string folder)
    {
        foreach (var pair in NewsPairs) yield return ($"paragraph {pair}", [.. GoldSet.News(folder, "paragraph", pair)], false);
        foreach (var pair in NewsPairs) yield return ($"segment {pair} split", [.. GoldSet.News(folder, "segment", pair)], false);
        foreach (var pair in NewsPairs) yield return ($"segment {pair} lines", [.. GoldSet.News(folder, "segment", pair)], true);
        yield return ("textberg split", [GoldSet.Berg(folder)], false);
        yield return ("textberg lines", [GoldSet.Berg(folder)], true);
        foreach (var cut in new[] { false, true })
            foreach (var pair in GoldSet.Translations(folder).GroupBy(item => item.Document.Languages))
                if (pair.Select(item => item.Document).Where(document => document.Name.Contains("-cut", StringComparison.Ordinal) == cut)
                    .ToList() is { Count: > 0 } documents)
                    yield return ($"translations {pair.Key}{(cut ? " cut" : "")}", documents, false);
        yield return ("stories", [.. GoldSet.Stories(Path.Combine(folder, "stories-dev"), "it-nl")], false);
        yield return ("seeds", [.. GoldSet.Stories(Path.Combine(folder, "../seeds"), "it-nl")], false);
    }

    public static void Run(string folder, string lexicons, string[] wanted)
    {
        var judged = new List<(double Confidence, bool Right)>();
        foreach (var (name, documents, lines) in Sets(folder))
        {
            if (wanted.Length > 0 && !wanted.Any(word => name.Contains(word, StringComparison.Ordinal))) continue;
            var score = new StrictScore();
            var lexicon = Load(lexicons, documents[0].Languages);
            var found = new ImmutableArray<Bead>[documents.Count];
            Parallel.For(0, documents.Count, i => found[i] = Align(documents[i], lexicon, lines).Beads);
            for (var i = 0; i < documents.Count; i++)
            {
                score.Add(documents[i].Gold, found[i]);
                if (wanted.Contains("-v")) Show(documents[i], found[i]);
            }
            var own = documents.SelectMany((document, i) => found[i].Where(bead => !bead.IsNull)
                .Select(bead => (bead.Confidence, Right: document.Gold.Any(gold => Key(gold) == Key(bead))))).ToList();
            Console.WriteLine(FormattableString.Invariant($"{name,-24} {score}, right of the beads at .9 ")
                + FormattableString.Invariant($"{new Reliability(own).RightWhereSure:0.000}; at .99 ")
                + $"{own.Count(bead => bead.Confidence >= 0.99)}, {own.Count(bead => bead.Confidence >= 0.99 && !bead.Right)} wrong");
            if (!lines) judged.AddRange(own);
        }
        Console.WriteLine(new Reliability(judged));
    }

    private static string Key(Bead bead) => $"[{string.Join(", ", bead.Source)}]:[{string.Join(", ", bead.Target)}]";

    public static void Show(GoldDocument document, ImmutableArray<Bead> found, GoldRange? range = null)
    {
        var wanted = document.Gold.Where(bead => range?.Contains(bead) != false).ToList();
        var gold = wanted.Select(Key).ToHashSet();
        var got = found.Select(Key).ToHashSet();
        if (found.All(bead => gold.Contains(Key(bead)))) return;
        Console.WriteLine($"  {document.Name}  missed {string.Join(' ', wanted.Select(Key).Where(key => !got.Contains(key)))}  "
            + $"wrong {string.Join(' ', found.Where(bead => !gold.Contains(Key(bead))))}");
    }

    public static AlignmentResult Align(GoldDocument document, Lexicon lexicon, bool lines, BeadWeights? weights = null)
    {
        var source = Packs.For(document.Languages.Source);
        var target = Packs.For(document.Languages.Target);
        if (!lines) return ArticleAligner.Align(
            new DocumentReader(source).Read(document.Source),
            new DocumentReader(target).Read(document.Target),
            lexicon,
            weights).Paragraphs;
        return new SentenceAligner(source, target, lexicon, weights)
            .Align([.. document.Source.Paragraphs.Select(p => p.Text)], [.. document.Target.Paragraphs.Select(p => p.Text)]);
    }

    private static readonly Dictionary<LanguagePair, Lexicon> Loaded = [];

    public static Lexicon Load(string folder, LanguagePair pair)
    {
        if (Loaded.TryGetValue(pair, out var known)) return known;
        foreach (var name in new[] { pair, pair.Reversed })
        {
            var path = Path.Combine(folder, $"{name}.lex");
            if (!File.Exists(path)) continue;
            using var stream = File.OpenRead(path);
            var lexicon = LexiconFile.Read(stream);
            return Loaded[pair] = name == pair ? lexicon : lexicon.Reversed;
        }
        return Lexicon.Empty(pair);
    }
}
