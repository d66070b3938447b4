using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Aligner.Formats.Report;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Report;

public sealed class ConceptDataTests
{
    [Fact]
    public void What_most_concepts_are_is_left_out()
    {
        var concepts = Concepts(SampleRun.Model);
        Assert.Equal(
            """{"id":"org-guardia-costiera","type":"organisation","sure":0.74,"met":4"""
                + ""","terms":{"it":["Guardia costiera"],"nl":["kustwacht"]}}""",
            concepts.Single(concept => concept.GetProperty("id").GetString() == "org-guardia-costiera").GetRawText());
    }

    [Fact]
    public void What_is_not_usual_is_said()
    {
        var concepts = Concepts(SampleRun.Model);
        var title = concepts.Single(concept => concept.GetProperty("id").GetString() == "tit-ministra-dei-trasporti");
        Assert.Equal("functional", title.GetProperty("equivalence").GetString());
        var person = concepts.Single(concept => concept.GetProperty("id").GetString() == "per-marta-bellini");
        Assert.Equal("approved", person.GetProperty("status").GetString());
        Assert.Equal(2, person.GetProperty("evidence").GetInt32());
        Assert.Equal("Marta Belini", person.GetProperty("suspects")[0].GetProperty("spelling").GetString());
        Assert.Equal("Bellini", person.GetProperty("terms").GetProperty("it")[0].GetProperty("forms")[0].GetString());
    }

    [Fact]
    public void Letters_stay_letters_and_nothing_can_end_the_script_or_reorder_it()
    {
        var it = LanguageCode.Parse("it");
        var concept = new Concept(
            "org-x", ConceptType.Organisation, Terms(it, "Česká città Москва </script>\u202E\u2066x\U0001F600"));
        var model = new ReportModel { Version = "1", Glossaries = [new Glossary(GlossaryKind.Names, [concept])] };
        var json = Encoding.UTF8.GetString(ConceptData.Of(model));
        Assert.Contains("Česká città Москва", json, StringComparison.Ordinal);
        Assert.DoesNotContain('<', json);
        Assert.DoesNotContain('\u202E', json);
        Assert.DoesNotContain('\u2066', json);
        Assert.Equal(
            "Česká città Москва </script>\u202E\u2066x\U0001F600",
            Concepts(model)[0].GetProperty("terms").GetProperty("it")[0].GetString());
    }

    [Fact]
    public void Text_written_as_it_is_made_is_what_is_written_at_once()
    {
        // Longer than the buffer, with letters of two and three bytes across its ends.
        var it = LanguageCode.Parse("it");
        var model = new ReportModel
        {
            Version = "1",
            Glossaries =
            [
                new Glossary(GlossaryKind.Names, [.. Enumerable.Range(0, 3000).Select(number =>
                    new Concept($"org-{number}", ConceptType.Organisation, Terms(it, new string('è', number % 37) + "ℵ")))]),
            ],
        };
        var page = SampleRun.Render(writer => GlossaryPage.Write(model, writer));
        Assert.Contains(Encoding.UTF8.GetString(ConceptData.Of(model)), page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_many_concepts_stand_in_is_held_once()
    {
        var page = SampleRun.Render(writer => GlossaryPage.Write(SampleRun.Model, writer));
        var start = page.IndexOf("id=\"quotes\">", StringComparison.Ordinal) + "id=\"quotes\">".Length;
        using var quotes = JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]);
        var texts = quotes.RootElement.GetProperty("texts").EnumerateArray().Select(text => text.GetString()!).ToArray();
        Assert.NotEmpty(texts);
        Assert.Equal(texts.Distinct(), texts);
        Assert.All(
            quotes.RootElement.GetProperty("pairs").EnumerateObject().SelectMany(concept => concept.Value.EnumerateArray()),
            pair => Assert.InRange(pair[2].GetArrayLength(), 3, 99));
    }

    private static ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>> Terms(
        LanguageCode language, string text) =>
        ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty
            .Add(language, [new Term(text, true, [], 1)]);

    private static JsonElement[] Concepts(ReportModel model)
    {
        using var data = JsonDocument.Parse(ConceptData.Of(model));
        return [.. data.RootElement.GetProperty("concepts").EnumerateArray().Select(concept => concept.Clone())];
    }
}
