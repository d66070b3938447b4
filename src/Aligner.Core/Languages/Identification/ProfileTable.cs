using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Aligner.Languages.Identification;

/// <summary>The profiles of many languages side by side: for each n-gram the languages that know it, and what it costs them.</summary>
public sealed class ProfileTable
{
    /// <summary>Steps of a cost in a nat.</summary>
    public const int Steps = 16;

    /// <summary>Cost of a character a language does not know: 15 nats. From 8 to 15 the figures on langid-dev rise by a point.</summary>
    internal const int Unknown = 15 * Steps;

    /// <summary>What a key is multiplied by with each character, odd; and its inverse, modulo 2^64.</summary>
    internal const ulong Step = 0x9E3779B97F4A7C15, PerStep = 0xF1DE83E19937733D;

    // Of 32 MiB for the shipped profiles, parts of 512 KiB.
    private const int RegionBits = 6, Regions = 1 << RegionBits;

    // Pairs of characters that so many languages know are written out for all languages: most of the work on Latin text.
    private const int Common = 6;

    // Latin, Greek, Cyrillic: the scripts that many languages share lie below.
    private const char SharedScripts = '\u0530';

    // Of the characters of a language in the script it is written in, from 70 % (Japanese) up; of foreign names at most 4 % (Korean).
    private const double LeastShare = 0.1;

    private readonly Slot[] slots;
    private readonly int shift;
    private readonly ImmutableArray<ProfileCost> costs;
    private readonly int width;
    private readonly Vector<int>[] pairs;
    private readonly ulong[] scripts;

    /// <summary>A table of n-grams with their costs.</summary>
    /// <param name="languages">By the index that costs name; at most 255. A language written in two scripts is there twice.</param>
    /// <param name="fits">What is expected of each.</param>
    /// <param name="ngrams">No two with one key.</param>
    /// <param name="costs">The costs of the first n-gram, of the second, and so on.</param>
    /// <exception cref="ArgumentException">There are too many languages, or counts and costs disagree.</exception>
    public ProfileTable(
        ImmutableArray<LanguageCode> languages,
        ImmutableArray<ProfileFit> fits,
        ReadOnlySpan<NGramRow> ngrams,
        ImmutableArray<ProfileCost> costs)
    {
        if (languages.Length > byte.MaxValue)
            throw new ArgumentException($"{languages.Length} languages are more than {byte.MaxValue}.", nameof(languages));
        if (fits.Length != languages.Length)
            throw new ArgumentException($"{fits.Length} fits for {languages.Length} languages.", nameof(fits));
        Languages = languages;
        Fits = fits;
        this.costs = costs;
        width = (languages.Length + Vector<int>.Count - 1) / Vector<int>.Count;
        var bits = 64 - BitOperations.LeadingZeroCount((ulong)ngrams.Length * 3 / 2 | 1);
        slots = new Slot[1 << bits];
        shift = 64 - bits;
        var rows = InRegions(ngrams);
        foreach (var row in rows) slots[Seek(row.Key)] = row;
        pairs = WriteOutPairs();
        scripts = FindScripts(ngrams);
    }

    /// <summary>A table without languages.</summary>
    public static ProfileTable Empty { get; } = new([], [], [], []);

    /// <summary>The languages, by the index that costs name.</summary>
    public ImmutableArray<LanguageCode> Languages { get; }

    /// <summary>What is expected of each of them.</summary>
    public ImmutableArray<ProfileFit> Fits { get; }

    /// <summary>The table with more languages, or with other profiles for those it has.</summary>
    public ProfileTable With(IReadOnlyCollection<LanguageProfile> profiles)
    {
        var languages = Languages.ToList();
        var fits = Fits.ToList();
        var given = profiles.Select(profile => profile.Language).ToHashSet();
        var replaced = Enumerable.Range(0, languages.Count).Where(i => given.Contains(languages[i])).Select(i => (byte)i).ToHashSet();
        var free = replaced.Order().ToList();
        var rows = new SortedDictionary<ulong, List<ProfileCost>>();
        foreach (var slot in slots.Where(slot => slot.Row.Count > 0))
        {
            var kept = Costs(slot.Row).ToArray().Where(cost => !replaced.Contains(cost.Language)).ToList();
            if (kept.Count > 0) rows.Add(slot.Key, kept);
        }
        foreach (var profile in profiles)
        {
            var language = Place(profile);
            foreach (var (text, follow, leave) in ProfileCosts.Of(profile))
            {
                var key = Key(text);
                if (!rows.TryGetValue(key, out var row)) rows.Add(key, row = []);
                row.Add(new ProfileCost(language, Quantize(follow), Quantize(leave)));
            }
        }
        return new ProfileTable(
            [.. languages],
            [.. fits],
            rows.Select(row => new NGramRow(row.Key, (byte)row.Value.Count, true)).ToArray(),
            [.. rows.SelectMany(row => row.Value.OrderBy(cost => cost.Language))]);

        // The place of the profile it replaces, or one at the end.
        byte Place(LanguageProfile profile)
        {
            var at = free.FindIndex(i => languages[i] == profile.Language);
            var place = at < 0 ? languages.Count : free[at];
            if (at < 0) languages.Add(profile.Language);
            else free.RemoveAt(at);
            if (place == fits.Count) fits.Add(profile.Fit);
            else fits[place] = profile.Fit;
            return checked((byte)place);
        }
    }

    /// <summary>Whether a language is written in a script, by what its letters alone cost.</summary>
    internal bool Writes(int language, Script script) => (scripts[language] >> (int)script & 1) != 0;

