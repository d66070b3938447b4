using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What the grammar of phrases reads in a small text of one language, its lines parted by <c>/</c>.</summary>
internal static class SmallGrammar
{
    /// <summary>The words of a text, with what a pack knows of them.</summary>
    public static ArticleWords Words(LanguagePack pack, string text)
    {
        var alignment = Extracted.Pair(pack.Code.Value, text, pack.Code.Value, text);
        return new ArticleWords(
            alignment.SourceDocument, new PhraseBook(pack), new HashSet<int>(), new int[alignment.Source.Paragraphs.Length + 1]);
    }

    /// <summary>All phrases of a text.</summary>
    public static Phrase[] Read(LanguagePack pack, string text, Func<int, bool>? isPerson = null, Func<int, bool>? isName = null) =>
        [.. new PhraseGrammar(Words(pack, text), isPerson ?? (_ => false), isName ?? (_ => false)).Read()];

    /// <summary>The first phrase of a text as <see cref="Said(Phrase)"/>; <c>none</c> for none.</summary>
    public static string Said(LanguagePack pack, string text, Func<int, bool>? isPerson = null) =>
        Read(pack, text, isPerson) is [var first, ..] ? first.Said() : "none";

    /// <summary>Its text without its place, then what <see cref="SmallPhrases.Of"/> takes, the head left out:
    /// <c>text |modifiers| fields | place</c>.</summary>
    public static string Said(this Phrase phrase)
    {
        var fields = string.Join(", ", phrase.Fields.Select(field => string.Join('~', field)));
        string[] parts = [$"{phrase.Base} |{string.Join(", ", phrase.Modifiers)}|", fields, "|", phrase.Jurisdiction ?? ""];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}
