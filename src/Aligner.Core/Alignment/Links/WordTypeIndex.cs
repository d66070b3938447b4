using System.Runtime.InteropServices;
using Aligner.Lexicons;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Alignment;

/// <summary>The word types of a side by what a word of the other side may share with them.</summary>
internal sealed class WordTypeIndex : IDisposable
{
    /// <summary>Letters of the shortest word that is looked up by its sound.</summary>
    public const int ShortestCognate = 4;

    /// <summary>Types that sound alike that are looked at for one word: of those of more the neighbours in the order of their
    /// spellings (a sorted neighbourhood, Hernández &amp; Stolfo 1995), so that a large vocabulary costs what its size is and not its
    /// square.</summary>
    private const int MostCognates = 256;

    private const int BitsOfWord = 64;

    // With their spellings, which are read one after the other.
    private readonly HeardType[] bySound;
    private readonly Dictionary<long, Extent> sounds = [];
    private readonly ulong[] stemsMet;
    private readonly BorrowedList<int> stemStarts;
    private readonly BorrowedList<(int Type, float Weight)> byStem;

    public WordTypeIndex(UnitSide side, Vocabulary vocabulary, SoundTable table, WordStems wordStems)
    {
        Side = side;
        ByNumber = new WordIndex<string>(side.Types.Length);
        var stems = new List<(int Stem, float Weight)>();
        using var analyses = new BorrowedList<(int Stem, int Type, float Weight)>(side.Types.Length);
        var heard = new List<(long Key, HeardType Type)>(side.Types.Length);
        for (var type = 0; type < side.Types.Length; type++)
        {
            var word = side.Types[type];
            if (word.Numeral is { } value) ByNumber.Add(value, type);
            if (word.IsNumber) continue;
            wordStems.Find(word, stems);
            foreach (var (stem, weight) in stems) analyses.Add((stem, type, weight));
            if (word.Key.Length < ShortestCognate) continue;
            var spelling = CognateSpelling.Of(word.Key, table);
            heard.Add((spelling.Key, new HeardType(type, spelling)));
        }
        bySound = InOrderOfSpelling(heard);
        (stemStarts, byStem) = ByStem(analyses, vocabulary.Count);
        stemsMet = new ulong[vocabulary.Count / BitsOfWord + 1];
        foreach (var (stem, _, _) in analyses[..]) stemsMet[stem / BitsOfWord] |= 1ul << stem;
    }

    public UnitSide Side { get; }

    /// <summary>By the value that a number or a numeral has.</summary>
    public WordIndex<string> ByNumber { get; }

    /// <summary>By the key of a word that is no number.</summary>
    public WordKeys ByKey => Side.ByKey;

    /// <summary>The types that share a spelling's <see cref="CognateSpelling.Key"/>; those nearest by spelling where they are
    /// many.</summary>
    public ReadOnlySpan<HeardType> SoundingLike(CognateSpelling spelling)
    {
        if (!sounds.TryGetValue(spelling.Key, out var extent)) return [];
        var types = bySound.AsSpan(extent.Start, extent.Count);
        if (types.Length <= MostCognates) return types;
        var (first, end) = (0, types.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (string.CompareOrdinal(types[middle].Spelling.Text, spelling.Text) < 0) first = middle + 1;
            else end = middle;
        }
        return types.Slice(Math.Clamp(first - MostCognates / 2, 0, types.Length - MostCognates), MostCognates);
    }

    /// <summary>Whether a stem stands for any type: of most that are asked for none does, and these bits stay at hand where the table
    /// of all stems can't.</summary>
    public bool HasStem(int stem) => (stemsMet[stem / BitsOfWord] & (1ul << stem)) != 0;

    /// <summary>The types that a stem stands for, ascending, and how surely, 0..1.</summary>
    public ReadOnlySpan<(int Type, float Weight)> WithStem(int stem) => byStem[stemStarts[stem]..stemStarts[stem + 1]];

    /// <summary>Gives the tables of stems back; the index must not be used any more.</summary>
    public void Dispose()
    {
        stemStarts.Dispose();
        byStem.Dispose();
    }

    private HeardType[] InOrderOfSpelling(List<(long Key, HeardType Type)> heard)
    {
        heard.Sort((a, b) => (a.Key.CompareTo(b.Key), string.CompareOrdinal(a.Type.Spelling.Text, b.Type.Spelling.Text)) switch
        {
            (0, 0) => a.Type.Number.CompareTo(b.Type.Number),
            (0, var bySpelling) => bySpelling,
            (var byKey, _) => byKey,
        });
        for (var at = 0; at < heard.Count; at++)
        {
            ref var extent = ref CollectionsMarshal.GetValueRefOrAddDefault(sounds, heard[at].Key, out var known);
            extent = known ? extent with { Count = extent.Count + 1 } : new Extent(at, 1);
        }
        return [.. heard.Select(type => type.Type)];
    }

    /// <summary>The types of each stem, at [Starts[stem], Starts[stem + 1]).</summary>
    private static (BorrowedList<int> Starts, BorrowedList<(int Type, float Weight)> Types) ByStem(
        BorrowedList<(int Stem, int Type, float Weight)> analyses, int stems)
    {
        var starts = new BorrowedList<int>(stems + 2, 0);
        foreach (var (stem, _, _) in analyses[..]) starts[stem + 2]++;
        for (var stem = 0; stem < stems; stem++) starts[stem + 2] += starts[stem + 1];
        var types = new BorrowedList<(int Type, float Weight)>(analyses.Count, default);
        foreach (var (stem, type, weight) in analyses[..]) types[starts[stem + 1]++] = (type, weight);
        return (starts, types);
    }
}
