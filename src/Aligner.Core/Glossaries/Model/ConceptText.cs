using System.Collections.Immutable;
using Aligner.Diagnostics;
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
    public static Reason? Fault(Concept concept)
    {
        if (!IsId(concept.Id)) return $"'{Shown(concept.Id)}' is no id: an id has no spaces; put hyphens";
        if (concept.Terms.IsEmpty || concept.Terms.Values.Any(terms => terms.IsEmpty)) return "it lacks terms; give it some";
        foreach (var text in Texts(concept))
        {
            if (text.Length > Longest)
                return $"'{Shown(text)}' has {text.Length:N0} characters, and a glossary holds texts of {Longest:N0} at most; shorten it";
        }
        foreach (var (language, term) in concept.Terms.SelectMany(language => language.Value.Select(term => (language.Key, term))))
        {
            if (term.Region is { } region && (RegionTag.Of(region) != region || LanguageCode.Parse(region) != language))
                return $"'{Shown(region)}' is no region of {language}; write it so: {language}-XX";
        }
        if (concept.Terms.Values.Any(terms => terms.Any(term => Normalization.Line(term.Text).Length == 0))
            || concept.Evidence.Any(one => Parts(one).Any(part => Normalization.Line(part).Length == 0)))
            return "a term or a part of its evidence is empty; fill it in or remove it";
        return null;
    }

    /// <summary>The concept as a file gives it back: every text one normalised line, none of them twice, notes without trailing line ends,
    /// confidence rounded. What is so already is the value it was: of what was found nearly all is, and it is held once then.</summary>
    public static Concept Normal(Concept concept) => concept.OrSame(concept with
    {
        Terms = concept.Terms.EachOrSame(Normal),
        Decided = concept.Decided is { } decided && Line(decided.By) is { } by
            ? new Decision(by, decided.At is { } at ? Decision.ToSecond(at) : null)
            : null,
        Definitions = Normal(concept.Definitions),
        Subjects = Normal(concept.Subjects),
        Confidence = Math.Round(concept.Confidence, Decimals),
        Evidence = concept.Evidence.OrSame(concept.Evidence
            .Select(one => new Evidence(Normalization.Line(one.Story), Normalization.Line(one.Source), Normalization.Line(one.Target)))
            .Distinct()),
        Note = concept.Note is null ? null : Normalization.WellFormed(concept.Note).TrimEnd('\n'),
    });

    private static ImmutableArray<Term> Normal(ImmutableArray<Term> terms)
    {
        var normal = terms.Select(Normal).DistinctBy(term => (term.Text, term.Region)).ToArray();
        // One of a region is preferred, and what is preferred may be used.
        var preferred = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < normal.Length; at++)
        {
            var term = normal[at];
            var isChosen = term.IsOffered && (term.Preferred || term.Usage == TermUsage.Preferred) && preferred.Add(term.Region ?? "");
            normal[at] = term with
            {
                Preferred = isChosen,
                Usage = !isChosen && term.Usage == TermUsage.Preferred ? TermUsage.Admitted : term.Usage,
            };
        }
        return terms.OrSame(normal);
    }

    private static Term Normal(Term term)
    {
        var text = Normalization.Line(term.Text);
        return term.OrSame(term with
        {
            Text = text,
            Forms = Normal(term.Forms, text),
            WrongForms = Normal(term.WrongForms, text),
            Source = Line(term.Source),
            Note = Line(term.Note),
        });
    }

    private static ImmutableArray<string> Normal(ImmutableArray<string> forms, string term) =>
        forms.OrSame(forms.Select(Normalization.Line).Where(form => form.Length > 0 && form != term).Distinct(StringComparer.Ordinal));

    private static ImmutableSortedDictionary<LanguageCode, string> Normal(ImmutableSortedDictionary<LanguageCode, string> texts) =>
        texts.Select(text => KeyValuePair.Create(text.Key, Line(text.Value)))
            .Where(text => text.Value is not null)
            .ToImmutableSortedDictionary(text => text.Key, text => text.Value!);

    // A text that says nothing is none.
    private static string? Line(string? text) => text is not null && Normalization.Line(text) is { Length: > 0 } line ? line : null;

    private static IEnumerable<string> Texts(Concept concept) =>
    [
        concept.Id,
        .. concept.Terms.Values.SelectMany(terms => terms.SelectMany(Texts)),
        .. concept.Definitions.Values,
        .. concept.Subjects.Values,
        concept.Decided?.By ?? "",
        .. concept.Evidence.SelectMany(Parts),
        concept.Note ?? "",
    ];

    private static IEnumerable<string> Texts(Term term) =>
        [term.Text, .. term.Forms, .. term.WrongForms, term.Source ?? "", term.Note ?? ""];

    private static string[] Parts(Evidence evidence) => [evidence.Story, evidence.Source, evidence.Target];

    private static string Shown(string text) => Normalization.Line(text.Length > 40 ? text[..40] + "…" : text);
}
