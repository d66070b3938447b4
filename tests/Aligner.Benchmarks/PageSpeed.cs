using System.Diagnostics;
using System.Globalization;
using System.Text;
using Aligner.Formats.Readers;

namespace Aligner.Benchmarks;

/// <summary>What a large page takes to read: CPU seconds and the most memory, of a process that does nothing else.</summary>
internal static class PageSpeed
{
    private const string Sentence =
        "The minister told the council on Monday that the bridge over the river will be open again before summer. ";

    /// <summary>What repeats in a page of each kind, given how often it did so before.</summary>
    private static readonly Dictionary<string, Func<int, string>> Kinds = new()
    {
        ["paragraphs"] = at => $"<p>{at}. {Sentence}{Sentence}</p>\n",
        ["words"] = _ => "<p>word</p>\n",
        ["nested"] = at =>
            $"{string.Concat(Enumerable.Repeat("<div>", 20))}<p>{at}. {Sentence}</p>{string.Concat(Enumerable.Repeat("</div>", 20))}\n",
        ["tables"] = at => $"<table><tr><td>{at}</td><td>{Sentence}</td><td>7</td></tr></table>\n",
        ["comments"] = at => $"<article class='comment'><h3>Reader {at}</h3><p>{Sentence}</p><a href='#{at}'>Answer</a></article>\n",
        ["pictures"] = at => $"<p>{at}. {Sentence}</p><img src='data:image/png;base64,{new string('A', 100_000)}'>\n",
        ["scripts"] = at => $"<p>{at}. {Sentence}</p><script>var v{at} = '{new string('a', 100_000)}';</script>\n",
    };

    /// <summary>Measures.</summary>
    /// <param name="kind">What the page consists of.</param>
    /// <param name="megabytes">How large it is.</param>
    public static void Measure(string kind, int megabytes)
    {
        var bytes = Page(Kinds[kind], megabytes << 20);
        var start = Environment.CpuUsage.TotalTime;
        var articles = ArticleReaders.Read(
            new InputFile("page.html", () => new MemoryStream(bytes)),
            told => Console.Error.WriteLine(told.Message))
            .ToList();
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}, {megabytes} MB: {articles.Sum(article => article.Paragraphs.Length)} paragraphs, {seconds:0.0} CPU s, "
                + $"{process.PeakWorkingSet64 >> 20} MB"));
    }

    private static byte[] Page(Func<int, string> part, int bytes)
    {
        var page = new StringBuilder("<html lang='en'><head><title>A bridge is open</title></head><body><h1>A bridge is open</h1>\n");
        for (var at = 1; page.Length < bytes; at++) page.Append(part(at));
        return Encoding.UTF8.GetBytes(page.ToString());
    }
}
