using System.Runtime.InteropServices;
using Aligner.Lexicons;
using Aligner.Matching;

namespace Aligner.Alignment;

/// <summary>Two word types that may translate each other.</summary>
/// <param name="Target">Target word type.</param>
/// <param name="Forward">p(target | source).</param>
/// <param name="Backward">p(source | target).</param>
internal readonly record struct WordLink(int Target, float Forward, float Backward);

/// <summary>
/// Which word types of two sides translate each other, and how likely: the maximum of the lexicon, of equal numbers
/// however written (.9), of identical words (.8; .05 when short and in lower case), of cognates (half their similarity,
/// a quarter for lower case), of compounds by their parts (half the lexicon's) and of stems that begin alike (up to .3 of
/// the lexicon's: schneien and Schnee, techniquement and technique). Those that only the text teaches come after a first pass
/// (<see cref="With"/>).
/// </summary>
internal sealed class WordLinks
{
    private const float EqualNumber = 0.9f;

    /// <summary>Of .5 to .9 the held-out quarters of the development sets liked .8 and .9 best.</summary>
    private const float Identical = 0.8f;

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

    public WordLinks(UnitSide source, UnitSide target, Lexicon lexicon, SoundTable sounds, bool sourceCompounds, bool targetCompounds)
    {
        var byKey = new WordIndex<string>(target.Types.Length);
        var byNumber = new WordIndex<string>(target.Types.Length);
        var bySound = new WordIndex<long>(target.Types.Length);
        var spellings = new CognateSpelling[target.Types.Length];
        var analyses = new List<(int Stem, float Weight)>();
        var targets = new List<(int Stem, int Type, float Weight)>();
        for (var type = 0; type < target.Types.Length; type++)
        {
            var word = target.Types[type];
            if (word.Numeral is { } value) byNumber.Add(value, type);
            if (word.IsNumber) continue;
            byKey.Add(word.Key, type);
            Analyse(word, lexicon.Target, targetCompounds, analyses);
            foreach (var (stem, weight) in analyses) targets.Add((stem, type, weight));
            if (word.Key.Length < ShortestCognate) continue;
            spellings[type] = CognateSpelling.Of(word.Key, sounds);
            bySound.Add(spellings[type].Key, type);
        }
        var (stemStarts, byStem) = ByStem(targets, lexicon.Target.Count);

        starts = new int[source.Types.Length + 1];
        var all = new List<WordLink>();
        var forwards = new float[target.Types.Length];
        var backwards = new float[target.Types.Length];
        var found = new List<int>();
        for (var type = 0; type < source.Types.Length; type++)
        {
            var word = source.Types[type];
            if (word.Numeral is { } number)
            {
                for (var other = byNumber.Last(number); other >= 0; other = byNumber.Before(other)) Found(other, EqualNumber, EqualNumber);
            }
            if (!word.IsNumber)
            {
                Analyse(word, lexicon.Source, sourceCompounds, analyses);
                foreach (var (stem, weight) in analyses)
                {
                    foreach (var (otherStem, forward, backward) in lexicon.Translations(stem))
                    {
                        foreach (var (other, otherWeight) in byStem.AsSpan(stemStarts[otherStem]..stemStarts[otherStem + 1]))
                            Found(other, forward * weight * otherWeight, backward * weight * otherWeight);
                    }
                }
                for (var other = byKey.Last(word.Key); other >= 0; other = byKey.Before(other))
                {
                    var p = word.Key.Length < 4 && !(word.IsCapitalised && target.Types[other].IsCapitalised) ? IdenticalShort : Identical;
                    Found(other, p, p);
                }
                if (word.Key.Length >= ShortestCognate)
                {
                    var spelling = CognateSpelling.Of(word.Key, sounds);
                    for (var other = bySound.Last(spelling.Key); other >= 0; other = bySound.Before(other))
                    {
                        var similarity = spelling.Similarity(spellings[other], LeastSimilarity);
                        if (similarity < LeastSimilarity) continue;
                        var p = (float)similarity * (word.IsCapitalised && target.Types[other].IsCapitalised ? 0.5f : 0.25f);
                        Found(other, p, p);
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

    /// <summary>The types of each stem, at [Starts[stem], Starts[stem + 1]).</summary>
    private static (int[] Starts, (int Type, float Weight)[] Types) ByStem(List<(int Stem, int Type, float Weight)> analyses, int stems)
    {
        var starts = new int[stems + 2];
        foreach (var (stem, _, _) in analyses) starts[stem + 2]++;
        for (var stem = 0; stem < stems; stem++) starts[stem + 2] += starts[stem + 1];
        var types = new (int Type, float Weight)[analyses.Count];
        foreach (var (stem, type, weight) in analyses) types[starts[stem + 1]++] = (type, weight);
        return (starts, types);
    }

    /// <summary>The stems a word stands for: its own, those that begin alike, and those of its parts when it is a compound.</summary>
    private static void Analyse(WordType word, Vocabulary vocabulary, bool compounds, List<(int Stem, float Weight)> stems)
    {
        stems.Clear();
        if (word.Stem is { } own) stems.Add((own, 1));
        vocabulary.AddRelatives(word.Key, word.Stem, Relative, stems);
        if (!compounds || word.Key.Length < ShortestCompound) return;
        (int, int)? best = null;
        double bestScore = 0;
        for (var cut = ShortestPart; cut <= word.Key.Length - ShortestPart; cut++)
        {
            if (vocabulary.FindFolded(word.Key.AsSpan(0, cut)) is not { } first
                || vocabulary.FindFolded(word.Key.AsSpan(cut)) is not { } second)
                continue;
            var score = (double)vocabulary.Background(first) * vocabulary.Background(second);
            if (score > bestScore) (best, bestScore) = ((first, second), score);
        }
        if (best is not var (left, right)) return;
        stems.Add((left, CompoundPart));
        if (right != left) stems.Add((right, CompoundPart));
    }
}
