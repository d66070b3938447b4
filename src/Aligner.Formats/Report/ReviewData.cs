using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Report;

/// <summary>The concepts of a run as <c>review.js</c> takes them: the data of the page, apart from its markup.</summary>
internal static class ReviewData
{
    /// <summary>UTF-8 JSON: the languages and stories by their places, and the concepts in the order of the glossaries.</summary>
    public static byte[] Of(ReportModel model)
    {
        var concepts = model.Concepts.ToImmutableArray();
        var suspects = Suspect.Among(concepts).ToLookup(suspect => suspect.Concept.Id, StringComparer.Ordinal);
        var languages = LanguagesOf(model, concepts);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            languages = languages.Select(language => new { code = language.Value, name = model.NameOf(language) }),
            stories = model.Stories.Select(story => story.Story.Name),
            concepts = concepts.Select(concept => Of(concept, suspects[concept.Id])),
        });
    }

    /// <summary>The languages of the concepts, as the stories order them; what only older runs met comes last.</summary>
    internal static ImmutableArray<LanguageCode> LanguagesOf(ReportModel model, ImmutableArray<Concept> concepts) =>
        [.. model.Stories.SelectMany(report => report.Story.Articles)
            .Select(article => article.Language.Language)
            .Concat(concepts.SelectMany(concept => concept.Terms.Keys).Order())
            .Distinct()
            .Intersect(concepts.SelectMany(concept => concept.Terms.Keys))];

    private static object Of(Concept concept, IEnumerable<Suspect> suspects) => new
    {
        id = concept.Id,
        type = concept.Type.Word(),
        status = concept.Status.Word(),
        sure = concept.Confidence,
        grade = Grade.Of(concept.Confidence),
        equivalence = concept.Equivalence.Word(),
        met = concept.Terms.Values.Sum(terms => terms.Sum(term => term.Count)),
        note = concept.Note,
        stories = concept.Evidence.Select(evidence => evidence.Story).Distinct(StringComparer.Ordinal),
        evidence = concept.Evidence.Length,
        suspects = suspects.Select(suspect => new
        {
            language = suspect.Language.Value,
            spelling = suspect.Spelling,
            usual = suspect.Usual,
        }),
        terms = concept.Terms.ToDictionary(
            pair => pair.Key.Value,
            pair => pair.Value.OrderByDescending(term => term == concept.PreferredTerm(pair.Key)).Select(term => new
            {
                text = term.Text,
                usage = term.IsOffered ? null : term.Usage.Word(),
                forms = term.Forms,
            })),
    };
}
