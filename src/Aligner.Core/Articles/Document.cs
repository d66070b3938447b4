using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Articles;

/// <summary>
/// An article as it reads in its language: sentences, tokens, numbers and dates, words of content, noise. Every stage works on
/// this one reading; each part of it is made when first asked for, and once. Immutable to all who look at it, thread-safe.
/// </summary>
public sealed class Document
{
    private readonly Lazy<ImmutableArray<Sentence>> sentences;
    private readonly Lazy<ImmutableArray<ImmutableArray<Token>>> tokens;
    private readonly Lazy<ImmutableArray<ImmutableArray<ContentWord>>> content;
    private readonly Lazy<ImmutableArray<float?>> noise;
    private readonly Lazy<ImmutableArray<ImmutableArray<Fact>>> facts;

    internal Document(Article article, DocumentReader reader, ImmutableArray<Sentence>? given = null)
    {
        Article = article;
        Pack = reader.Pack;
        sentences = given is { } known ? new(known) : new(() => reader.Splitter.Split(article.Paragraphs));
        tokens = new(() => [.. Sentences.Select(sentence => reader.Content.Shared(reader.Tokenizer.Tokenize(sentence.Text)))]);
        content = new(() => [.. Tokens.Select(reader.Content.Read)]);
        noise = new(() => reader.Noise.Find(article.Paragraphs));
        facts = new(() => [.. article.Paragraphs.Select(paragraph => reader.Facts.Find(paragraph.Text))]);
    }

    /// <summary>What was read.</summary>
    public Article Article { get; }

    /// <summary>The language it was read in.</summary>
    public LanguagePack Pack { get; }

    /// <summary>By index.</summary>
    public ImmutableArray<Sentence> Sentences => sentences.Value;

    /// <summary>By sentence, from left to right; extents are in the sentence's text.</summary>
    public ImmutableArray<ImmutableArray<Token>> Tokens => tokens.Value;

    /// <summary>By paragraph: how much of it looks like no text of the article, 0..1; null for text (<see cref="NoiseLines"/>).</summary>
    internal ImmutableArray<float?> Noise => noise.Value;

    /// <summary>By paragraph: its numbers and dates, from left to right; extents are in the paragraph's text.</summary>
    internal ImmutableArray<ImmutableArray<Fact>> Facts => facts.Value;

    /// <summary>By sentence: its words of content, from left to right.</summary>
    internal ImmutableArray<ImmutableArray<ContentWord>> Content => content.Value;
}
