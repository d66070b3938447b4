using Aligner.Articles;
using Aligner.Diagnostics;

namespace Aligner.Formats.Readers;

/// <summary>The formats articles are read from.</summary>
public static class ArticleReaders
{
    /// <summary>Every reader; the first is for files whose extension none knows.</summary>
    public static IReadOnlyList<IArticleReader> All { get; } =
        [new PlainTextReader(), new MarkdownReader(), new HtmlReader(), new DocxReader(), new JsonLinesReader()];

    /// <summary>Whether the extension of a file is that of a known format.</summary>
    public static bool Knows(InputFile file) => All.Any(reader => reader.Extensions.Contains(file.Extension));

    /// <summary>
    /// The articles of a file, in its order. Never throws for what is in the file or for a file that can't be read:
    /// reports ALN101 (can't be read), ALN102 (no text in it) or ALN103 (no text at all), and what the reader reports.
    /// </summary>
    public static IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        var reader = All.FirstOrDefault(candidate => candidate.Extensions.Contains(file.Extension)) ?? All[0];
        var any = false;
        var reported = false;
        using var articles = reader.Read(file, diagnostic => { reported = true; report(diagnostic); }).GetEnumerator();
        while (Next(articles, file, report, ref reported))
        {
            if (articles.Current.Paragraphs.IsEmpty) continue;
            any = true;
            yield return articles.Current;
        }
        if (!any && !reported) report(Empty(file));
    }

    /// <summary>The lines of a file as they stand in it, whatever its format, with their 0-based numbers. Reports
    /// as <see cref="Read"/> does.</summary>
    public static IReadOnlyList<(int Number, string Line)> ReadLines(InputFile file, Action<Diagnostic> report)
    {
        IReadOnlyList<(int, string)> lines = [];
        if (Try(() => lines = [.. TextLines.Split(TextDecoder.Decode(file.ReadAll()))], file, report) && lines.Count == 0)
            report(Empty(file));
        return lines;
    }

    private static bool Next(IEnumerator<Article> articles, InputFile file, Action<Diagnostic> report, ref bool reported)
    {
        var more = false;
        if (Try(() => more = articles.MoveNext(), file, report)) return more;
        reported = true;
        return false;
    }

    private static bool Try(Action read, InputFile file, Action<Diagnostic> report)
    {
        try
        {
            read();
            return true;
        }
        catch (UndecodableException exception)
        {
            report(Diagnostic.Error(
                "ALN103", file.Path, $"the file is no text ({exception.Message}); save it as UTF-8 text, HTML, DOCX or JSONL"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            report(Diagnostic.Error("ALN101", file.Path, $"the file can't be read: {exception.Message}"));
        }
        return false;
    }

    private static Diagnostic Empty(InputFile file) =>
        Diagnostic.Error("ALN102", file.Path, "the file is empty or has no text in it; leave it out or put the article's text there");
}
