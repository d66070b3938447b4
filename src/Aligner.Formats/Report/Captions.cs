using Aligner.Articles;
using Aligner.Formats.Html;
using Aligner.Languages;

namespace Aligner.Formats.Report;

/// <summary>What the pages call languages and articles.</summary>
internal static class Captions
{
    /// <summary>The name of a language, in English where the wording has none; its code where there is no pack.</summary>
    public static string NameOf(this ReportModel model, LanguageCode language)
    {
        if (!language.IsKnown) return model.Words["language-und"];
        return model.Words.NameOf(model.Pack(language));
    }

    /// <summary>Likewise of a language by its pack.</summary>
    public static string NameOf(this Wording words, LanguagePack pack)
    {
        var key = $"language-{pack.Code.Value}";
        // In English a language has the name that its pack gives it; where that is its own, it has it in every language of a page.
        var hasOwnName = !words.Spoken.IsEmpty && Wording.English.TryGet(key) != pack.Name;
        return words == Wording.English || hasOwnName ? pack.Name : words.TryGet(key) ?? pack.Name;
    }

    /// <summary>What to call an article: its title, else its first paragraph cut at a word, else its name.</summary>
    public static string Headline(this Article article)
    {
        const int Limit = 110;
        if (!string.IsNullOrWhiteSpace(article.Title)) return Cut(article.Title, Limit);
        return article.Paragraphs.IsEmpty ? article.Name : Cut(article.Paragraphs[0].Text, Limit);
    }

    private static string Cut(string text, int limit)
    {
        if (text.Length <= limit) return text;
        var end = text.LastIndexOf(' ', limit);
        if (end < limit / 2) end = limit;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }
}
