using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Corrections;
using Aligner.Formats.Html;
using Aligner.Formats.Report;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Pairing;
using AngleSharp.Html.Parser;

namespace Aligner.Formats.Tests.Report;

public sealed class PageTests
{
    [Fact]
    public void A_story_page_is_the_golden_one() => PageGolden.Check("story.html", StoryPageOf(SampleRun.Model, SampleRun.FerryStory));

    [Fact]
    public void A_story_in_three_languages_is_the_golden_one() =>
        PageGolden.Check("story-of-three.html", StoryPageOf(SampleRun.Model, SampleRun.SummitStory));

    [Fact]
    public void The_index_is_the_golden_one() =>
        PageGolden.Check("index.html", SampleRun.Render(writer => SampleRun.WriteIndex(SampleRun.Model, writer)));

    [Fact]
    public void The_glossary_is_the_golden_one() =>
        PageGolden.Check("glossary.html", SampleRun.Render(writer => GlossaryPage.Write(SampleRun.Model, writer)));

    [Fact]
    public void The_order_of_the_stories_is_the_golden_one() =>
        PageGolden.Check("order.html", SampleRun.Render(writer => OrderPage.Write(SampleRun.Model, writer)));

    [Fact]
    public void A_page_that_follows_the_browser_is_the_English_one_until_its_script_runs()
    {
        var following = SampleRun.Model with { Words = Wording.OfTheBrowser };
        Assert.Equal(Read(SampleRun.Model), Read(following));

        static string[] Read(ReportModel model) =>
        [
            Shown(StoryPageOf(model, SampleRun.FerryStory)),
            Shown(StoryPageOf(model, SampleRun.SummitStory)),
            Shown(SampleRun.Render(writer => SampleRun.WriteIndex(model, writer))),
            Shown(SampleRun.Render(writer => GlossaryPage.Write(model, writer))),
            Shown(SampleRun.Render(writer => SampleRun.WriteDiff(model.Words, writer))),
            Shown(SampleRun.Render(writer => SampleRun.WriteFacts(model.Words, writer))),
            Shown(SampleRun.Render(writer => SampleRun.WriteSuggestions(model.Words, writer))),
            Shown(SampleRun.Render(writer => SampleRun.WriteGlossaryDiff(model.Words, writer))),
        ];

        // Texts and attributes in their order.
        static string Shown(string page)
        {
            var document = new HtmlParser().ParseDocument(page);
            foreach (var script in document.QuerySelectorAll("script, meta")) script.Remove();
            var attributes = document.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name != "data-say")
                .Select(attribute => $"{attribute.Name}={attribute.Value}");
            return Regex.Replace($"{document.DocumentElement.TextContent}\n{string.Join('\n', attributes)}", "\\n+", "\n");
        }
    }

    [Fact]
    public void The_index_says_how_many_rows_of_a_story_are_checked()
    {
        var articles = SampleRun.FerryStory.Story.Articles;
        var (source, target) = (new KeyedText(articles[0]), new KeyedText(articles[1]));
        var pins = new PinnedBeads(source.Name, target.Name, [PinnedBead.Of(new Bead([2], [2, 3], 1), source, target)]);
        var page = new HtmlParser().ParseDocument(
            SampleRun.Render(writer => SampleRun.WriteIndex(SampleRun.Pinned([pins]), writer)));
        var figure = Assert.Single(page.QuerySelectorAll(".figures div"), figure => figure.QuerySelector("dt")!.TextContent == "Checked");
        Assert.Equal("porto-di-ancona", figure.Closest(".story")!.GetAttribute("data-story"));
        Assert.StartsWith("1 of ", figure.QuerySelector("dd")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it-IT")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void The_pages_have_the_same_bytes_under_any_culture(string culture)
    {
        var expected = AllPages(SampleRun.Model);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, AllPages(SampleRun.Model));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_policy_names_the_hash_of_every_style_and_script()
    {
        foreach (var page in new[]
        {
            StoryPageOf(SampleRun.Model, SampleRun.FerryStory),
            SampleRun.Render(writer => SampleRun.WriteIndex(SampleRun.Model, writer)),
            SampleRun.Render(writer => GlossaryPage.Write(SampleRun.Model, writer)),
        })
        {
            foreach (var element in new[] { "style", "script" })
            {
                var start = page.IndexOf($"<{element}>", StringComparison.Ordinal) + element.Length + 2;
                var text = page[start..page.IndexOf($"</{element}>", start, StringComparison.Ordinal)];
                var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
                Assert.Contains($"{element}-src &#39;sha256-{hash}&#39;", page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var it = LanguageCode.Parse("it");
        string[] hostile =
            ["</style></script><script>alert(1)</script>", "<img src=x onerror=alert(1)> \u202Egnp.exe", "a\u0000b \uD800 c"];
        var source =
            SampleRun.Article("<i>.txt", it, hostile) with { Title = "<script>", Url = " java\nscript:alert(1)", Name = "\"><script>" };
        var target = SampleRun.Article("b.txt", LanguageCode.Parse("nl"), hostile);
        var alignment = SampleRun.Align(
            source, target, [SampleRun.Bead([0], [0], 1), SampleRun.Bead([1], [1], 1), SampleRun.Bead([2], [2], 1)]);
        var story = SampleRun.Story("</title><script>", alignment, PairKind.Comparable);
        var concept =
            new Concept("\"onload=alert(1) x=\"", ConceptType.Person, SampleRun.Model.Concepts.First().Terms) { Note = "</td><script>" };
        var model = new ReportModel { Version = "<1>", Stories = [story], Glossaries = [new Glossary(GlossaryKind.Names, [concept])] };
        var pages = AllPages(model);
        Assert.DoesNotContain("<img", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("\"onload", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("script:alert", pages, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', pages);
        Assert.DoesNotContain('\0', pages);
        Assert.Contains("[RLO]gnp.exe", pages, StringComparison.Ordinal);
        Assert.Contains("a\uFFFDb \uFFFD c", pages, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pages_are_written_as_the_HTML_standard_wants_them()
    {
        // Strict: any parse error is an exception.
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        foreach (var write in (Action<TextWriter>[])[
            writer => SampleRun.WriteIndex(SampleRun.Model, writer),
            writer => GlossaryPage.Write(SampleRun.Model, writer),
            SampleRun.WriteDiff,
            SampleRun.WriteFacts, SampleRun.WriteGlossaryDiff,
            .. SampleRun.Model.Stories.Select(story => (Action<TextWriter>)(writer => StoryPage.Write(SampleRun.Model, story, writer)))])
            Assert.NotNull(parser.ParseDocument(SampleRun.Render(write)).QuerySelector("main"));
    }

    [Fact]
    public void A_story_leads_to_the_glossary_for_other_stories_with_a_concept_and_the_glossary_to_all()
    {
        string[] names = [.. Enumerable.Range(1, 12).Select(number => $"porto-{number:00}")];
        var stories = names.Select(name => SampleRun.FerryStory with { Story = SampleRun.FerryStory.Story with { Name = name } }).ToArray();
        var places = SampleRun.Model.Glossaries[2];
        var ancona = places.Concepts.Single(concept => concept.Id == "pla-ancona") with
        {
            Evidence = [.. names.Select(name => new Evidence(name, "articles/001.it.txt:1", "articles/001.nl.txt:1"))],
        };
        var model = SampleRun.Model with { Stories = [.. stories], Glossaries = [places with { Concepts = [ancona] }] };

        var also = new HtmlParser().ParseDocument(StoryPageOf(model, stories[1])).QuerySelectorAll("[data-also] a").ToArray();
        Assert.Equal("../glossary.html#c-pla-ancona", Assert.Single(also).GetAttribute("href"));

        var glossary = new HtmlParser().ParseDocument(SampleRun.Render(writer => GlossaryPage.Write(model, writer)));
        using var data = JsonDocument.Parse(glossary.QuerySelector("#glossary")!.TextContent);
        var links =
            data.RootElement.GetProperty("stories").EnumerateArray().Select(story => story.GetProperty("link").GetString()).ToArray();
        var concept = data.RootElement.GetProperty("concepts").EnumerateArray().Single();
        Assert.Equal(
            names.Select(name => $"stories/{name}.html"),
            concept.GetProperty("stories").EnumerateArray().Select(place => links[place.GetInt32()]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void A_story_more_changes_the_page_of_no_other(int stories)
    {
        ReportModel Of(int count)
        {
            string[] names = [.. Enumerable.Range(1, count).Select(number => $"porto-{number:00}")];
            var places = SampleRun.Model.Glossaries[2];
            var ancona = places.Concepts.Single(concept => concept.Id == "pla-ancona") with
            {
                // Of more stories it is surer.
                Confidence = 0.9 + count / 200.0,
                Evidence = [.. names.Select(name => new Evidence(name, "articles/001.it.txt:1", "articles/001.nl.txt:1"))],
            };
            return SampleRun.Model with
            {
                Stories =
                    [.. names.Select(name => SampleRun.FerryStory with { Story = SampleRun.FerryStory.Story with { Name = name } })],
                Glossaries = [places with { Concepts = [ancona] }],
            };
        }
        var (before, after) = (Of(stories), Of(stories + 1));
        var changed = Enumerable.Range(0, stories)
            .Where(place => StoryPageOf(before, before.Stories[place]) != StoryPageOf(after, after.Stories[place]));
        var signed = Enumerable.Range(0, stories).Where(place => Signature(before, place) != Signature(after, place));
        Assert.Empty(changed);
        Assert.Empty(signed);

        static string Signature(ReportModel model, int place)
        {
            using var bytes = new MemoryStream();
            using var writer = new BinaryWriter(bytes);
            StorySignature.WriteOwn(writer, model, model.Stories[place]);
            StorySignature.WriteTerms(writer, model, model.Stories[place]);
            return Convert.ToHexString(bytes.ToArray());
        }
    }

    [Fact]
    public void A_page_on_its_own_links_to_no_other()
    {
        var model = SampleRun.Model with { HasIndex = false, Stories = [SampleRun.FerryStory], Glossaries = [] };
        var page = StoryPageOf(model, SampleRun.FerryStory);
        Assert.DoesNotContain("<nav", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".html\"", page, StringComparison.Ordinal);
    }

    private static string AllPages(ReportModel model) => SampleRun.Render(writer =>
    {
        SampleRun.WriteIndex(model, writer);
        GlossaryPage.Write(model, writer);
        foreach (var story in model.Stories) StoryPage.Write(model, story, writer);
    });

    private static string StoryPageOf(ReportModel model, AlignedStory story) =>
        SampleRun.Render(writer => StoryPage.Write(model, story, writer));
}
