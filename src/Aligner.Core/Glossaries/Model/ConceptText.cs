using System.Collections.Immutable;
using System.Globalization;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Glossaries;

/// <summary>
/// What the texts of a concept must be like to be kept in a glossary: one rule for whoever makes concepts, imports included. It is no
/// laxer than the reader of the files, so that what is written can be read.
/// </summary>
internal static class ConceptText
{
    /// <summary>Characters of a term, form, note or any other text of a concept; half of what the reader of the files takes.</summary>
    public const int Longest = 100_000;

    // Decimals of a confidence in a file.
    private const int Decimals = 4;

    /// <summary>Whether a text can be an id: it is normalised, not empty and has no white space.</summary>
    public static bool IsId(string text) => text.Length > 0 && !text.Any(char.IsWhiteSpace) && Normalization.Line(text) == text;

    /// <summary>Why a concept can't be kept, and what to do about it; null where it can.</summary>
    public static string? Fault(Concept concept)
    {
        if (!IsId(concept.Id)) return $"'{Shown(concept.Id)}' is no id: an id has no spaces; put hyphens";
        if (concept.Terms.IsEmpty || concept.Terms.Values.Any(terms => terms.IsEmpty)) return "it lacks terms; give it some";
        foreach (var text in Texts(concept))
        {
            if (text.Length > Longest)
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{Shown(text)}' has {text.Length:N0} characters, and a glossary holds texts of {Longest:N0} at most; shorten it");
        }
        return concept.Terms.Values.Any(terms => terms.Any(term => Normalization.Line(term.Text).Length == 0))
            || concept.Evidence.Any(one => Parts(one).Any(part => Normalization.Line(part).Length == 0))
            ? "a term or a part of its evidence is empty; fill it in or remove it"
            : null;
    }

    /// <summary>The concept as a file gives it back: every text one normalised line, none of them twice, notes without trailing line ends,
    /// confidence rounded.</summary>
    public static Concept Normal(Concept concept) => concept with
    {
        Terms = concept.Terms.ToImmutableSortedDictionary(language => language.Key, language => Normal(language.Value)),
        Confidence = Math.Round(concept.Confidence, Decimals),
        Evidence = [.. concept.Evidence
            .Select(one => new Evidence(Normalization.Line(one.Story), Normalization.Line(one.Source), Normalization.Line(one.Target)))
            .Distinct()],
        Note = concept.Note is null ? null : Normalization.WellFormed(concept.Note).TrimEnd('\n'),
    };

    private static ImmutableArray<Term> Normal(ImmutableArray<Term> terms) =>
    [
        .. terms.Select(Normal).DistinctBy(term => term.Text, StringComparer.Ordinal),
    ];

    private static Term Normal(Term term)
    {
        var text = Normalization.Line(term.Text);
        var forms = term.Forms.Select(Normalization.Line).Where(form => form.Length > 0 && form != text);
        return term with { Text = text, Forms = [.. forms.Distinct(StringComparer.Ordinal)] };
    }

    private static IEnumerable<string> Texts(Concept concept) =>
    [
        concept.Id,
        .. concept.Terms.Values.SelectMany(terms => terms.SelectMany(term => term.Forms.Prepend(term.Text))),
        .. concept.Evidence.SelectMany(Parts),
        concept.Note ?? "",
    ];

    private static string[] Parts(Evidence evidence) => [evidence.Story, evidence.Source, evidence.Target];

    private static string Shown(string text) => Normalization.Line(text.Length > 40 ? text[..40] + "…" : text);
}
