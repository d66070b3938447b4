namespace Aligner.Languages.Identification;

/// <summary>
/// N-grams as a tree that is read from a word's end: under an n-gram stand those with one character more in front. Its nodes are
/// numbered from 0, the empty n-gram, level by level; those under one n-gram follow each other in the order of their characters.
/// </summary>
internal sealed class NGramTree
{
    private readonly char[] characters;
    private readonly Node[] nodes;
    private readonly int[] singles = new int[char.MaxValue + 1];
    private readonly int longest;

    /// <summary>A tree of so many levels as <see cref="ProfileTrainer.MaxLength"/> at most.</summary>
    /// <param name="characters">The first character of each node; that of the empty n-gram is not looked at.</param>
    /// <param name="nodes">Where children and costs of each node start, and where those of the last one end.</param>
    /// <exception cref="ArgumentException">The two disagree.</exception>
    public NGramTree(char[] characters, Node[] nodes)
    {
        if (characters.Length == 0 || nodes.Length != characters.Length + 1 || nodes[0].Children != 1
            || nodes[^1].Children != characters.Length)
            throw new ArgumentException($"{characters.Length} characters are not those of the tree.", nameof(characters));
        this.characters = characters;
        this.nodes = nodes;
        var (node, end) = Children(0);
        for (; node < end; node++) singles[characters[node]] = node;
        for (var length = 0; length < ProfileTrainer.MaxLength; length++) longest = nodes[longest].Children;
    }

    /// <summary>How many nodes there are, the empty n-gram included.</summary>
    public int Count => characters.Length;

    /// <summary>The first character of each node.</summary>
    public ReadOnlySpan<char> Characters => characters;

    /// <summary>Some n-grams in the order of their nodes, the empty one first; without those that can't be reached because what they end in
    /// isn't among them.</summary>
    public static IReadOnlyList<string> Ordered(IEnumerable<string> ngrams)
    {
        var texts = new List<string> { "" };
        var reached = new HashSet<string>(StringComparer.Ordinal) { "" };
        var ends = reached.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var level in ngrams.GroupBy(text => text.Length).Where(level => level.Key > 0).OrderBy(level => level.Key))
        {
            foreach (var text in level.OrderBy(FromItsEnd))
            {
                if (!ends.Contains(text.AsSpan(1))) continue;
                reached.Add(text);
                texts.Add(text);
            }
        }
        return texts;
    }

    /// <summary>How many children each of some n-grams has.</summary>
    /// <param name="ordered">As <see cref="Ordered"/> gives them.</param>
    public static int[] ChildCounts(IReadOnlyList<string> ordered)
    {
        var counts = new int[ordered.Count];
        var nodes = ordered.Index().ToDictionary(ngram => ngram.Item, ngram => ngram.Index, StringComparer.Ordinal);
        var ends = nodes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in ordered.Skip(1)) counts[ends[text.AsSpan(1)]]++;
        return counts;
    }

    /// <summary>The node of a character alone; 0 where there is none.</summary>
    public int Single(char character) => singles[character];

    /// <summary>The node of the n-gram that has <paramref name="before"/> in front of
    /// <paramref name="node"/>; 0 where there is none.</summary>
    public int Longer(int node, char before)
    {
        var (first, end) = Children(node);
        var at = characters.AsSpan(first, end - first).IndexOf(before);
        return at < 0 ? 0 : first + at;
    }

    /// <summary>The node of an n-gram; 0 where there is none.</summary>
    public int Find(ReadOnlySpan<char> ngram)
    {
        var node = ngram is [.., var last] ? Single(last) : 0;
        for (var i = ngram.Length - 2; i >= 0 && node > 0; i--) node = Longer(node, ngram[i]);
        return node;
    }

    /// <summary>Whether a node is of the longest n-grams, which nothing follows.</summary>
    public bool IsLongest(int node) => node >= longest;

    /// <summary>The nodes under a node: the first, and the one after the last.</summary>
    public (int First, int End) Children(int node) => (nodes[node].Children, nodes[node + 1].Children);

    /// <summary>Where the costs of a node start, and where they end.</summary>
    public (int Start, int End) Costs(int node) => (nodes[node].Costs, nodes[node + 1].Costs);

    /// <summary>The n-gram of each node.</summary>
    public string[] Texts()
    {
        var texts = new string[Count];
        texts[0] = "";
        for (var node = 0; node < Count; node++)
        {
            var (first, end) = Children(node);
            for (var child = first; child < end; child++) texts[child] = characters[child] + texts[node];
        }
        return texts;
    }

    private static UInt128 FromItsEnd(string text)
    {
        UInt128 key = 0;
        for (var i = text.Length - 1; i >= 0; i--) key = (key << 16) | text[i];
        return key;
    }

    /// <summary>A node.</summary>
    /// <param name="Children">The first node under it; that of the next node where there is none.</param>
    /// <param name="Costs">Where its costs start.</param>
    internal readonly record struct Node(int Children, int Costs);
}
