using Aligner.Formats.Tables;
using Aligner.Glossaries;

namespace Aligner.Formats.Exports;

/// <summary>A term with one of its translations.</summary>
/// <param name="Concept">What both name.</param>
/// <param name="Source">The term, as it stands in the glossary.</param>
/// <param name="SourceText">As the target takes it.</param>
/// <param name="TargetText">The translation, as the target takes it.</param>
/// <param name="IsPreferred">Whether both are preferred terms.</param>
/// <param name="Region">Where the translation is used; null for everywhere.</param>
internal sealed record TermPair(Concept Concept, Term Source, string SourceText, string TargetText, bool IsPreferred, string? Region)
{
    /// <summary>What a translator sees beside it, in a line: type, status and the first words of a note.</summary>
    public string Comment()
    {
        var words = $"{Concept.Type.Word()}, {Concept.Status.Word()}" + (IsPreferred ? "" : ", not preferred")
            + (Region is null ? "" : $", {Region}");
        return TermText.OneLine(Concept.Note) is { } note ? $"{words}: {note}" : words;
    }

    /// <summary>
    /// Every term with every translation, for targets that people read and that may show several: homographs stay, only
    /// what would repeat a line is left out.
    /// </summary>
    public static IEnumerable<TermPair> All(GlossaryExport content, TermText text, LossLog log)
    {
        var written = new HashSet<(string, string)>();
        foreach (var concept in content.Concepts)
        {
            var (preferredSource, preferredTarget) =
                (concept.PreferredTerm(content.Pair.Source), concept.PreferredTerm(content.Pair.Target));
            var targets = concept.Terms[content.Pair.Target].OrderByDescending(target => target == preferredTarget)
                .Select(target => (Term: target, Text: text.Fit(target.Text, log))).Where(target => target.Text is not null).ToList();
            foreach (var source in concept.Terms[content.Pair.Source].OrderByDescending(source => source == preferredSource))
            {
                if (text.Fit(source.Text, log) is not { } sourceText) continue;
                foreach (var target in targets)
                {
                    if (!written.Add((sourceText, target.Text!))) { log.Add(LossReason.DuplicateEntry, sourceText); continue; }
                    yield return new TermPair(
                        concept, source, sourceText, target.Text!, source == preferredSource && target.Term == preferredTarget,
                        target.Term.Region);
                }
            }
        }
    }
}
