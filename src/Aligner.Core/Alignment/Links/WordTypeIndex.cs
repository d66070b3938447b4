using Aligner.Lexicons;
using Aligner.Matching;

namespace Aligner.Alignment;

/// <summary>The word types of a side by what a word of the other side may share with them.</summary>
internal sealed class WordTypeIndex
{
    /// <summary>Letters of the shortest word that is looked up by its sound.</summary>
    public const int ShortestCognate = 4;

    private readonly CognateSpelling[] spellings;
    private readonly int[] stemStarts;
    private readonly (int Type, float Weight)[] byStem;

    public WordTypeIndex(UnitSide side, Vocabulary vocabulary, SoundTable sounds, bool compounds)
    {
        Side = side;
        ByNumber = new WordIndex<string>(side.Types.Length);
        ByKey = new WordIndex<string>(side.Types.Length);
        BySound = new WordIndex<long>(side.Types.Length);
        spellings = new CognateSpelling[side.Types.Length];
        var stems = new List<(int Stem, float Weight)>();
        var analyses = new List<(int Stem, int Type, float Weight)>();
        for (var type = 0; type < side.Types.Length; type++)
        {
            var word = side.Types[type];
            if (word.Numeral is { } value) ByNumber.Add(value, type);
            if (word.IsNumber) continue;
            ByKey.Add(word.Key, type);
            WordStems.Find(word, vocabulary, compounds, stems);
            foreach (var (stem, weight) in stems) analyses.Add((stem, type, weight));
            if (word.Key.Length < ShortestCognate) continue;
            spellings[type] = CognateSpelling.Of(word.Key, sounds);
            BySound.Add(spellings[type].Key, type);
        }
        (stemStarts, byStem) = ByStem(analyses, vocabulary.Count);
    }

    public UnitSide Side { get; }

    /// <summary>By the value that a number or a numeral has.</summary>
    public WordIndex<string> ByNumber { get; }

    public WordIndex<string> ByKey { get; }

    /// <summary>By <see cref="CognateSpelling.Key"/>.</summary>
    public WordIndex<long> BySound { get; }

    /// <summary>The spelling of a type that stands in <see cref="BySound"/>.</summary>
    public CognateSpelling Spelling(int type) => spellings[type];

    /// <summary>The types that a stem stands for, ascending, and how surely, 0..1.</summary>
    public ReadOnlySpan<(int Type, float Weight)> WithStem(int stem) => byStem.AsSpan(stemStarts[stem]..stemStarts[stem + 1]);

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
}
