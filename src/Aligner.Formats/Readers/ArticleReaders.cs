using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers.Pages;
using Aligner.Formats.Readers.Pdf;

namespace Aligner.Formats.Readers;

/// <summary>The formats articles are read from.</summary>
public static class ArticleReaders
{
    /// <summary>Every reader; the first is for files whose extension none knows.</summary>
    public static IReadOnlyList<IArticleReader> All { get; } =
    [
        new PlainTextReader(), new MarkdownReader(), new HtmlReader(), new DocxReader(), new PdfReader(), new JsonLinesReader(),
        new FeedReader(), new MailReader(), new WarcReader(), new ArchiveReader(),
    ];

    /// <summary>Whether the extension of a file is that of a known format, or it is XML and begins as a feed.</summary>
    public static bool Knows(InputFile file) =>
        All.Any(reader => reader.Extensions.Contains(file.Extension)) || Recognition.IsFeedInXml(file);

    /// <summary>
    /// The articles of a file, in its order. Never throws for what is in the file, whatever it is, or for a file that can't be read:
    /// reports ALN101 (can't be read), ALN102 (no text in it), ALN103 (no text at all), ALN113 (beyond a limit) or ALN114 (no such
    /// record), and what the reader reports.
    /// </summary>
    public static IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        var any = false;
        var reported = false;
        void Report(Diagnostic diagnostic)
        {
            reported |= diagnostic.Severity != Severity.Info;
            report(diagnostic);
        }
        if (!Try(() => file = Recognition.Of(file), file, report)) yield break;
        var reader = All.FirstOrDefault(candidate => candidate.Extensions.Contains(file.Extension)) ?? All[0];
        using var articles = reader.Read(file, Report).GetEnumerator();
        while (Next(articles, file, Report))
        {
            if (articles.Current.Paragraphs.IsEmpty) continue;
            any = true;
            yield return articles.Current;
        }
        if (!any && !reported) report(file.Record is { } record ? NoRecord(file, record) : Empty(file));
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

    private static bool Next(IEnumerator<Article> articles, InputFile file, Action<Diagnostic> report)
    {
        var more = false;
        return Try(() => more = articles.MoveNext(), file, report) && more;
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
        catch (ReadLimitException exception)
        {
            report(Diagnostic.Error("ALN113", file.Path, $"the file is not read: {exception.Reason}"));
        }
        // Whatever a damaged file makes a library throw is that file's fault, and no other file's.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            report(Diagnostic.Error("ALN101", file.Path, $"the file can't be read: {exception.Message}"));
        }
        return false;
    }

    private static Diagnostic Empty(InputFile file) =>
        Diagnostic.Error("ALN102", file.Path, "the file is empty or has no text in it; leave it out or put the article's text there");

    private static Diagnostic NoRecord(InputFile file, int line) =>
        new(Severity.Error, "ALN114", file.Path, line, 0, "there is no record in this line; name one that 'aligner detect' shows");
}
