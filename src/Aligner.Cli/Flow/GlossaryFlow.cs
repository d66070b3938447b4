using System.Collections.Immutable;
using Aligner.Alignments;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Formats.Files;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Pairing;
using Aligner.Terms;

namespace Aligner.Cli.Flow;

/// <summary>Extracts terms and keeps the glossaries.</summary>
internal sealed class GlossaryFlow(LanguagePacks packs, LexiconLibrary lexicons, Terminal terminal, AlignerSettings settings)
{
    /// <summary>The glossaries of a folder, by default that of the settings.</summary>
    /// <exception cref="CommandFailedException">A file does not parse.</exception>
    public ImmutableArray<Glossary> Load(string? folder = null)
    {
        var read = GlossaryFolder.Read(folder ?? settings.Glossaries);
        if (!read.IsValid) throw new CommandFailedException(read.Diagnostics);
        foreach (var diagnostic in read.Diagnostics) terminal.Report(diagnostic);
        return read.Glossaries;
    }

    /// <summary>The terms that aligned articles have in common; suspected misspellings are reported.</summary>
    public Extraction Extract(IReadOnlyList<ArticleAlignment> alignments, PairingResult pairing, CancellationToken cancellation)
    {
        var stories = pairing.Stories.SelectMany(story => story.Articles.Select(article => (article.Path, story.Name))).ToDictionary(entry => entry.Path, entry => entry.Name, StringComparer.Ordinal);
        var extractor = new TermExtractor(packs.For, lexicons.Find);
        var extraction = terminal.During("Extracting terms", _ => extractor.Extract(alignments.Select(alignment => (stories[alignment.Source.Path], alignment)), cancellation));
        foreach (var diagnostic in extraction.Diagnostics) terminal.Report(diagnostic);
        return extraction;
    }

    /// <summary>Merges found concepts into the glossaries of the settings' folder and returns them as they are then.</summary>
    /// <exception cref="CommandFailedException">A file does not parse, or another process held the folder; nothing was written.</exception>
    public GlossaryFolderMerge Merge(IEnumerable<Glossary> found, string? folder, CancellationToken cancellation)
    {
        try
        {
            var merge = GlossaryFolder.Merge(folder ?? settings.Glossaries, found, cancellation: cancellation);
            if (!merge.IsDone) throw new CommandFailedException(merge.Diagnostics);
            foreach (var diagnostic in merge.Diagnostics) terminal.Report(diagnostic);
            return merge;
        }
        catch (FolderLockedException exception)
        {
            throw new CommandFailedException("ALN906", folder ?? settings.Glossaries, exception.Message);
        }
    }
}
