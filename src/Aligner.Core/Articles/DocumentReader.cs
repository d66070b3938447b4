using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Articles;

/// <summary>Reads articles of one language; what that takes of the pack is prepared once, when it is asked for. Thread-safe.</summary>
public sealed class DocumentReader
{
    // An alignment asks for none of these, and what they prepare costs as much as reading the pack.
    private readonly Lazy<Tokenizer> tokenizer;
    private readonly Lazy<ContentReader> content;
    private readonly Lazy<FactFinder> facts;

    /// <summary>Prepares to read articles of the pack's language.</summary>
    public DocumentReader(LanguagePack pack) : this(pack, new RecentReadings())
    {
    }

    /// <summary>The same with another bound to how much is held.</summary>
    internal DocumentReader(LanguagePack pack, RecentReadings recent)
    {
        Pack = pack;
        Splitter = pack.CreateSentenceSplitter();
        Noise = new NoiseLines(pack);
        tokenizer = new(pack.CreateTokenizer);
        content = new(() => new ContentReader(pack, Tokenizer));
        facts = new(() => new FactFinder(pack, pack.Numbers.Count > 0));
        Recent = recent;
    }

    /// <summary>What is known of the language.</summary>
    public LanguagePack Pack { get; }

    internal SentenceSplitter Splitter { get; }

    internal Tokenizer Tokenizer => tokenizer.Value;

    internal ContentReader Content => content.Value;

    internal NoiseLines Noise { get; }

    internal FactFinder Facts => facts.Value;

    internal RecentReadings Recent { get; }

    /// <summary>An article as it reads.</summary>
    public Document Read(Article article) => new(article, this);

    /// <summary>An article that was split into sentences elsewhere.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">By index; they lie in its paragraphs.</param>
    public Document Read(Article article, ImmutableArray<Sentence> sentences) => new(article, this, sentences);
}
