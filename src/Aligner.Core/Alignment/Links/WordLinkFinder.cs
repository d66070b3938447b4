using Aligner.Lexicons;
using Aligner.Matching;

namespace Aligner.Alignment;

/// <summary>
/// Which target word types may translate a source word type, and how likely: the maximum of the lexicon, of equal numbers
/// however written (.9), of identical words (.8; .05 when short and in lower case), of cognates (half their similarity,
/// a quarter for lower case), of compounds by their parts (half the lexicon's) and of stems that begin alike (up to .3 of
/// the lexicon's: schneien and Schnee, techniquement and technique).
/// </summary>
/// <param name="targets">The target word types.</param>
/// <param name="lexicon">From source to target.</param>
/// <param name="sounds">What sounds alike in cognates.</param>
/// <param name="wordStems">The stems of source words.</param>
internal sealed class WordLinkFinder(WordTypeIndex targets, Lexicon lexicon, SoundTable sounds, WordStems wordStems)
{
    /// <summary>Links a word has at most, the strongest: so that they grow with the vocabulary and not with its square.</summary>
    private const int MostLinks = 200;

    private const float EqualNumber = 0.9f;

    /// <summary>Of .5 to .9 the held-out quarters of the development sets liked .8 and .9 best.</summary>
    private const float Identical = 0.8f;

    private const float IdenticalShort = 0.05f;
    private const int ShortestIdentical = 4;
    private const double LeastSimilarity = 0.6;
    private const float CognateNames = 0.5f;
    private const float CognateWords = 0.25f;

    // By target word type the strongest link found so far.
    private readonly (float Forward, float Backward)[] strongest = new (float, float)[targets.Side.Types.Length];
    private readonly List<int> found = [];
    private readonly List<(int Stem, float Weight)> stems = [];

    /// <summary>Adds the links of a source word type, ascending by target word type.</summary>
    public void Find(WordType word, BorrowedList<WordLink> links)
    {
        if (word.Numeral is { } number) FindNumbers(number);
        if (!word.IsNumber)
        {
            FindTranslations(word);
            FindIdentical(word);
            if (word.Key.Length >= WordTypeIndex.ShortestCognate) FindCognates(word);
        }
        if (found.Count > MostLinks)
        {
            found.Sort(Stronger);
            foreach (var target in found[MostLinks..]) strongest[target] = default;
            found.RemoveRange(MostLinks, found.Count - MostLinks);
        }
        found.Sort();
        foreach (var target in found)
        {
            links.Add(new WordLink(target, strongest[target].Forward, strongest[target].Backward));
            strongest[target] = default;
        }
        found.Clear();
    }

    private void FindNumbers(string number)
    {
        for (var target = targets.ByNumber.Last(number); target >= 0; target = targets.ByNumber.Before(target))
            Found(target, EqualNumber, EqualNumber);
    }

    private void FindTranslations(WordType word)
    {
        wordStems.Find(word, stems);
        foreach (var (stem, weight) in stems)
        {
            foreach (var (translation, forward, backward) in lexicon.Translations(stem))
            {
                if (!targets.HasStem(translation)) continue;
                foreach (var (target, targetWeight) in targets.WithStem(translation))
                    Found(target, forward * weight * targetWeight, backward * weight * targetWeight);
            }
        }
    }

    private void FindIdentical(WordType word)
    {
        for (var target = targets.ByKey.Last(word.Key); target >= 0; target = targets.ByKey.Before(target))
        {
            var p = word.Key.Length < ShortestIdentical && !AreNames(word, target) ? IdenticalShort : Identical;
            Found(target, p, p);
        }
    }

    private void FindCognates(WordType word)
    {
        var spelling = CognateSpelling.Of(word.Key, sounds);
        foreach (ref readonly var target in targets.SoundingLike(spelling))
        {
            var similarity = spelling.Similarity(target.Spelling, LeastSimilarity);
            if (similarity < LeastSimilarity) continue;
            var p = (float)similarity * (AreNames(word, target.Number) ? CognateNames : CognateWords);
            Found(target.Number, p, p);
        }
    }

    private int Stronger(int a, int b)
    {
        var byStrength = Sum(b).CompareTo(Sum(a));
        return byStrength != 0 ? byStrength : a.CompareTo(b);
    }

    private float Sum(int target) => strongest[target].Forward + strongest[target].Backward;

    private bool AreNames(WordType word, int target) => word.IsCapitalised && targets.Side.Types[target].IsCapitalised;

    private void Found(int target, float forward, float backward)
    {
        ref var link = ref strongest[target];
        if (link == default) found.Add(target);
        link = (Math.Max(link.Forward, forward), Math.Max(link.Backward, backward));
    }
}
