using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Checks;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Quality;

/// <summary>What a check finds of errors planted in true translations, and how much it says of these as they are.</summary>
/// <param name="Planted">By kind: how many were planted, and how many found.</param>
/// <param name="Findings">Of the translations as they are, without the doubtful.</param>
internal sealed record CheckScore(
    IReadOnlyList<(string Kind, int Planted, int Found)> Planted, IReadOnlyList<Finding> Findings)
{
    // In one translation; more say little more, and each is aligned.
    private const int MostOfKind = 3;

    /// <summary>Share of the planted errors that were found, 0..1.</summary>
    public double Recall => Ratios.Of(Planted.Sum(kind => kind.Found), Planted.Sum(kind => kind.Planted));

    /// <summary>Plants and checks.</summary>
    /// <param name="pairs">Files of a source and its translation, paragraph by paragraph.</param>
    /// <param name="languages">Theirs.</param>
    /// <param name="missed">Receives what was planted and not found.</param>
    public static CheckScore Of(IEnumerable<(string Source, string Target)> pairs, LanguagePair languages, Action<string>? missed = null)
    {
        var packs = new LanguagePacks();
        var lexicon = new LexiconLibrary(packs).For(languages);
        var table = NameTables.Read(NameTables.BuiltInPath);
        var readers = new DocumentReaders(packs.For);
        var check = new TranslationCheck(packs.For(languages.Source), packs.For(languages.Target), [], lexicon, table);
        var planter = new PlantedErrors(packs.For(languages.Target), packs.For(languages.Target).CreateSentenceSplitter());
        var counts = new SortedDictionary<string, (int Planted, int Found)>(StringComparer.Ordinal);
        var truths = new List<Finding>();
        foreach (var (sourceFile, targetFile) in pairs)
        {
            var source = readers.Read(Read(sourceFile, languages.Source));
            var target = Read(targetFile, languages.Target);
            // By line: the lines of the source that it translates.
            var translated = ArticleAligner.Align(source, readers.Read(target), lexicon).Paragraphs.Beads
                .Where(bead => !bead.IsNull)
                .SelectMany(bead => bead.Target.Select(paragraph => (Line: paragraph + 1, bead.Source)))
                .ToDictionary(entry => entry.Line, entry => entry.Source.Select(paragraph => paragraph + 1).ToHashSet());
            var before = Findings(readers.Read(target));
            truths.AddRange(before);
            // By what they say, since lines move.
            var known = before.Select(Said).ToHashSet();
            foreach (var error in planter.In(target)
                // What translates nothing can be no wrong translation.
                .Where(error => translated.ContainsKey(Math.Max(error.Line, error.Source)))
                .GroupBy(error => error.Kind).SelectMany(kind => kind.Take(MostOfKind)))
            {
                var after = Findings(readers.Read(With(target, error.Lines)));
                var isFound = after.Any(finding => !known.Contains(Said(finding))
                    && (error.Line == 0
                        || (finding.Diagnostic.Path == targetFile && finding.Diagnostic.Line == error.Line)
                        || (finding.Source is { } said && translated[error.Line].Contains(said.Line))));
                if (!isFound)
                    missed?.Invoke($"{error.Kind}\t{targetFile}:{Math.Max(error.Line, error.Source)}\t"
                        + $"{(error.Line > 0 ? error.Lines[error.Line - 1] : "")}");
                var count = counts.GetValueOrDefault(error.Kind);
                counts[error.Kind] = (count.Planted + 1, count.Found + (isFound ? 1 : 0));
            }

            List<Finding> Findings(Document translation) =>
                [.. check.Check(ArticleAligner.Align(source, translation, lexicon)).Where(finding => !finding.IsDoubtful)];
        }
        return new CheckScore([.. counts.Select(entry => (entry.Key, entry.Value.Planted, entry.Value.Found))], truths);
    }

    private static (FindingKind, string?, string?) Said(Finding finding) => (finding.Kind, finding.Source?.Text, finding.Target?.Text);

    // As the program reads it, whatever its encoding.
    private static Article Read(string path, LanguageCode language)
    {
        var article = ArticleReaders.Read(InputFile.At(path), _ => { }).Single();
        return With(article, article.Paragraphs.Select(paragraph => paragraph.Text)) with { Language = new LanguageGuess(language, 1) };
    }

    // Blank lines are no paragraphs, and lines count without them.
    private static Article With(Article article, IEnumerable<string> lines) =>
        article with { Paragraphs = [.. lines.Select((line, index) => new Paragraph(index, index + 1, 1, line.Trim()))] };
}
