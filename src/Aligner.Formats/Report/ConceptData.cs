using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Formats.Html;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Report;

/// <summary>The concepts of a run as <c>concepts.js</c> takes them: the data of a page, apart from its markup. What most concepts are
/// is left out: undecided, exact, without a note or a suspicion; a term that is only its text stands as that.</summary>
internal static class ConceptData
{
    /// <summary>UTF-8 JSON: the languages, the stories and the concepts in the order of the glossaries.</summary>
    public static byte[] Of(ReportModel model)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, PageJson.Options)) Write(json, model);
        return stream.ToArray();
    }

    /// <summary>Writes the same.</summary>
    public static void Write(Utf8JsonWriter json, ReportModel model)
    {
        var concepts = model.Concepts.ToImmutableArray();
        var suspects = Suspect.Among(concepts).ToLookup(suspect => suspect.Concept.Id, StringComparer.Ordinal);
        var stories = model.Index.PlacesOfStories;
        json.WriteStartObject();
        json.WriteStartObject("grades");
        json.WriteNumber("high", StoryRow.HighConfidence);
        json.WriteNumber("fair", StoryRow.LowConfidence);
        json.WriteEndObject();
        json.WriteStartArray("languages");
        foreach (var language in model.Index.Languages)
        {
            json.WriteStartObject();
            json.WriteString("code", language.Value);
            json.WriteString("name", model.NameOf(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("stories");
        foreach (var (name, place) in stories.OrderBy(story => story.Value))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            if (place < model.Stories.Length) json.WriteString("link", StoryPage.LinkTo(name));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("concepts");
        foreach (var concept in concepts) Write(json, concept, stories, suspects.Count == 0 ? [] : suspects[concept.Id]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Concept concept, IReadOnlyDictionary<string, int> stories, IEnumerable<Suspect> suspects)
    {
        json.WriteStartObject();
        json.WriteString("id", concept.Id);
        json.WriteString("type", concept.Type.Word());
        if (concept.Status != ConceptStatus.Proposed) json.WriteString("status", concept.Status.Word());
        if (concept.Equivalence != Equivalence.Exact) json.WriteString("equivalence", concept.Equivalence.Word());
        json.WriteNumber("sure", concept.Confidence);
        json.WriteNumber("met", MetOf(concept));
        if (concept.Note is { } note) json.WriteString("note", note);
        json.WriteStartObject("terms");
        foreach (var (language, terms) in concept.Terms)
        {
            json.WriteStartArray(language.Value);
            if (terms is [var only]) Write(json, only);
            else
            {
                var preferred = concept.PreferredTerm(language);
                foreach (var term in terms.OrderByDescending(term => term == preferred)) Write(json, term);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        WriteEvidence(json, concept, stories);
        Write(json, suspects);
        json.WriteEndObject();
    }

    private static int MetOf(Concept concept)
    {
        var met = 0;
        foreach (var (_, terms) in concept.Terms)
            foreach (var term in terms) met += term.Count;
        return met;
    }

    private static void Write(Utf8JsonWriter json, Term term)
    {
        if (term.IsOffered && term.Forms.IsEmpty)
        {
            json.WriteStringValue(term.Text);
            return;
        }
        json.WriteStartObject();
        json.WriteString("text", term.Text);
        if (!term.IsOffered) json.WriteString("usage", term.Usage.Word());
        if (!term.Forms.IsEmpty)
        {
            json.WriteStartArray("forms");
            foreach (var form in term.Forms) json.WriteStringValue(form);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Concept concept, IReadOnlyDictionary<string, int> stories)
    {
        if (concept.Evidence.IsEmpty) return;
        json.WriteNumber("evidence", concept.Evidence.Length);
        json.WriteStartArray("stories");
        if (concept.Evidence is [var only]) json.WriteNumberValue(stories[only.Story]);
        else
            foreach (var place in concept.Evidence.Select(evidence => stories[evidence.Story]).Distinct()) json.WriteNumberValue(place);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<Suspect> suspects)
    {
        var isFirst = true;
        foreach (var suspect in suspects)
        {
            if (isFirst) json.WriteStartArray("suspects");
            isFirst = false;
            json.WriteStartObject();
            json.WriteString("language", suspect.Language.Value);
            json.WriteString("spelling", suspect.Spelling);
            json.WriteString("usual", suspect.Usual);
            json.WriteEndObject();
        }
        if (!isFirst) json.WriteEndArray();
    }
}
