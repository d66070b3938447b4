using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Tests.Glossaries;

/// <summary>Builds concepts in a line: terms are written <c>it:ministero degli Esteri|Farnesina</c>, the first preferred.</summary>
internal static class Sample
{
    public static Concept Concept(ConceptType type, params string[] languages)
    {
        var terms = languages.ToImmutableSortedDictionary(
            language => LanguageCode.Parse(language[..2]),
            language => language[3..]
                .Split('|')
                .Select((text, place) => new Term(text, place == 0, [], 3 - Math.Min(place, 2)))
                .ToImmutableArray());
        var concept = new Concept("", type, terms) { Confidence = 0.9, Evidence = [At("story")] };
        return concept with { Id = ConceptId.Of(concept) };
    }

    public static Evidence At(string story) => new(story, $"{story}.it.txt:1", $"{story}.nl.txt:1");

    public static Glossary Ministries(params Concept[] concepts) => new(GlossaryKind.Ministries, [.. concepts]);

    public static Concept From(this Concept concept, string story) => concept with { Evidence = [At(story)] };

    public static string Terms(this Concept concept, string language) =>
        string.Join('|', concept.Terms[LanguageCode.Parse(language)].Select(term => term.Text));

    /// <summary>All of a glossary, one line a concept.</summary>
    public static string Show(Glossary glossary) => string.Join('\n', glossary.Concepts.Select(Show));

    public static string Show(Concept concept) =>
        $"{concept.Id} {concept.Type} {concept.Status} {concept.Equivalence} {concept.Confidence} {concept.Note} "
        + string.Join(' ', concept.Terms.Select(language => language.Key + ":"
            + string.Join('|',
                language.Value.Select(term =>
                    $"{(term.Preferred ? "*" : "")}{"=+-!"[(int)term.Usage]}{term.Text}({term.Region}){term.Source}{term.Note}"
                    + $"[{string.Join(',', term.Forms)}][{string.Join(',', term.WrongForms)}]{term.Count}"))))
        + " " + string.Join(' ', concept.Evidence.Select(evidence => $"{evidence.Story}@{evidence.Source}@{evidence.Target}"));
}
