using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Articles;

/// <summary>Reads articles of one language; what that takes of the pack is prepared once. Thread-safe.</summary>
public sealed class DocumentReader
{
    /// <summary>Prepares to read articles of the pack's language.</summary>
    public DocumentReader(LanguagePack pack) : this(pack, new RecentReadings())
    {
    }

    /// <summary>The same with another bound to how much is held.</summary>
    internal DocumentReader(LanguagePack pack, RecentReadings recent)
    {
        Pack = pack;
        Splitter = pack.CreateSentenceSplitter();
        Tokenizer = pack.CreateTokenizer();
        Content = new ContentReader(pack, Tokenizer);
        Noise = new NoiseLines(pack);
        Facts = new FactFinder(pack, pack.Numbers.Count > 0);
        Recent = recent;
    }

    /// <summary>What is known of the language.</summary>
    public LanguagePack Pack { get; }

    internal SentenceSplitter Splitter { get; }

    internal Tokenizer Tokenizer { get; }

    internal ContentReader Content { get; }

    internal NoiseLines Noise { get; }

    internal FactFinder Facts { get; }

    internal RecentReadings Recent { get; }

    /// <summary>An article as it reads.</summary>
    public Document Read(Article article) => new(article, this);

    /// <summary>An article that was split into sentences elsewhere.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">By index; they lie in its paragraphs.</param>
    public Document Read(Article article, ImmutableArray<Sentence> sentences) => new(article, this, sentences);
}
