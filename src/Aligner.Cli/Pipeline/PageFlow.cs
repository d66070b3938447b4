using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Formats.Exports;
using Aligner.Formats.Files;
using Aligner.Formats.Report;
using Aligner.Languages;
using Aligner.Pairing;

namespace Aligner.Cli.Pipeline;

/// <summary>Writes pages.</summary>
internal sealed class PageFlow(LanguagePacks packs, AlignerSettings settings)
{
    /// <summary>One alignment as a page of its own, to a file or to standard output.</summary>
    public void WriteAlignment(ArticleAlignment alignment, string? path, Terminal terminal)
    {
        var pair = new ArticlePair(alignment.Source, alignment.Target, PairKind.Parallel, 1);
        var report = new AlignedStory(new Story(alignment.Source.Name, [alignment.Source, alignment.Target], [pair]), [alignment]);
        var model = new ReportModel
        {
            Version = ProductVersion.Text,
            HasIndex = false,
            Stories = [report],
            Languages = Packs([alignment.Source, alignment.Target]),
        };
        if (path is null) StoryPage.Write(model, report, terminal.Out);
        else AtomicFile.Write(path, stream => Write(stream, writer => StoryPage.Write(model, report, writer)));
    }

    /// <summary>What the pages of a run are made of.</summary>
    public ReportModel ModelOf(RunResult result) => new()
    {
        Version = ProductVersion.Text,
        Stories = result.Analysis.Stories,
        Unpaired = result.Analysis.Unpaired,
        Pins = result.Analysis.Placed,
        Glossaries = result.Glossaries,
        Languages = Packs(result.Analysis.Articles),
        Diagnostics = result.Diagnostics,
        Words = settings.Words(),
    };

    /// <summary>The packs of the languages the articles are in.</summary>
    public ImmutableSortedDictionary<LanguageCode, LanguagePack> Packs(IEnumerable<Article> articles) =>
        articles.Select(article => article.Language.Language).Distinct().ToImmutableSortedDictionary(code => code, packs.For);

    /// <summary>Writes text as UTF-8 without mark, LF.</summary>
    public static void Write(Stream stream, Action<TextWriter> write)
    {
        using var writer = TextLines.Open(stream);
        write(writer);
    }
}
