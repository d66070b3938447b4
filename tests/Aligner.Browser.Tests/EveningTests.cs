using System.Globalization;
using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

/// <summary>A translator's evening, from the first article to the last term, with what can go wrong in it.</summary>
[Collection("browser")]
public sealed class EveningTests(Browser browser)
{
    private const int Decisions = 50;

    // Of the issue: what an evening may cost.
    private const double MostKeys = 1.3;

    [BrowserFact]
    public async Task Two_articles_fifty_terms_a_story_a_hand_edit_and_a_crash_and_nothing_is_lost()
    {
        using var place = new Workplace();
        ReviewTests.Arrive(place, "munich-security");
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        string corrected;
        using (var desk = new ServedDesk(place, "news"))
        {
            await using var visit = await browser.OpenAsync(desk, "index.html");
            var page = visit.Page;
            await DropAsync(page, "meuse-floods.it.txt", "meuse-floods.nl.md");
            await ReviewTests.Expect(page, ".story a[href='stories/meuse-floods.html']");
            Assert.True(File.Exists(place.Path("news/meuse-floods.it.txt")));

            await page.ClickAsync("nav.pages a[href='review.html']");
            await ReviewTests.Expect(page, "#card .term");
            var keys = 0;
            for (var decision = 0; decision < Decisions; decision++)
            {
                var concept = await ReviewTests.OpenAsync(page);
                if (decision % 10 == 9)
                {
                    await page.Keyboard.PressAsync("e");
                    await page.Keyboard.TypeAsync($"Termine {decision.ToString(CultureInfo.InvariantCulture)}");
                    await page.Keyboard.PressAsync("Enter");
                    keys += 2;
                }
                else
                {
                    await page.Keyboard.PressAsync(decision % 5 == 4 ? "r" : "a");
                    keys++;
                }
                Assert.True(
                    expected.TryAdd(concept, decision % 5 == 4 && decision % 10 != 9 ? "rejected" : "approved"),
                    $"{concept} again");
                if (decision == Decisions / 2) NoteByHand(place);
            }
            Assert.InRange(keys / (double)Decisions, 1, MostKeys);
            await ReviewTests.SavedAsync(page);

            await page.GotoAsync(new Uri(desk.Address, "/stories/munich-security.html").AbsoluteUri);
            await page.Keyboard.PressAsync("c");
            await page.Locator("#rows .row:not([data-differs]) .cell p[data-p]").First.FocusAsync();
            await page.Keyboard.PressAsync("x");
            await ReviewTests.SavedAsync(page);
            corrected = await File.ReadAllTextAsync(place.Path("glossaries/pins.json"));
            desk.End("-KILL");
            // The page says that it has lost the program, and so does the browser.
            await ReviewTests.Expect(page, "#bar:has-text('does not answer')");
            visit.Misconduct.Clear();
        }
        using var again = new ServedDesk(place, "news");
        Assert.Equal(expected, expected.Keys.ToDictionary(concept => concept, concept => ReviewTests.Status(place, concept)));
        Assert.Equal(5, AllGlossaries(place).Split("term: Termine ").Length - 1);
        Assert.Contains("note: seen by hand", AllGlossaries(place), StringComparison.Ordinal);
        Assert.Equal(corrected, await File.ReadAllTextAsync(place.Path("glossaries/pins.json")));
        await using var next = await browser.OpenAsync(again, "review.html");
        await ReviewTests.Expect(next.Page, "#card");
        await next.Page.Locator("#status:has-text('50 of')").WaitForAsync();
    }

