using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Aligner.Formats.Exports;

/// <summary>How often something was left out or repaired for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How often, ≥ 1.</param>
/// <param name="Examples">The first few terms concerned, as they stand in the glossary.</param>
public sealed record Loss(LossReason Reason, int Count, ImmutableArray<string> Examples)
{
    private static readonly FrozenDictionary<LossReason, string> Explanations = new Dictionary<LossReason, string>
    {
        [LossReason.DuplicateSource] = "the source stands already with another translation (kept: the preferred, then the more frequent)",
        [LossReason.DuplicateEntry] = "source and translation stand already",
        [LossReason.FurtherTranslation] = "a further translation of a source that may have only one (kept: the preferred)",
        [LossReason.FurtherTerm] = "a further term of a concept that may have only one in each language (kept: the preferred)",
        [LossReason.CommentSign] = "the entry would read as a comment",
        [LossReason.Empty] = "nothing remains of the term",
        [LossReason.NotToUse] = "deprecated or forbidden, which the target could not tell from a term to use",
        [LossReason.Demonym] = "the adjective or inhabitants of a place, of which the engine would force one form; --include demonyms",
        [LossReason.Partial] = "the meanings overlap in part, and the engine would force one everywhere; --include partial",
        [LossReason.Functional] = "the same function in another state, which the engine would force everywhere; --include functional",
        [LossReason.TooLong] = "longer than the target allows",
        [LossReason.FileFull] = "the file would be larger than the target allows",
        [LossReason.Number] = "a number",
        [LossReason.TooShort] = "too short to be replaced without harm",
        [LossReason.FormWithoutCounterpart] = "a longer or shorter form without a counterpart in the other language",
        [LossReason.FormOfOtherTerm] = "a form of a term that is not the preferred one, for which there is no column",
        [LossReason.FurtherLanguage] = "more languages than the target holds; the first were written",
        [LossReason.TooManySynonyms] = "more synonyms than the target has columns for",
        [LossReason.TooManyEntries] = "more entries than the target holds",
        [LossReason.Definition] = "a definition, for which there is no place",
        [LossReason.Subject] = "the field of a concept, for which there is no place",
        [LossReason.Decision] = "who decided, for which there is no place",
        [LossReason.Region] = "the region of a term, for which there is no place",
        [LossReason.TermSource] = "the source of a term, for which there is no place",
        [LossReason.TermNote] = "the note on a term, for which there is no place",
        [LossReason.NullBead] = "no counterpart in the other language",
        [LossReason.Noise] = "no text of the article",
        [LossReason.NothingToWrite] = "no entry at all, though the format requires one",
        [LossReason.ControlCharacters] = "control characters became spaces",
        [LossReason.LineBreaks] = "line breaks became spaces",
        [LossReason.WhiteSpace] = "white space at the ends was cut",
        [LossReason.ForbiddenCharacters] = "characters the format can't hold were replaced",
        [LossReason.Shortened] = "shortened to what the target allows",
        [LossReason.FormulaLike] = "begins as a formula does; in a spreadsheet, import the file with every column as text",
    }.ToFrozenDictionary();

    /// <summary>Whether the entry was written, though changed.</summary>
    public bool IsRepair => Reason is >= LossReason.ControlCharacters and < LossReason.FormulaLike;

    /// <summary>Whether the entry was written as it is, and its reader should know of it.</summary>
    public bool IsKept => Reason >= LossReason.FormulaLike;

    /// <summary>The reason in words.</summary>
    public string Explanation => Explanations[Reason];
}

/// <summary>What an export wrote, and what it could not write as it stands.</summary>
/// <param name="Target">Name of the exporter or alignment format.</param>
/// <param name="Written">Entries written.</param>
/// <param name="Losses">Ordered by reason, each reason once; empty when nothing was lost.</param>
public sealed record LossReport(string Target, int Written, ImmutableArray<Loss> Losses)
{
    /// <summary>Entries that were left out.</summary>
    public int LeftOut => Losses.Where(loss => loss is { IsRepair: false, IsKept: false }).Sum(loss => loss.Count);

    /// <summary>How often a reason was met.</summary>
    public int Count(LossReason reason) => Losses.FirstOrDefault(loss => loss.Reason == reason)?.Count ?? 0;

    /// <summary>Lines for stderr: one for what was written, one for each reason.</summary>
    public IEnumerable<string> Lines()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{Target}: {Written} {(Written == 1 ? "entry" : "entries")} written");
        foreach (var loss in Losses)
        {
            var examples = loss.Examples.IsEmpty ? "" : ", such as " + string.Join(", ", loss.Examples.Select(example => $"\"{example}\""));
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{Target}: {loss.Count} {(loss.IsKept ? "kept" : loss.IsRepair ? "repaired" : "left out")}: {loss.Explanation}{examples}");
        }
    }

    /// <summary>The lines, joined by LF.</summary>
    public override string ToString() => string.Join('\n', Lines());
}