    /// <summary>Key of an n-gram: a 64-bit hash, for which no two n-grams of the shipped profiles meet.</summary>
    public static ulong Key(ReadOnlySpan<char> ngram)
    {
        var key = 0ul;
        for (var i = ngram.Length - 1; i >= 0; i--) key = Extend(key, ngram[i]);
        return key;
    }

    /// <summary>The key of the n-gram that has <paramref name="before"/> in front of the one <paramref name="key"/> stands for.</summary>
    internal static ulong Extend(ulong key, char before) => (key + before + 1) * Step;

    /// <summary>The key of the n-gram that has <paramref name="last"/> behind the one <paramref name="key"/> stands for.</summary>
    /// <param name="key">Of the n-gram before.</param>
    /// <param name="step"><see cref="Step"/> to the power of the new length.</param>
    /// <param name="last">The character.</param>
    internal static ulong Append(ulong key, ulong step, char last) => key + (last + 1ul) * step;

    /// <summary>What an n-gram costs, in the order of languages; empty where no language knows it.</summary>
    public ReadOnlySpan<ProfileCost> Find(ReadOnlySpan<char> ngram) => Costs(Find(Key(ngram)));

    /// <summary>Where the costs of an n-gram are; an empty row where no language knows it.</summary>
    internal Row Find(ulong key) => slots[Seek(key)].Row;

    /// <summary>The costs of a row, in the order of languages.</summary>
    internal ReadOnlySpan<ProfileCost> Costs(Row row) => costs.AsSpan(row.Start, row.Count);

    /// <summary>The cost for every language of the second character of a common pair after the first; empty for another row.</summary>
    internal ReadOnlySpan<Vector<int>> PairCosts(Row row) => row.Pair == 0 ? [] : pairs.AsSpan((row.Pair - 1) * width, width);

    private static byte Quantize(double nats) => (byte)Math.Clamp(Math.Round(nats * Steps), 0, byte.MaxValue);

    // The n-grams in the order of the regions of the table they belong in: written one region after another, the table is filled in the
    // processor's cache and not all over memory, in a fifth of the time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Slot[] InRegions(ReadOnlySpan<NGramRow> ngrams)
    {
        Span<int> next = stackalloc int[Regions + 1];
        next.Clear();
        foreach (var ngram in ngrams) next[RegionOf(ngram.Key) + 1]++;
        for (var region = 0; region < Regions; region++) next[region + 1] += next[region];
        var rows = new Slot[ngrams.Length];
        var start = 0;
        foreach (var ngram in ngrams)
        {
            rows[next[RegionOf(ngram.Key)]++] = new Slot(ngram.Key, new Row(start, ngram.Costs, 0));
            start += ngram.Costs;
        }
        return start == costs.Length
            ? rows
            : throw new ArgumentException($"{costs.Length} costs for n-grams that have {start}.", nameof(ngrams));
    }

    private static int RegionOf(ulong key) => (int)(Mixed(key) >> 64 - RegionBits);

    private static ulong Mixed(ulong key) => (key ^ (key >> 29)) * 0xBF58476D1CE4E5B9;

    // The slot of a key, or the free one where it belongs. A third of the slots is free, so there is one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Seek(ulong key)
    {
        var at = (int)(Mixed(key) >> shift);
        while (slots[at].Row.Count > 0 && slots[at].Key != key) at = (at + 1) & (slots.Length - 1);
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector<int>[] WriteOutPairs()
    {
        var letters = new List<char>();
        for (var c = '\0'; c < SharedScripts; c++)
            if (Find(Key([c])).Count >= Common) letters.Add(c);
        var written = new List<Vector<int>>();
        var pair = new Vector<int>[width];
        foreach (var first in letters)
        {
            foreach (var second in letters)
            {
                var at = Seek(Key([first, second]));
                if (slots[at].Row.Count < Common || written.Count / width == ushort.MaxValue) continue;
                var cost = MemoryMarshal.Cast<Vector<int>, int>(pair.AsSpan());
                cost.Fill(Unknown);
                foreach (var alone in Costs(Find(Key([second])))) cost[alone.Language] = alone.Follow;
                foreach (var context in Costs(Find(Key([first])))) cost[context.Language] += context.Leave;
                foreach (var follower in Costs(slots[at].Row)) cost[follower.Language] = follower.Follow;
                written.AddRange(pair);
                slots[at] = slots[at] with { Row = slots[at].Row with { Pair = (ushort)(written.Count / width) } };
            }
        }
        return [.. written];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong[] FindScripts(ReadOnlySpan<NGramRow> ngrams)
    {
        var shares = new double[Languages.Length, Scripts.Count];
        var start = 0;
        foreach (var ngram in ngrams)
        {
            // The key of a character alone tells the character.
            if (ngram.Key * PerStep - 1 is <= char.MaxValue and var c && Scripts.Of((char)c) is not Script.None and var script)
                foreach (var cost in costs.AsSpan(start, ngram.Costs))
                    shares[cost.Language, (int)script] += Math.Exp(-cost.Follow / (double)Steps);
            start += ngram.Costs;
        }
        var written = new ulong[Languages.Length];
        for (var language = 0; language < written.Length; language++)
            for (var script = 0; script < Scripts.Count; script++)
                if (shares[language, script] > LeastShare) written[language] |= 1ul << script;
        return written;
    }

    /// <summary>Where the costs of an n-gram are.</summary>
    /// <param name="Start">Index of the first.</param>
    /// <param name="Count">How many languages know it.</param>
    /// <param name="Pair">1-based place among the pairs written out for all languages; 0 for another n-gram.</param>
    internal readonly record struct Row(int Start, byte Count, ushort Pair);

    private readonly record struct Slot(ulong Key, Row Row);
}
