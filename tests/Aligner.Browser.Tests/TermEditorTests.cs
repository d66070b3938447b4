using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

/// <summary>Everything a concept holds, edited in the workbench.</summary>
[Collection("browser")]
public sealed class TermEditorTests(Browser browser)
{
    [BrowserFact]
    public async Task A_concept_is_edited_joined_split_and_added_and_all_of_it_is_taken_back()
    {
        using var place = new Workplace();
        ReviewTests.Arrive(place, "munich-security");
        using var desk = new ServedDesk(place, "news");
        await using var visit = await browser.OpenAsync(desk, "review.html");
        var page = visit.Page;
        await ReviewTests.Expect(page, "#card .term");
        var before = Glossaries(place);

        // Everything: a synonym, a wrong spelling, a note, another type.
        await page.SelectOptionAsync("#type", "person");
        var first = await ReviewTests.OpenAsync(page);
        await page.Locator("#queue").FocusAsync();
        await page.Keyboard.PressAsync("t");
        await ReviewTests.Expect(page, ".entry");
        var rows = page.Locator(".entry fieldset").First.Locator(".term-row");
        var old = await rows.First.Locator("> input[type=text]").InputValueAsync();
        await rows.First.Locator("> input[type=text]").FillAsync("Nome corretto");
        await rows.First.Locator(".old select").SelectOptionAsync("wrong");
        await page.Locator(".entry fieldset").First.GetByRole(AriaRole.Button, new() { Name = "Add a term" }).ClickAsync();
        await rows.Last.Locator("> input[type=text]").FillAsync("Sinonimo");
        await rows.Last.Locator("> select").SelectOptionAsync("deprecated");
        await page.Locator(".entry > .wide textarea").FillAsync("Visto la sera.");
        await page.Locator(".entry > .fields select").First.SelectOptionAsync("place");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".entry")).ToHaveCountAsync(0);
        var entry = ReviewTests.Entry(place, first);
        Assert.Contains("type: place", entry, StringComparison.Ordinal);
        Assert.Contains("status: approved", entry, StringComparison.Ordinal);
        Assert.Matches($"term: Nome corretto, preferred: true, .*wrong: \\[.*{old}.*\\]", entry);
        Assert.Contains("term: Sinonimo, usage: deprecated", entry, StringComparison.Ordinal);
        Assert.Contains("note: Visto la sera.", entry, StringComparison.Ordinal);
        Assert.Contains($"id: {first}\n", await File.ReadAllTextAsync(place.Path("glossaries/places.yaml")), StringComparison.Ordinal);

        // Joined with the next, by keyboard alone.
        await page.SelectOptionAsync("#type", "person");
        await page.Locator("#queue").FocusAsync();
        var kept = await ReviewTests.OpenAsync(page);
        var gone = await page.EvaluateAsync<string>(
            "fetch('/concepts.json').then(a => a.json())"
                + ".then(d => readConcepts(d).concepts.filter(c => c.type === 'person' && c.status === 'proposed')[1].terms)"
                + ".then(terms => Object.values(terms)[0][0].text)");
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync(gone);
        await page.Keyboard.PressAsync("Enter");
        await ReviewTests.SavedAsync(page);
        await ReviewTests.Expect(page, $"#card[data-concept='{kept}'] .status:has-text('accepted')");
        Assert.Contains($"term: {gone}", ReviewTests.Entry(place, kept), StringComparison.Ordinal);

        // And split again.
        await page.Keyboard.PressAsync("t");
        await page.ClickAsync("#split-entry");
        foreach (var box in await page.Locator(".entry .term-row").AllAsync())
            if (await box.Locator("> input[type=text]").InputValueAsync() == gone) await box.Locator(".away").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the chosen terms a concept of their own" }).ClickAsync();
        await Assertions.Expect(page.Locator(".entry")).ToHaveCountAsync(0);
        Assert.DoesNotContain($"term: {gone},", ReviewTests.Entry(place, kept), StringComparison.Ordinal);
        Assert.Contains($"term: {gone},", Glossaries(place), StringComparison.Ordinal);

        // One that nobody found.
        await page.Locator("#queue").FocusAsync();
        await page.Keyboard.PressAsync("+");
        await page.Locator(".entry fieldset input[type=text]").First.FillAsync("Nessuno Trovato");
        await page.Keyboard.PressAsync("Enter");
        await ReviewTests.Expect(page, "#card:has-text('Nessuno Trovato')");
        Assert.Equal("approved", ReviewTests.Status(place, "per-nessuno-trovato"));

        for (var act = 0; act < 4; act++)
        {
            await page.Keyboard.PressAsync("u");
            await ReviewTests.SavedAsync(page);
        }
        Assert.Equal(before, Glossaries(place));
    }

    [BrowserFact]
    public async Task What_is_selected_in_a_story_becomes_a_term_of_a_new_concept()
    {
        using var place = new Workplace();
        ReviewTests.Arrive(place, "munich-security");
        using var desk = new ServedDesk(place, "news");
        await using var visit = await browser.OpenAsync(desk, "review.html");
        var page = visit.Page;
        await ReviewTests.Expect(page, "#card .term");
        await page.GotoAsync(new Uri(desk.Address, "/stories/munich-security.html").AbsoluteUri);
        var word = await page.EvaluateAsync<string>("""
            (() => {
              const walker = document.createTreeWalker(document.querySelector("#r3 [data-p]"), NodeFilter.SHOW_TEXT);
              const text = walker.nextNode();
              const [word] = /\p{L}{4,}/u.exec(text.data);
              getSelection().setBaseAndExtent(text, text.data.indexOf(word), text, text.data.indexOf(word) + word.length);
              return word;
            })()
            """);
        await page.Keyboard.PressAsync("+");
        var field = page.Locator(".entry fieldset input[type=text]").First;
        await Assertions.Expect(field).ToHaveValueAsync(word);
        await page.Keyboard.PressAsync("Enter");
        await ReviewTests.SavedAsync(page);
        await Assertions.Expect(page.Locator(".entry")).ToHaveCountAsync(0);
        Assert.Contains($"term: {word},", Glossaries(place), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task What_stood_there_was_wrong_by_one_key_and_likely_twins_are_offered()
    {
        using var place = new Workplace();
        ReviewTests.Arrive(place, "munich-security");
        Assert.Equal(0, place.Run("run", "news", "-q").ExitCode);
        File.AppendAllText(place.Path("glossaries/names.yaml"), """
              - id: org-zzz-one
                type: organisation
                status: proposed
                terms: { it: [{ term: Consorzio Opere Marine, preferred: true }], nl: [{ term: Consortium Zee, preferred: true }] }
              - id: org-zzz-two
                type: organisation
                status: proposed
                terms: { it: [{ term: COM, preferred: true }], nl: [{ term: COM, preferred: true }] }

            """);
        using var desk = new ServedDesk(place, "news");
        await using var visit = await browser.OpenAsync(desk, "index.html");
        var page = visit.Page;
        await page.GotoAsync(new Uri(desk.Address, "/review.html#org-zzz-two").AbsoluteUri);
        await ReviewTests.Expect(page, "#card .alike:has-text('Consorzio Opere Marine')");
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.PressAsync("Enter");
        await ReviewTests.SavedAsync(page);
        await Assertions.Expect(page.Locator("#card .alike")).ToHaveCountAsync(0);
        Assert.Contains("term: Consorzio Opere Marine", ReviewTests.Entry(place, "org-zzz-two"), StringComparison.Ordinal);

        await page.Keyboard.PressAsync("w");
        await page.Keyboard.TypeAsync("CoMa");
        await page.Keyboard.PressAsync("Enter");
        await ReviewTests.SavedAsync(page);
        Assert.Contains("term: CoMa, preferred: true, wrong: [COM]", ReviewTests.Entry(place, "org-zzz-two"), StringComparison.Ordinal);
    }

    private static string Glossaries(Workplace place) =>
        string.Concat(Directory.EnumerateFiles(place.Path("glossaries"), "*.yaml").Order().Select(File.ReadAllText));
}
