using System.Collections.Immutable;
using Aligner.Articles;

namespace Aligner.Corrections;

/// <summary>An article whose paragraphs can be found by their keys (<see cref="ParagraphKey"/>).</summary>
internal sealed class KeyedText
{
    private readonly Lazy<ImmutableArray<string>> keys;
    private readonly Lazy<Dictionary<string, int>> places;

    public KeyedText(Article article)
    {
        Article = article;
        Signature = TextSignature.Of(article);
        keys = new(() => ParagraphKey.Of(article));
        places = new(() => keys.Value.Index().ToDictionary(key => key.Item, key => key.Index, StringComparer.Ordinal));
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Of its text as a whole.</summary>
    public string Signature { get; }

    /// <summary>A key a paragraph, in their order.</summary>
    public ImmutableArray<string> Keys => keys.Value;

    /// <summary>How corrections name it.</summary>
    public CorrectedText Name => new(Article.Path, Signature);

    /// <summary>Whether a correction is about it: it is called so, or its text is the one that was corrected.</summary>
    public bool Is(CorrectedText text) => Article.Path == text.Path || Signature == text.Signature;

    /// <summary>Where a paragraph stands; null where it does no more.</summary>
    /// <param name="text">The article as it was when its key was taken: a place means nothing in another text.</param>
    /// <param name="key">Its key.</param>
    public int? PlaceOf(CorrectedText text, string key) =>
        places.Value.TryGetValue(key, out var place) ? place
        : Signature == text.Signature && ParagraphKey.PlaceOf(key) is { } old && old < Keys.Length ? old
        : null;

    /// <summary>A paragraph as a pin holds it.</summary>
    public PinnedParagraph Pinned(int place) => new(Keys[place], PinnedParagraph.OpeningOf(Article.Paragraphs[place].Text));
}
