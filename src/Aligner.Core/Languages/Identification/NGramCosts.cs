namespace Aligner.Languages.Identification;

/// <summary>
/// What n-grams cost the languages that know them, as bytes that are used as they lie in a file: of each n-gram of a tree, in its order,
/// for each language, in their order, the language, the cost of following and, for n-grams that are not of the longest, the cost of
/// leaving.
/// </summary>
/// <param name="ngrams">The n-grams.</param>
/// <param name="bytes">The costs.</param>
internal sealed class NGramCosts(NGramTree ngrams, byte[] bytes)
{
    // Language, following, leaving; and without leaving.
    private const int Whole = 3, Longest = 2;

    /// <summary>All of them.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Bytes for a language that knows an n-gram.</summary>
    public static int BytesOf(bool isLongest) => isLongest ? Longest : Whole;

    /// <summary>How many languages know an n-gram.</summary>
    public int CountOf(int node)
    {
        var (start, end) = ngrams.Costs(node);
        return (end - start) / BytesOf(ngrams.IsLongest(node));
    }

    /// <summary>Whether at least so many languages know an n-gram.</summary>
    public bool IsKnownTo(int languages, int node)
    {
        var (start, end) = ngrams.Costs(node);
        return end - start >= languages * BytesOf(ngrams.IsLongest(node));
    }

    /// <summary>The costs of an n-gram, in the order of languages.</summary>
    public IEnumerable<ProfileCost> Of(int node)
    {
        var (start, end) = ngrams.Costs(node);
        var size = BytesOf(ngrams.IsLongest(node));
        for (var i = start; i < end; i += size)
            yield return new ProfileCost(bytes[i], bytes[i + 1], size == Whole ? bytes[i + 2] : (byte)0);
    }

    /// <summary>Puts the cost of an n-gram's last character after the others in the place of each language that knows it.</summary>
    public void SetFollowing(int node, Span<int> costs)
    {
        var (start, end) = ngrams.Costs(node);
        var of = bytes.AsSpan(start, end - start);
        var size = BytesOf(ngrams.IsLongest(node));
        for (var i = 0; i + 1 < of.Length; i += size) costs[of[i]] = of[i + 1];
    }

    /// <summary>Adds the cost of leaving an n-gram, which is not of the longest, to that of each language that knows it.</summary>
    public void AddLeaving(int node, Span<int> costs)
    {
        var (start, end) = ngrams.Costs(node);
        var of = bytes.AsSpan(start, end - start);
        for (var i = 0; i + 2 < of.Length; i += Whole) costs[of[i]] += of[i + 2];
    }
}
