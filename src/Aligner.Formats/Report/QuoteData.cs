using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Glossaries;

namespace Aligner.Formats.Report;

/// <summary>The evidence that a page in a file holds, as <c>evidence.js</c> takes it when somebody opens some: each text once, however
/// many concepts stand in it.</summary>
internal static class QuoteData
{
    // More evidence than this a reader does not need to decide.
    private const int MostEvidence = 5;

    /// <summary>Writes, by the id of a concept, its evidence as <c>[story, row of its page or 0, source, target]</c>, a side as
    /// <c>[article, line, text, start and count of each mark…]</c>, without the text where the run does not hold it; then the
    /// articles, their languages, and the texts that are meant by their places; stories are those of <see cref="ConceptData"/>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="model">The run.</param>
    /// <param name="known">Gives where a concept stands in its evidence, as the function finds it.</param>
    public static void Write(
        Utf8JsonWriter json,
        ReportModel model,
        Func<Concept, Func<ImmutableArray<EvidenceSpot?>>, ImmutableArray<EvidenceSpot?>> known)
    {
        var pairs = new EvidencePairs(model);
        var stories = model.Index.PlacesOfStories;
        var (articles, texts) = (new Places(), new Places());
        var languages = new List<string?>();
        json.WriteStartObject();
        json.WriteStartObject("pairs");
        foreach (var concept in model.Concepts.Where(concept => !concept.Evidence.IsEmpty))
        {
            json.WriteStartArray(concept.Id);
            foreach (var pair in pairs.Of(concept, known(concept, () => pairs.SpotsOf(concept, MostEvidence))))
            {
                json.WriteStartArray();
                json.WriteNumberValue(stories[pair.Story]);
                json.WriteNumberValue(pair.Row ?? 0);
                foreach (var side in (ReadOnlySpan<EvidenceSide>)[pair.Source, pair.Target]) WriteSide(side);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        WriteTable("articles", articles);
        json.WriteStartArray("languages");
        foreach (var language in languages) json.WriteStringValue(language);
        json.WriteEndArray();
        WriteTable("texts", texts);
        json.WriteEndObject();

        void WriteSide(EvidenceSide side)
        {
            var colon = side.Place.LastIndexOf(':');
            var article = articles.Of(colon < 0 ? side.Place : side.Place.AsSpan(0, colon));
            if (article == languages.Count) languages.Add(side.Language);
            else languages[article] = side.Language;
            json.WriteStartArray();
            json.WriteNumberValue(article);
            json.WriteStringValue(colon < 0 ? "" : side.Place.AsSpan(colon + 1));
            if (side.Text is { } text)
            {
                json.WriteNumberValue(texts.Of(text));
                foreach (var mark in side.Marks)
                {
                    json.WriteNumberValue(mark.Start);
                    json.WriteNumberValue(mark.Count);
                }
            }
            json.WriteEndArray();
        }

        void WriteTable(string name, Places places)
        {
            json.WriteStartArray(name);
            foreach (var text in places.All) json.WriteStringValue(text);
            json.WriteEndArray();
        }
    }

    /// <summary>Texts in the order in which they were first met.</summary>
    private sealed class Places
    {
        private readonly List<string> all = [];
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known =
            new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        public IEnumerable<string> All => all;

        public int Of(ReadOnlySpan<char> text)
        {
            if (known.TryGetValue(text, out var place)) return place;
            // By the very text: of a span another would be made.
            var held = text.ToString();
            known.Dictionary.Add(held, place = all.Count);
            all.Add(held);
            return place;
        }
    }
}
