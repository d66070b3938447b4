using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Cli.Hosting;
using Aligner.Cli.Inputs;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Languages.Identification;
using Aligner.Text;

namespace Aligner.Cli.Pipeline;

/// <summary>The stages from files to identified articles. Each keeps the order of its input, whatever runs in parallel.</summary>
internal sealed class ArticleFlow(Lazy<ILanguageIdentifier> identifiers, AlignerSettings settings, Terminal terminal, RunStore store)
{
    private const int ChunkSize = 256;

    // Share of an article from which another language in it is told.
    private const double LeastTold = 0.1;

    // Who names the languages needs none of the profiles.
    private ILanguageIdentifier Identifier => identifiers.Value;

    private LanguagePartners Partners => new(Identified);

    /// <summary>
    /// Reads and identifies the articles of all inputs. What can't be read is left out; an article that contradicts the
    /// language it declares is named (ALN107), as is one that mixes languages (ALN108).
    /// </summary>
    /// <exception cref="CommandFailedException">There is none (ALN112).</exception>
    public ArticleReading Read(IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        var problems = new List<Diagnostic>();
        var files = InputFiles.Expand(inputs, settings.InputExtension, problems.Add).Select(settings.Reading).ToList();
        var read = terminal.During("Reading", progress =>
        {
            var articles = new List<Article>();
            for (var i = 0; i < files.Count; i++)
            {
                foreach (var article in ArticleReaders.Read(files[i], problems.Add))
                {
                    cancellation.ThrowIfCancellationRequested();
                    articles.Add(article);
                }
                progress.Report((i + 1.0) / files.Count);
            }
            return articles;
        }, articles => articles.Count);
        if (read.Count == 0) throw new CommandFailedException([.. problems, NoArticle(inputs)]);
        var identified = Partners.Settle(InOrder.Select("Identifying languages", read, WithLanguage, terminal, cancellation));
        return new ArticleReading(identified, [.. problems, .. identified.SelectMany(Remarks)]);
    }

    /// <summary>Reads and identifies articles one after the other, in order, so that any number of them needs little memory.</summary>
    /// <exception cref="CommandFailedException">There is none.</exception>
    public IEnumerable<Article> Stream(IEnumerable<string> inputs, CancellationToken cancellation)
    {
        var isEmpty = true;
        foreach (var article in Stream(InputFiles.Expand(inputs, settings.InputExtension, terminal.Report), cancellation))
        {
            isEmpty = false;
            yield return article;
        }
        if (isEmpty) throw new CommandFailedException([NoArticle(inputs)]);
    }

    /// <summary>Reads and identifies the articles of some files in the same way.</summary>
    public IEnumerable<Article> Stream(IEnumerable<InputFile> files, CancellationToken cancellation)
    {
        // Chunks, not PLINQ's ordered merge: that may hold back results until all input is read.
        foreach (var chunk in files.Select(settings.Reading)
            .SelectMany(file => ArticleReaders.Read(file, terminal.Report))
            .Chunk(ChunkSize))
        {
            var identified = new Article[chunk.Length];
            Parallel.For(
                0, chunk.Length, new ParallelOptions { CancellationToken = cancellation }, i => identified[i] = WithLanguage(chunk[i]));
            foreach (var article in Partners.Settle(identified))
            {
                Tell(article);
                yield return article;
            }
        }
    }

    /// <summary>Reads one article in a known language, or in the one it is identified as; null, and
    /// reported, where it can't be read.</summary>
    public Article? ReadOne(string path, LanguageCode? language)
    {
        if (WithLanguage(path, language) is not { } article) return null;
        Tell(article);
        return article;
    }

    /// <summary>Reads two versions of a report likewise; each tells of the other's language. Null where one can't be read.</summary>
    public (Article Source, Article Target)? ReadTwo(
        string source, LanguageCode? sourceLanguage, string target, LanguageCode? targetLanguage)
    {
        var (one, other) = (WithLanguage(source, sourceLanguage), WithLanguage(target, targetLanguage));
        if (one is null || other is null) return null;
        var settled = Partners.Settle(one, other);
        Tell(settled.One);
        Tell(settled.Other);
        return settled;
    }

    private Article? WithLanguage(string path, LanguageCode? language)
    {
        if (InputFile.Named(path) is not { } file)
        {
            terminal.Report(Diagnostic.Error("ALN104", path, Directory.Exists(path)
                ? "it is a folder, and one article is meant; name a file in it"
                : "no such file; check the path"));
            return null;
        }
        var found = ArticleReaders.Read(settings.Reading(file), terminal.Report).Take(2).ToList();
        if (found.Count > 1)
            terminal.Report(Diagnostic.Error("ALN116", path, $"there are several articles in it; name one, such as {found[0].Path}"));
        if (found is not [var article]) return null;
        return language is { } known ? article with { Language = new LanguageGuess(known, 1) } : WithLanguage(article);
    }

    /// <summary>The lines of all inputs as they stand in the files, blank ones too, with their 1-based numbers.</summary>
    public IEnumerable<(string Path, int Number, string Text)> ReadLines(IEnumerable<string> inputs)
    {
        foreach (var file in InputFiles.Expand(inputs, settings.InputExtension, terminal.Report).Select(settings.Reading))
            foreach (var (number, line) in ArticleReaders.ReadLines(file, terminal.Report))
                yield return (file.Path, number + 1, Normalization.Line(line));
    }

    /// <summary>Identifies the language of a text.</summary>
    public LanguageGuess Identify(string text) => Identifier.Identify(text);

    /// <summary>Says that there is nothing to work on.</summary>
    public static Diagnostic NoArticle(IEnumerable<string> inputs) =>
        Diagnostic.Error("ALN112", string.Join(' ', inputs), "there is no article in it; name files or folders that hold some");

    private Article WithLanguage(Article article) => store.Work is { } work
        ? work.Language(article, settings.LanguageList, alone => Identified(alone, LanguageHint.None))
        : Identified(article, LanguageHint.None);

    private Article Identified(Article article, LanguageHint partners) =>
        ArticleLanguage.Identify(article, Identifier, settings.LanguageList, partners);

    private void Tell(Article article)
    {
        foreach (var remark in Remarks(article)) terminal.Report(remark);
    }

    private static IEnumerable<Diagnostic> Remarks(Article article) =>
        new[] { Contradiction(article), Mixture(article) }.OfType<Diagnostic>();

    private static Diagnostic? Contradiction(Article article) =>
        article.DeclaredLanguage is { } declared && article.Language.Language != declared
            ? Diagnostic.Warning("ALN107", article.Path, $"declares the language {declared} but reads like "
                + $"{article.Language.Language}; it is taken as {article.Language.Language}")
            : null;

    private static Diagnostic? Mixture(Article article)
    {
        var language = article.Language.Language;
        var others = article.Shares.Where(share => share.Language != language && share.Share >= LeastTold).ToList();
        return language.IsKnown && others.Count > 0
            ? Diagnostic.Warning(
                "ALN108",
                article.Path,
                $"is in {language}, with other languages in it: {Reason.Join("; ", others.Select(share => LinesOf(article, share)))}")
            : null;
    }

    private static Reason LinesOf(Article article, LanguageShare share) =>
        $"{share.Share:P0} {share.Language}, line {string.Join(", ", share.Paragraphs.Select(index => article.Paragraphs[index].Line))}";
}
