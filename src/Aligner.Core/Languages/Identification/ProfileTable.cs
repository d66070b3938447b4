using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Aligner.Languages.Identification;

/// <summary>The profiles of many languages side by side: for each n-gram the languages that know it, and what it costs them.</summary>
public sealed class ProfileTable
{
    /// <summary>Steps of a cost in a nat.</summary>
    public const int Steps = 16;

    /// <summary>Cost of a character a language does not know: 15 nats. From 8 to 15 the figures on langid-dev rise by a point.</summary>
    internal const int Unknown = 15 * Steps;

    // N-grams that so many languages know have their costs written out for all languages: some 46,000, most of them rare.
    private const int Common = 6;

    // Of the characters of a language in the script it is written in, from 70 % (Japanese) up; of foreign names at most 4 % (Korean).
    private const double LeastShare = 0.1;

    private Vector<int>[]? unknown;
    private Vector<int>[]?[]? common;
    private WordCosts? words;
    private readonly ulong[] scripts;

    /// <summary>A table of n-grams with their costs.</summary>
    /// <param name="languages">By the index that costs name; at most 255. A language written in two scripts is there twice.</param>
    /// <param name="fits">What is expected of each.</param>
    /// <param name="ngrams">The n-grams.</param>
    /// <param name="costs">What each node of <paramref name="ngrams"/> costs; nothing the first, which is no n-gram.</param>
    /// <exception cref="ArgumentException">There are too many languages.</exception>
    internal ProfileTable(ImmutableArray<LanguageCode> languages, ImmutableArray<ProfileFit> fits, NGramTree ngrams, NGramCosts costs)
    {
        if (languages.Length > byte.MaxValue)
            throw new ArgumentException($"{languages.Length} languages are more than {byte.MaxValue}.", nameof(languages));
        if (fits.Length != languages.Length)
            throw new ArgumentException($"{fits.Length} fits for {languages.Length} languages.", nameof(fits));
        Languages = languages;
        Fits = fits;
        NGrams = ngrams;
        Costs = costs;
        scripts = FindScripts();
    }

    /// <summary>A table without languages.</summary>
    public static ProfileTable Empty { get; } = Of([], [], []);

    /// <summary>The languages, by the index that costs name.</summary>
    public ImmutableArray<LanguageCode> Languages { get; }

    /// <summary>What is expected of each of them.</summary>
    public ImmutableArray<ProfileFit> Fits { get; }

    /// <summary>The n-grams that some language knows.</summary>
    internal NGramTree NGrams { get; }

    /// <summary>What they cost, by their nodes.</summary>
    internal NGramCosts Costs { get; }

    /// <summary>The table with more languages, or with other profiles for those it has. An n-gram counts
    /// only where what it ends in is known to some language.</summary>
    public ProfileTable With(IReadOnlyCollection<LanguageProfile> profiles)
    {
        var languages = Languages.ToList();
        var fits = Fits.ToList();
        var given = profiles.Select(profile => profile.Language).ToHashSet();
        var replaced = Enumerable.Range(0, languages.Count).Where(i => given.Contains(languages[i])).Select(i => (byte)i).ToHashSet();
        var free = replaced.Order().ToList();
        var rows = new Dictionary<string, List<ProfileCost>>(StringComparer.Ordinal);
        var texts = NGrams.Texts();
        for (var node = 1; node < texts.Length; node++)
        {
            var kept = Costs.Of(node).Where(cost => !replaced.Contains(cost.Language)).ToList();
            if (kept.Count > 0) rows.Add(texts[node], kept);
        }
        foreach (var profile in profiles)
        {
            var language = Place(profile);
            foreach (var (text, follow, leave) in ProfileCosts.Of(profile))
            {
                if (!rows.TryGetValue(text, out var row)) rows.Add(text, row = []);
                row.Add(new ProfileCost(language, Quantize(follow), Quantize(leave)));
            }
        }
        return Of([.. languages], [.. fits], rows);

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

    /// <summary>What an n-gram costs, in the order of languages; empty where no language knows it.</summary>
    internal ImmutableArray<ProfileCost> Find(ReadOnlySpan<char> ngram) => [.. Costs.Of(NGrams.Find(ngram))];

    /// <summary>Whether a language is written in a script, by what its letters alone cost.</summary>
    internal bool Writes(int language, Script script) => (scripts[language] >> (int)script & 1) != 0;

    /// <summary>What words cost that come often.</summary>
    internal WordCosts WordCosts => words ??= new WordCosts();

    /// <summary>The cost of a character that no language knows, for every language.</summary>
    internal ReadOnlySpan<Vector<int>> UnknownCosts => unknown ??= UnknownToAll(Languages.Length);

    /// <summary>Whether an n-gram is one whose costs are worth writing out.</summary>
    internal bool IsCommon(int node) => Costs.IsKnownTo(Common, node);

    /// <summary>The place for the costs of a common n-gram's last character, for every language; null
    /// until it is written. Whoever writes it writes the same.</summary>
    internal ref Vector<int>[]? CommonCosts(int node)
    {
        if (common is null) Interlocked.CompareExchange(ref common, new Vector<int>[NGrams.Count][], null);
        return ref common[node];
    }

    // Made with the first text and not while loading: what works on vectors is compiled by the machine it runs on.
    private static Vector<int>[] UnknownToAll(int languages)
    {
        var costs = new Vector<int>[(languages + Vector<int>.Count - 1) / Vector<int>.Count];
        Array.Fill(costs, new Vector<int>(Unknown));
        return costs;
    }

    private static ProfileTable Of(
        ImmutableArray<LanguageCode> languages, ImmutableArray<ProfileFit> fits, Dictionary<string, List<ProfileCost>> rows)
    {
        var texts = NGramTree.Ordered(rows.Keys);
        var counts = NGramTree.ChildCounts(texts);
        var nodes = new NGramTree.Node[texts.Count + 1];
        var bytes = new List<byte>();
        nodes[0] = new NGramTree.Node(1, 0);
        for (var node = 0; node < texts.Count; node++)
        {
            var isLongest = texts[node].Length == ProfileTrainer.MaxLength;
            if (node > 0)
                foreach (var (language, follow, leave) in rows[texts[node]].OrderBy(cost => cost.Language))
                    bytes.AddRange(isLongest ? [language, follow] : [language, follow, leave]);
            nodes[node + 1] = new NGramTree.Node(nodes[node].Children + counts[node], bytes.Count);
        }
        var tree = new NGramTree([.. texts.Select(text => text is [var first, ..] ? first : '\0')], nodes);
        return new ProfileTable(languages, fits, tree, new NGramCosts(tree, [.. bytes]));
    }

    private static byte Quantize(double nats) => (byte)Math.Clamp(Math.Round(nats * Steps), 0, byte.MaxValue);

    private ulong[] FindScripts()
    {
        var shares = new double[Languages.Length, Scripts.Count];
        var (node, end) = NGrams.Children(0);
        for (; node < end; node++)
            if (Scripts.Of(NGrams.Characters[node]) is not Script.None and var script)
                foreach (var cost in Costs.Of(node))
                    shares[cost.Language, (int)script] += Math.Exp(-cost.Follow / (double)Steps);
        var written = new ulong[Languages.Length];
        for (var language = 0; language < written.Length; language++)
            for (var script = 0; script < Scripts.Count; script++)
                if (shares[language, script] > LeastShare) written[language] |= 1ul << script;
        return written;
    }
}
