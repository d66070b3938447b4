using Aligner.Articles;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Store.Forms;

/// <summary>An article, identified, as bytes.</summary>
internal static class ArticleForm
{
    /// <summary>Writes an article whole, or without its paragraphs.</summary>
    public static void Write(BinaryWriter writer, Article article, bool whole) =>
        writer.WriteWhole(whole ? article : article with { Paragraphs = [] });

    public static Article Read(BinaryReader reader)
    {
        var path = reader.ReadString();
        var name = reader.ReadString();
        var (id, title, url) = (reader.ReadText(), reader.ReadText(), reader.ReadText());
        var day = reader.ReadInt32();
        var declared = reader.ReadText();
        var index = 0;
        var paragraphs = reader.ReadAll(() => ReadParagraph(reader, index++));
        return LanguageForm.Read(reader, new Article(path, paragraphs)
        {
            Name = name,
            Id = id,
            Title = title,
            Url = url,
            Date = day < 0 ? null : DateOnly.FromDayNumber(day),
            DeclaredLanguage = declared is null ? null : LanguageCode.Parse(declared),
        });
    }

    private static Paragraph ReadParagraph(BinaryReader reader, int index)
    {
        var paragraph = new Paragraph(index, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadString());
        return reader.ReadText() is { } original ? paragraph with { Original = original } : paragraph;
    }
}
