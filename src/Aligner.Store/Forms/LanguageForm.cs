using Aligner.Articles;
using Aligner.Languages;

namespace Aligner.Store.Forms;

/// <summary>The language of an article and its shares as bytes.</summary>
internal static class LanguageForm
{
    public static void Write(BinaryWriter writer, Article article)
    {
        writer.Write(article.Language.Language.Value);
        writer.Write(article.Language.Confidence);
        writer.WriteAll(article.Shares, share =>
        {
            writer.Write(share.Language.Value);
            writer.Write(share.Share);
            writer.WriteAll(share.Paragraphs, writer.Write7BitEncodedInt);
        });
    }

    /// <summary>The article with the language that was written.</summary>
    public static Article Read(BinaryReader reader, Article article) => article with
    {
        Language = new LanguageGuess(reader.ReadLanguage(), reader.ReadDouble()),
        Shares = reader.ReadAll(
            () => new LanguageShare(reader.ReadLanguage(), reader.ReadDouble(), reader.ReadAll(reader.Read7BitEncodedInt))),
    };
}
