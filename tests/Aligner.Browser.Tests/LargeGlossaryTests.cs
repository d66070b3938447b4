using System.Collections.Immutable;
using System.Globalization;
using Aligner.Formats.Report;
using Aligner.Formats.Tests.Report;
using Aligner.Glossaries;
using Aligner.Languages;
using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

/// <summary>A glossary of 20,000 concepts: only the rows in view are made, and everything can still be found, sorted, decided and
/// printed.</summary>
[Collection("browser")]
public sealed class LargeGlossaryTests(Browser browser)
{
    private const int Size = 20_000;
    private const string Rows = "#concepts [data-concept]";

    [BrowserFact]
    public async Task Only_rows_in_view_are_made_wherever_that_is()
    {
        await using var visit = await OpenAsync();
        var page = visit.Page;
        await AssertSomeAsync(page, "org-0");
        await page.EvaluateAsync("scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' })");
        await Assertions.Expect(page.Locator("#c-org-0")).ToHaveCountAsync(0);
        var middle = await page.EvaluateAsync<string>(
            "[...document.querySelectorAll('[data-concept]')]"
                + ".find(row => row.getBoundingClientRect().bottom > innerHeight / 2).dataset.concept");
        Assert.InRange(int.Parse(middle[4..], CultureInfo.InvariantCulture), Size / 3, Size * 2 / 3);
        await AssertSomeAsync(page, middle);
        await page.EvaluateAsync("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");
        await AssertSomeAsync(page, "org-19999");
        Assert.Equal("20001", await page.GetAttributeAsync("#concepts", "aria-rowcount"));
        Assert.Equal("20001", await page.GetAttributeAsync("#c-org-19999 tr", "aria-rowindex"));
    }

    [BrowserFact]
    public async Task Search_filters_and_order_are_over_all_of_them()
    {
        await using var visit = await OpenAsync();
        var page = visit.Page;
        await page.FillAsync("#search", "ente 1234");
        // 1234 and 12340 to 12349.
        await Assertions.Expect(page.Locator(Rows)).ToHaveCountAsync(11);
        Assert.Equal("11 of 20000", await page.InnerTextAsync("#status"));
        await page.FillAsync("#search", "");
        await page.SelectOptionAsync("#confidence-filter", "low");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("2000 of 20000");
        await page.SelectOptionAsync("#confidence-filter", "any");
        await page.ClickAsync("[data-sort=count] button");
        await Assertions.Expect(page.Locator(Rows).First).ToHaveAttributeAsync("data-concept", "org-19999");
    }

    [BrowserFact]
    public async Task A_link_to_any_concept_shows_it_and_keys_decide_from_there()
    {
        await using var visit = await OpenAsync("#c-org-15000");
        var page = visit.Page;
        await Assertions.Expect(page.Locator("#c-org-15000")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("#c-org-15000.current [data-status=approved]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#c-org-15001 [data-status=rejected]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#pending")).ToHaveTextAsync("2");
        await page.SelectOptionAsync("#status-filter", "rejected");
        await Assertions.Expect(page.Locator(Rows)).ToHaveAttributeAsync("data-concept", "org-15001");
        await page.Keyboard.PressAsync("u");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#pending")).ToHaveTextAsync("1");
        await page.SelectOptionAsync("#status-filter", "approved");
        await Assertions.Expect(page.Locator(Rows)).ToHaveAttributeAsync("data-concept", "org-15000");
    }

    [BrowserFact]
    public async Task On_paper_everything_that_the_filter_shows_is_there()
    {
        await using var visit = await OpenAsync();
        var page = visit.Page;
        await page.FillAsync("#search", "ente 77");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("111 of 20000");
        Assert.InRange(await page.Locator(Rows).CountAsync(), 5, 100);
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(111, await page.Locator(Rows).CountAsync());
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.InRange(await page.Locator(Rows).CountAsync(), 5, 100);
    }

    private static async Task AssertSomeAsync(IPage page, string concept)
    {
        await Assertions.Expect(page.Locator($"#c-{concept}")).ToBeInViewportAsync();
        Assert.InRange(await page.Locator(Rows).CountAsync(), 5, 200);
    }

    private async Task<Visit> OpenAsync(string hash = "")
    {
        var folder = Path.Combine(browser.Folder, "large");
        if (!File.Exists(Path.Combine(folder, "glossary.html")))
        {
            Directory.CreateDirectory(folder);
            await using var writer = new StreamWriter(Path.Combine(folder, "glossary.html"));
            GlossaryPage.Write(Model(), writer);
        }
        return await browser.OpenAsync("large/glossary.html", hash);
    }

    private static ReportModel Model()
    {
        var (it, nl) = (LanguageCode.Parse("it"), LanguageCode.Parse("nl"));
        return SampleRun.Model with
        {
            Stories = [],
            Unpaired = [],
            Diagnostics = [],
            Glossaries =
            [
                new Glossary(GlossaryKind.Names, [.. Enumerable.Range(0, Size).Select(number => new Concept(
                    string.Create(CultureInfo.InvariantCulture, $"org-{number}"),
                    ConceptType.Organisation,
                    ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty
                        .Add(it, [new Term(string.Create(CultureInfo.InvariantCulture, $"Ente {number}"), true, [], number)])
                        .Add(nl, [new Term(string.Create(CultureInfo.InvariantCulture, $"Dienst {number}"), true, [], 1)]))
                {
                    Confidence = number % 10 == 0 ? 0.5 : 0.95,
                    Evidence = [new Evidence("an-older-run", $"a.it.txt:{number}", $"a.nl.txt:{number}")],
                })]),
            ],
        };
    }
}
