using Aligner.Articles;
using Aligner.Cli.Inputs;
using Aligner.Cli.Terminals;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Cli.Flow;

/// <summary>The stages from files to identified articles. Each keeps the order of its input, whatever runs in parallel.</summary>
internal sealed class ArticleFlow(ILanguageIdentifier identifier, Terminal terminal)
{
    /// <summary>Reads the articles of all inputs; what can't be read is reported and left out.</summary>
    public IReadOnlyList<Article> Read(IEnumerable<string> inputs, CancellationToken cancellation)
    {
        var files = InputFiles.Expand(inputs, terminal.Report);
        return terminal.During("Reading", progress =>
        {
            var articles = new List<Article>();
            for (var i = 0; i < files.Count; i++)
            {
                foreach (var article in ArticleReaders.Read(files[i], terminal.Report))
                {
                    cancellation.ThrowIfCancellationRequested();
                    articles.Add(article);
                }
                progress.Report((i + 1.0) / files.Count);
            }
            return articles;
        });
    }

    /// <summary>The lines of all inputs as they stand in the files, blank ones too, with their 1-based numbers.</summary>
    public IEnumerable<(string Path, int Number, string Text)> ReadLines(IEnumerable<string> inputs)
    {
        foreach (var file in InputFiles.Expand(inputs, terminal.Report))
            foreach (var (number, line) in ArticleReaders.ReadLines(file, terminal.Report)) yield return (file.Path, number + 1, Normalization.Line(line));
    }

    /// <summary>Identifies each article's language.</summary>
    public IReadOnlyList<Article> Identify(IReadOnlyList<Article> articles, CancellationToken cancellation) =>
        InOrder.Select("Identifying languages", articles, article => article with { Language = Identify(article.Text) }, terminal, cancellation);

    /// <summary>Identifies the language of a text.</summary>
    public LanguageGuess Identify(string text) => identifier.Identify(text);
}
