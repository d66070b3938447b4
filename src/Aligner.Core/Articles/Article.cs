using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Articles;

/// <summary>A news article as it was read.</summary>
/// <param name="Path">The file as the user named it; for a row of a JSONL file, <c>path:line</c>.</param>
/// <param name="Paragraphs">The non-blank lines of its text, <see cref="Paragraph.Index"/> equal to their place.</param>
public sealed record Article(string Path, ImmutableArray<Paragraph> Paragraphs)
{
    /// <summary>A short name for file names and tables: the file name without extensions and language suffix, or the row's id.</summary>
    public required string Name { get; init; }

    /// <summary>What its source calls it, as it stands there: the <c>id</c> of a record; null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The headline from the article's metadata, where there is one.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was found, from its metadata.</summary>
    public string? Url { get; init; }

    /// <summary>The day it was published, from its metadata.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The language its metadata declares.</summary>
    public LanguageCode? DeclaredLanguage { get; init; }

    /// <summary>The language it was identified as; undetermined until then.</summary>
    public LanguageGuess Language { get; init; } = LanguageGuess.Unknown;

    /// <summary>The languages of its paragraphs, largest share first; empty until identified.</summary>
    public ImmutableArray<LanguageShare> Shares { get; init; } = [];

    /// <summary>The language of a paragraph where it is another than the article's: of a quotation, of a notice; else null.</summary>
    public LanguageCode? ForeignLanguageOf(int paragraph)
    {
        foreach (var share in Shares)
            if (share.Language != Language.Language && share.Language.IsKnown && share.Paragraphs.Contains(paragraph))
                return share.Language;
        return null;
    }

    /// <summary>The paragraphs, one a line, joined by LF.</summary>
    public string Text => string.Join('\n', Paragraphs.Select(paragraph => paragraph.Text));
}
