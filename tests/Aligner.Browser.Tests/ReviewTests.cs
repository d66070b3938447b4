using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

/// <summary>Deciding on term after term in the workbench.</summary>
[Collection("browser")]
public sealed class ReviewTests(Browser browser)
{
    private const string Undecided = "#queue [role=option].proposed";

    [BrowserFact]
    public async Task A_key_a_decision_and_each_is_in_the_glossaries()
    {
        using var place = new Workplace();
        Arrive(place, "munich-security");
        using var desk = new ServedDesk(place, "news");
        await using var visit = await browser.OpenAsync(desk, "review.html");
        var page = visit.Page;
        await Expect(page, "#card .pairs li");
        var marked = await page.Locator("#card .pairs li").First.Locator("mark").CountAsync();
        Assert.True(marked >= 2, "the term is not marked on both sides");

        var (first, second, third) = (await OpenAsync(page), "", "");
        await page.Keyboard.PressAsync("a");
        second = await OpenAsync(page);
        await page.Keyboard.PressAsync("r");
        third = await OpenAsync(page);
        await page.Keyboard.PressAsync("e");
        await page.Keyboard.TypeAsync("Corretto");
        await page.Keyboard.PressAsync("Enter");
        await SavedAsync(page);
        Assert.Equal(3, new[] { first, second, third }.Distinct().Count());
        Assert.Equal("approved", Status(place, first));
        Assert.Equal("rejected", Status(place, second));
        Assert.Equal("approved", Status(place, third));
        Assert.Contains("term: Corretto", Entry(place, third), StringComparison.Ordinal);
        Assert.Matches("^3 of [0-9]+ decided, [0-9]+ left$", await page.Locator("#status").InnerTextAsync());

        await page.Keyboard.PressAsync("u");
        await page.Keyboard.PressAsync("u");
        await SavedAsync(page);
        Assert.Equal("proposed", Status(place, second));
        Assert.Equal("proposed", Status(place, third));
        Assert.DoesNotContain("Corretto", Entry(place, third), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("U");
        await SavedAsync(page);
        Assert.Equal("rejected", Status(place, second));
    }

    [BrowserFact]
    public async Task What_the_filter_shows_is_accepted_at_once_after_a_look_and_taken_back_at_once()
    {
        using var place = new Workplace();
        Arrive(place, "munich-security");
        using var desk = new ServedDesk(place, "news");
        await using var visit = await browser.OpenAsync(desk, "review.html");
        var page = visit.Page;
        await Expect(page, "#card .term");
        await page.SelectOptionAsync("#type", "place");
        var shown = await page.Locator(Undecided).CountAsync();
        Assert.InRange(shown, 2, 40);
        await page.Locator("#queue").FocusAsync();
        await page.Keyboard.PressAsync("A");
        Assert.Equal(shown, await page.Locator("#bulk li").CountAsync());
        // On paper the list is what is previewed, whole, and not the concept behind it.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await page.Locator("#card").IsVisibleAsync());
        Assert.True(await page.Locator("#bulk li").Last.IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>(
            "(list => list.scrollHeight <= list.clientHeight)(document.querySelector('#bulk ol'))"));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('#bulk h2').getBoundingClientRect().top >= 0"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        Assert.Equal(0, Approved(place));
        await page.ClickAsync("#bulk [value=accept]");
        await SavedAsync(page);
        Assert.Equal(shown, Approved(place));
        await page.Keyboard.PressAsync("u");
        await SavedAsync(page);
        Assert.Equal(0, Approved(place));
    }

    [BrowserFact]
    public async Task Two_tabs_and_a_hand_edit_are_one_desk()
    {
        using var place = new Workplace();
        Arrive(place, "munich-security");
        using var desk = new ServedDesk(place, "news");
        await using var one = await browser.OpenAsync(desk, "review.html");
        await using var two = await browser.OpenAsync(desk, "glossary.html", beside: one);
        await Expect(one.Page, "#card .term");
        var concept = await OpenAsync(one.Page);
        await one.Page.Keyboard.PressAsync("a");
        await Expect(two.Page, $"#c-{concept} [data-status=approved]");

        var path = Directory.EnumerateFiles(place.Path("glossaries"), "*.yaml")
            .First(file => File.ReadAllText(file).Contains($"id: {concept}\n"));
        var text = await File.ReadAllTextAsync(path);
        var at = text.IndexOf("status: approved", text.IndexOf($"id: {concept}\n", StringComparison.Ordinal), StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            path,
            string.Concat(text.AsSpan(0, at), "status: rejected", text.AsSpan(at + "status: approved".Length)));
        await Expect(two.Page, $"#c-{concept} [data-status=rejected]");
        await Expect(one.Page, "#queue .rejected");

        // Taking back what somebody has changed since would lose that; it is refused, and said.
        await one.Page.Keyboard.PressAsync("u");
        await Expect(one.Page, "#bar:has-text('has been changed since')");
        Assert.Equal("rejected", Status(place, concept));
        // The browser logs what was refused.
        Assert.All(one.Misconduct, message => Assert.Contains("409", message, StringComparison.Ordinal));
        one.Misconduct.Clear();
    }

    [BrowserFact]
    public async Task A_bead_corrected_in_a_story_is_kept_and_taken_back()
    {
        using var place = new Workplace();
        Arrive(place, "munich-security");
        using var desk = new ServedDesk(place, "news");
        await using var visit = await browser.OpenAsync(desk, "stories/munich-security.html");
        var page = visit.Page;
        var rows = await page.Locator("#rows .row").CountAsync();
        await page.Keyboard.PressAsync("c");
        await page.Locator("#rows .row:not([data-differs]) .cell p[data-p]").First.FocusAsync();
        await page.Keyboard.PressAsync("x");
        await SavedAsync(page);
        Assert.Contains("\"beads\"", await File.ReadAllTextAsync(place.Path("glossaries/pins.json")), StringComparison.Ordinal);
        await page.ReloadAsync();
        Assert.Equal(rows + 1, await page.Locator("#rows .row").CountAsync());
        await page.Keyboard.PressAsync("u");
        await page.Locator("#rows .row").Nth(rows).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal(rows, await page.Locator("#rows .row").CountAsync());
    }

    [BrowserFact]
    public async Task Read_only_it_shows_and_decides_nothing()
    {
        using var place = new Workplace();
        Arrive(place, "munich-security");
        Assert.Equal(0, place.Run("run", "news", "-q").ExitCode);
        var before = place.Snapshot();
        using var desk = new ServedDesk(place, "news", "--read-only");
        await using var visit = await browser.OpenAsync(desk, "review.html");
        await Expect(visit.Page, "#card .pairs li");
        Assert.True(await visit.Page.Locator("#accept").IsDisabledAsync());
        await visit.Page.Keyboard.PressAsync("a");
        await visit.Page.Keyboard.PressAsync("u");
        Assert.Equal(before, place.Snapshot());
    }

    internal static void Arrive(Workplace place, params string[] stories)
    {
        foreach (var file in stories.SelectMany(story => Directory.EnumerateFiles(Workplace.Seeds, $"{story}.*.txt")))
            if (Path.GetFileName(file).Split('.')[^2] is "it" or "nl")
                place.Write($"news/{Path.GetFileName(file)}", File.ReadAllBytes(file));
    }

    /// <summary>The id of the concept that is open.</summary>
    internal static async Task<string> OpenAsync(IPage page) =>
        await page.EvaluateAsync<string>("decodeURIComponent(location.hash.slice(1))");

    internal static Task Expect(IPage page, string selector) =>
        page.WaitForSelectorAsync(selector, new() { State = WaitForSelectorState.Attached });

    /// <summary>
    /// Waits until everything that was done has been answered. What a dialog decides is sent when its closing is handled, some time after
    /// the click on its button; then the dialog goes.
    /// </summary>
    internal static Task SavedAsync(IPage page) => Expect(page, "body[data-pending='0']:not(:has(dialog:is(#bulk, #paste, #join, #edit)))");

    internal static string Entry(Workplace place, string concept)
    {
        var text = string.Concat(Directory.EnumerateFiles(place.Path("glossaries"), "*.yaml").Select(File.ReadAllText));
        var start = text.IndexOf($"id: {concept}\n", StringComparison.Ordinal);
        var end = text.IndexOf("\n  - id:", start, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    internal static string Status(Workplace place, string concept) =>
        Entry(place, concept).Split('\n').First(line => line.Contains("status:", StringComparison.Ordinal)).Split(':')[1].Trim();

    internal static int Approved(Workplace place) =>
        Directory.EnumerateFiles(place.Path("glossaries"), "*.yaml")
            .Sum(file => File.ReadAllText(file).Split("status: approved").Length - 1);
}