    [BrowserFact]
    public async Task An_article_changes_meanwhile_and_what_was_done_is_undone_after_a_crash()
    {
        using var place = new Workplace();
        ReviewTests.Arrive(place, "munich-security");
        const string Story = "stories/munich-security.html";
        var concept = "";
        using (var desk = new ServedDesk(place, "news"))
        {
            await using var visit = await browser.OpenAsync(desk, "review.html");
            var page = visit.Page;
            await ReviewTests.Expect(page, "#card .term");
            concept = await ReviewTests.OpenAsync(page);
            await page.Keyboard.PressAsync("a");
            await ReviewTests.SavedAsync(page);

            await page.GotoAsync(new Uri(desk.Address, $"/{Story}").AbsoluteUri);
            await page.Keyboard.PressAsync("c");
            await page.Locator("#r2 [data-p]").First.FocusAsync();
            foreach (var _ in new[] { 2, 3, 4 }) await page.Keyboard.PressAsync("y");
            await ReviewTests.SavedAsync(page);
            await ReviewTests.Expect(page, "#r4.checked");
            // What was checked a moment ago can be let go of.
            await page.Locator("#r4 [data-p]").First.FocusAsync();
            await page.Keyboard.PressAsync("y");
            await ReviewTests.Expect(page, "#r4:not(.checked)");
            Assert.Equal(2, await page.Locator(".row.checked").CountAsync());

            // Somebody mends a sentence of the third row: the second stays checked, the third is named.
            var path = place.Path("news/munich-security.it.txt");
            var text = await File.ReadAllTextAsync(path);
            var paragraph = await page.Locator("#r3 .cell:nth-child(2) [data-p]").First.InnerTextAsync();
            await File.WriteAllTextAsync(path, text.Replace(paragraph, paragraph + " Ieri.", StringComparison.Ordinal));
            await ReviewTests.Expect(page, "#misfits li");
            Assert.Equal("r2", await page.Locator(".row.checked").GetAttributeAsync("id"));
            Assert.Contains(paragraph[..20], await page.InnerTextAsync("#misfits li"), StringComparison.Ordinal);
            // On paper it says so and offers nothing.
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            Assert.True(await page.Locator("#misfits li").IsVisibleAsync());
            Assert.Equal(0, await page.Locator("#misfits button:visible").CountAsync());
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
            await page.ClickAsync("#misfits button:has-text('Place again')");
            await ReviewTests.Expect(page, "body:not(:has(#misfits li)) #r3.checked");
            desk.End("-KILL");
            await ReviewTests.Expect(page, "#bar:has-text('does not answer')");
            visit.Misconduct.Clear();
        }
        using var again = new ServedDesk(place, "news");
        await using var next = await browser.OpenAsync(again, Story);
        await ReviewTests.Expect(next.Page, "#r3.checked");
        // Setting it again, letting go, three checks, the decision: the last first.
        foreach (var rows in new[] { "#misfits li", "#r4.checked", "#r3:not(.checked) ~ #r4:not(.checked)", "#rows" })
            await UndoAsync(next.Page, rows);
        Assert.Equal("approved", ReviewTests.Status(place, concept));
        await UndoAsync(next.Page, "#rows:not(:has(.checked))");
        await UndoAsync(next.Page, "#rows");
        Assert.Equal("proposed", ReviewTests.Status(place, concept));
    }

    private static async Task UndoAsync(IPage page, string expected)
    {
        await page.EvaluateAsync("document.body.id = 'before'");
        await page.Keyboard.PressAsync("u");
        await ReviewTests.Expect(page, "body:not(#before)");
        await ReviewTests.Expect(page, expected);
    }

    [BrowserFact]
    public async Task Pasted_text_becomes_an_article_and_what_is_none_is_named()
    {
        using var place = new Workplace();
        ReviewTests.Arrive(place, "munich-security");
        using var desk = new ServedDesk(place, "news");
        await using var visit = await browser.OpenAsync(desk, "index.html");
        var page = visit.Page;
        await page.EvaluateAsync(
            "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                + " document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true })); }",
            "De minister sprak in Brussel over de dijken.\nHet water stijgt.");
        await page.ClickAsync("#paste [value=add]");
        await ReviewTests.SavedAsync(page);
        Assert.Equal(
            "De minister sprak in Brussel over de dijken.\nHet water stijgt.",
            (await File.ReadAllTextAsync(place.Path("news/de-minister-sprak-in-brussel-over-de-dijken.txt"))).ReplaceLineEndings("\n"));

        var before = Directory.GetFiles(place.Path("news"));
        await DropAsync(page, ("program.exe", "MZ"));
        await ReviewTests.Expect(page, "#bar:has-text('is no article format')");
        await DropAsync(page, ("../../munich-security.it.txt", "another"));
        await ReviewTests.Expect(page, "#bar:has-text('is there already')");
        Assert.Equal(before, Directory.GetFiles(place.Path("news")));
        Assert.All(visit.Misconduct, message => Assert.Contains("409", message, StringComparison.Ordinal));
        visit.Misconduct.Clear();
    }

    private static Task DropAsync(IPage page, params string[] seeds) =>
        DropAsync(page, [.. seeds.Select(seed => (seed, File.ReadAllText(Path.Combine(Workplace.Seeds, seed))))]);

    private static async Task DropAsync(IPage page, params (string Name, string Text)[] files) => await page.EvaluateAsync(
        "files => { const data = new DataTransfer(); for (const { name, text } of files) data.items.add(new File([text], name));"
            + " document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }",
        files.Select(file => new { name = file.Name, text = file.Text }).ToArray());

    private static void NoteByHand(Workplace place)
    {
        var path = place.Path("glossaries/places.yaml");
        File.AppendAllText(path, "    note: seen by hand\n");
    }

    private static string AllGlossaries(Workplace place) =>
        string.Concat(Directory.EnumerateFiles(place.Path("glossaries"), "*.yaml").Select(File.ReadAllText));
}
