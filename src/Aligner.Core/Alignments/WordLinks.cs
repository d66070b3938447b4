using System.Runtime.InteropServices;
using Aligner.Lexicons;

namespace Aligner.Alignments;

/// <summary>Two word types that may translate each other.</summary>
/// <param name="Target">Target word type.</param>
/// <param name="Forward">p(target | source).</param>
/// <param name="Backward">p(source | target).</param>
internal readonly record struct WordLink(int Target, float Forward, float Backward);

/// <summary>
/// Which word types of two sides translate each other, and how likely: the maximum of the lexicon, of equal numbers
/// however written (.9), of identical words (.5; .05 when short and in lower case), of cognates (half their similarity, a quarter for
/// lower case), of compounds by their parts (half the lexicon's) and of stems that begin alike (up to .3 of the lexicon's:
/// schneien and Schnee, techniquement and technique). Those that only the text teaches come after a first pass
/// (<see cref="With"/>).
/// </summary>
internal sealed class WordLinks
{
    private const float EqualNumber = 0.9f;
    private const float Identical = 0.5f;
    private const float IdenticalShort = 0.05f;
    private const float CompoundPart = 0.5f;
    private const double LeastSimilarity = 0.6;

    /// <summary>What a stem that begins alike counts for; .3 to .8 differ little on the development sets.</summary>
    private const float Relative = 0.3f;

    private const int ShortestCompound = 8;
    private const int ShortestPart = 3;
    private const int ShortestCognate = 4;

    /// <summary>What the lexicon gives two words that only the text links.</summary>
    private const float Unlinked = 1e-6f;

    private readonly int[] starts;
    private readonly WordLink[] links;

    public WordLinks(UnitSide source, UnitSide target, Lexicon lexicon, bool sourceCompounds, bool targetCompounds)
    {
        var byStem = new List<(int Type, float Weight)>?[lexicon.Target.Count];
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var byNumber = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var bySound = new Dictionary<string, List<(int Type, CognateSpelling Spelling)>>(StringComparer.Ordinal);
        for (var type = 0; type < target.Types.Length; type++)
        {
            var word = target.Types[type];
            if (word.Numeral is { } value) Add(byNumber, value, type);
            if (word.IsNumber) continue;
            Add(byKey, word.Key, type);
            foreach (var (stem, weight) in Analyses(word, lexicon.Target, targetCompounds)) (byStem[stem] ??= []).Add((type, weight));
            if (word.Key.Length >= ShortestCognate && Cognates.Spelling(word.Key) is var spelling) Add(bySound, Cognates.Sound(spelling), (type, spelling));
        }

        starts = new int[source.Types.Length + 1];
        var all = new List<WordLink>();
        var forwards = new float[target.Types.Length];
        var backwards = new float[target.Types.Length];
        var found = new List<int>();
        for (var type = 0; type < source.Types.Length; type++)
        {
            var word = source.Types[type];
            if (word.Numeral is { } number && byNumber.TryGetValue(number, out var equal))
            {
                foreach (var other in equal) Found(other, EqualNumber, EqualNumber);
            }
            if (!word.IsNumber)
            {
                foreach (var (stem, weight) in Analyses(word, lexicon.Source, sourceCompounds))
                {
                    foreach (var (other, forward, backward) in lexicon.Translations(stem))
                    {
                        if (byStem[other] is { } types) foreach (var (otherType, otherWeight) in types) Found(otherType, forward * weight * otherWeight, backward * weight * otherWeight);
                    }
                }
                if (byKey.TryGetValue(word.Key, out var same))
                {
                    foreach (var other in same)
                    {
                        var p = word.Key.Length < 4 && !(word.IsCapitalised && target.Types[other].IsCapitalised) ? IdenticalShort : Identical;
                        Found(other, p, p);
                    }
                }
                if (word.Key.Length >= ShortestCognate)
                {
                    var spelling = Cognates.Spelling(word.Key);
                    if (bySound.TryGetValue(Cognates.Sound(spelling), out var alike))
                    {
                        foreach (var (other, otherSpelling) in alike)
                        {
                            var similarity = Cognates.Similarity(spelling, otherSpelling, LeastSimilarity);
                            if (similarity < LeastSimilarity) continue;
                            var p = (float)similarity * (word.IsCapitalised && target.Types[other].IsCapitalised ? 0.5f : 0.25f);
                            Found(other, p, p);
                        }
                    }
                }
            }
            found.Sort();
            foreach (var other in found)
            {
                all.Add(new WordLink(other, forwards[other], backwards[other]));
                forwards[other] = backwards[other] = 0;
            }
            found.Clear();
            starts[type + 1] = all.Count;
        }
        links = [.. all];

        void Found(int other, float forward, float backward)
        {
            if (forwards[other] == 0 && backwards[other] == 0) found.Add(other);
            forwards[other] = Math.Max(forwards[other], forward);
            backwards[other] = Math.Max(backwards[other], backward);
        }
    }

    private WordLinks(int[] starts, WordLink[] links)
    {
        this.starts = starts;
        this.links = links;
    }

    /// <summary>These links, and between the same two sides those that only the text teaches.</summary>
    public WordLinks With(TextLexicon text, UnitSide source, UnitSide target)
    {
        var byGroup = Enumerable.Range(0, target.Types.Length).ToLookup(type => target.Group[type]);
        var allStarts = new int[starts.Length];
        var all = new List<WordLink>(links.Length);
        for (var type = 0; type < source.Types.Length; type++)
        {
            all.AddRange(this[type]);
            foreach (var group in text.Learned[source.Group[type]])
                foreach (var other in byGroup[group]) all.Add(new WordLink(other, Unlinked, Unlinked));
            CollectionsMarshal.AsSpan(all)[allStarts[type]..].Sort((a, b) => a.Target.CompareTo(b.Target));
            allStarts[type + 1] = all.Count;
        }
        return new WordLinks(allStarts, [.. all]);
    }

    /// <summary>The links of a source word type, ascending by target word type.</summary>
    public ReadOnlySpan<WordLink> this[int source] => links.AsSpan(starts[source], starts[source + 1] - starts[source]);

    private static void Add<T>(Dictionary<string, List<T>> index, string key, T value)
    {
        if (!index.TryGetValue(key, out var list)) index.Add(key, list = []);
        list.Add(value);
    }

    /// <summary>The stems a word stands for: its own, and those of its parts when it is a compound.</summary>
    private static IEnumerable<(int Stem, float Weight)> Analyses(WordType word, Vocabulary vocabulary, bool compounds)
    {
        if (word.Stem is { } own) yield return (own, 1);
        foreach (var (stem, likeness) in vocabulary.Relatives(word.Key)) yield return (stem, Relative * likeness);
        if (!compounds || word.Key.Length < ShortestCompound) yield break;
        (int, int)? best = null;
        double bestScore = 0;
        for (var cut = ShortestPart; cut <= word.Key.Length - ShortestPart; cut++)
        {
            if (vocabulary.FindFolded(word.Key.AsSpan(0, cut)) is not { } first || vocabulary.FindFolded(word.Key.AsSpan(cut)) is not { } second) continue;
            var score = (double)vocabulary.Background(first) * vocabulary.Background(second);
            if (score > bestScore) (best, bestScore) = ((first, second), score);
        }
        if (best is not var (left, right)) yield break;
        yield return (left, CompoundPart);
        if (right != left) yield return (right, CompoundPart);
    }
}
