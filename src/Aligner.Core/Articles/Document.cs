using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Articles;

/// <summary>
/// An article as it reads in its language: sentences, tokens, numbers and dates, words of content, noise. Every stage works on
/// this one reading; each part of it is made when first asked for. Of many articles only those read last are held: another is read
/// again when it is asked for, and reads the same. Immutable to all who look at it, thread-safe.
/// </summary>
public sealed class Document
{
    private readonly DocumentReader reader;
    private readonly ImmutableArray<Sentence>? given;
    private volatile DocumentReading? reading;

    internal Document(Article article, DocumentReader reader, ImmutableArray<Sentence>? given = null)
    {
        Article = article;
        this.reader = reader;
        this.given = given;
    }

    /// <summary>What was read.</summary>
    public Article Article { get; }

    /// <summary>The language it was read in.</summary>
    public LanguagePack Pack => reader.Pack;

    /// <summary>By index.</summary>
    public ImmutableArray<Sentence> Sentences => Reading.Sentences;

    /// <summary>By sentence, from left to right; extents are in the sentence's text.</summary>
    public ImmutableArray<ImmutableArray<Token>> Tokens => Reading.Tokens;

    /// <summary>By paragraph: how much of it looks like no text of the article, 0..1; null for text (<see cref="NoiseLines"/>).</summary>
    internal ImmutableArray<float?> Noise => Reading.Noise;

    /// <summary>By paragraph: its numbers and dates, from left to right; extents are in the paragraph's text.</summary>
    internal ImmutableArray<ImmutableArray<Fact>> Facts => Reading.Facts;

    /// <summary>By sentence: its words of content, from left to right.</summary>
    internal ImmutableArray<ImmutableArray<ContentWord>> Content => Reading.Content;

    private DocumentReading Reading => reading ?? Read();

    /// <summary>Lets go of what was read; asked for, it is read again.</summary>
    internal void Forget() => reading = null;

    private DocumentReading Read()
    {
        var made = new DocumentReading(Article, reader, given);
        if (Interlocked.CompareExchange(ref reading, made, null) is { } others) return others;
        reader.Recent.Add(this);
        return made;
    }
}
