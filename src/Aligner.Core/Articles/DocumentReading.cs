using System.Collections.Immutable;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Articles;

/// <summary>What reading an article gives; each part is made when first asked for, and once. Thread-safe.</summary>
internal sealed class DocumentReading
{
    private readonly Lazy<ImmutableArray<Sentence>> sentences;
    private readonly Lazy<ImmutableArray<ImmutableArray<Token>>> tokens;
    private readonly Lazy<ImmutableArray<ImmutableArray<ContentWord>>> content;
    private readonly Lazy<ImmutableArray<float?>> noise;
    private readonly Lazy<ImmutableArray<ImmutableArray<Fact>>> facts;

    /// <param name="article">What is read.</param>
    /// <param name="reader">Of its language.</param>
    /// <param name="given">Its sentences, where it was split elsewhere.</param>
    public DocumentReading(Article article, DocumentReader reader, ImmutableArray<Sentence>? given)
    {
        sentences = given is { } known ? new(known) : new(() => reader.Splitter.Split(article.Paragraphs));
        tokens = new(() => ImmutableArray.CreateRange(
            Sentences, sentence => reader.Content.Shared(reader.Tokenizer.Tokenize(sentence.Text))));
        content = new(() => ImmutableArray.CreateRange(Tokens, reader.Content.Read));
        noise = new(() => reader.Noise.Find(article.Paragraphs));
        facts = new(() => ImmutableArray.CreateRange(article.Paragraphs, paragraph => reader.Facts.Find(paragraph.Text)));
    }

    /// <inheritdoc cref="Document.Sentences"/>
    public ImmutableArray<Sentence> Sentences => sentences.Value;

    /// <inheritdoc cref="Document.Tokens"/>
    public ImmutableArray<ImmutableArray<Token>> Tokens => tokens.Value;

    /// <inheritdoc cref="Document.Noise"/>
    public ImmutableArray<float?> Noise => noise.Value;

    /// <inheritdoc cref="Document.Facts"/>
    public ImmutableArray<ImmutableArray<Fact>> Facts => facts.Value;

    /// <inheritdoc cref="Document.Content"/>
    public ImmutableArray<ImmutableArray<ContentWord>> Content => content.Value;
}
