using System.Globalization;
using Aligner.Alignment;
using Aligner.Corrections;
using Aligner.Formats.Patches;
using Aligner.Formats.Tests.Report;
using Aligner.Glossaries;
using Aligner.Languages;
using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

[Collection("browser")]
public sealed class CorrectionTests(Browser browser)
{
    private const string Ferry = "stories/porto-di-ancona.html";
    private const string Summit = "stories/vertice-di-trieste.html";

    [BrowserFact]
    public async Task A_split_bead_applies_as_it_was_seen()
    {
        await using var visit = await CorrectAsync(Ferry);
        await ChooseAsync(visit, "#r3 .cell:nth-child(3) [data-p='3']");
        await visit.Page.Keyboard.PressAsync("|");
        Assert.Equal("r3|2|2 r3-1||3", await RowsAsync(visit, "#r3, #r3-1"));
        var beads = (await ApplyAsync(visit)).Alignments[0].Paragraphs.Beads.Select(bead => bead.ToString()).ToArray();
        Assert.Contains("[2]:[2]:1.000", beads);
        Assert.Contains("[]:[3]:0.000", beads);
    }

    [BrowserFact]
    public async Task Rows_merge()
    {
        await using var visit = await CorrectAsync(Ferry);
        await ChooseAsync(visit, "#r6 [data-p]");
        await visit.Page.Keyboard.PressAsync("m");
        Assert.Equal("r6|5,6|6", await RowsAsync(visit, "#r6"));
        Assert.Contains("[5, 6]:[6]:1.000", await BeadsAsync(visit));
    }

    [BrowserFact]
    public async Task A_paragraph_moves_down_and_up_and_is_unlinked()
    {
        await using var visit = await CorrectAsync(Ferry);
        await ChooseAsync(visit, "#r8 [data-p]");
        await visit.Page.Keyboard.PressAsync("]");
        Assert.Equal("r8|7|7,8", await RowsAsync(visit, "#r8"));
        await visit.Page.Keyboard.PressAsync("x");
        await ChooseAsync(visit, "#r2 .cell:nth-child(2) [data-p]");
        await visit.Page.Keyboard.PressAsync("x");
        Assert.Equal("r2-2|1| r2||1", string.Join(' ', (await RowsAsync(visit, ".row.pinned"))
            .Split(' ')
            .Where(row => row.StartsWith("r2", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)));
        await ChooseAsync(visit, "#r5 .cell:nth-child(3) [data-p]");
        await visit.Page.Keyboard.PressAsync("Alt+ArrowUp");
        var beads = await BeadsAsync(visit);
        Assert.Contains("[3]:[4, 5]:1.000", beads);
        Assert.Contains("[4]:[]:0.000", beads);
        Assert.Contains("[1]:[]:0.000", beads);
        Assert.Contains("[7]:[8]:0.520", beads);
    }

    [BrowserFact]
    public async Task Undo_takes_back_one_correction_after_the_other_until_nothing_is_left_to_save()
    {
        await using var visit = await CorrectAsync(Ferry);
        var before = await RowsAsync(visit, ".row");
        await ChooseAsync(visit, "#r3 .cell:nth-child(3) [data-p='3']");
        await visit.Page.Keyboard.PressAsync("x");
        await visit.Page.Keyboard.PressAsync("m");
        await DecideAsync(visit, "org-guardia-costiera", "Accept");
        await HasStatusAsync(visit, "org-guardia-costiera", "approved");
        await visit.Page.Keyboard.PressAsync("u");
        await HasStatusAsync(visit, "org-guardia-costiera", "proposed");
        await visit.Page.Keyboard.PressAsync("u");
        await visit.Page.Keyboard.PressAsync("u");
        Assert.Equal(before, await RowsAsync(visit, ".row"));
        Assert.True(await visit.Page.Locator("#save").IsHiddenAsync());
        Assert.True(await visit.Page.Locator("#undo").IsHiddenAsync());
        Assert.Equal(0, await visit.Page.Locator(".row.pinned").CountAsync());
    }

    [BrowserFact]
    public async Task Corrections_outlast_a_reload_and_meet_in_one_patch_of_all_pages()
    {
        await using var visit = await CorrectAsync(Ferry);
        await ChooseAsync(visit, "#r6 [data-p]");
        await visit.Page.Keyboard.PressAsync("m");
        var merged = await RowsAsync(visit, ".row");
        // The browser hands its storage on when it finds the time; nobody reloads within that.
        await visit.Page.WaitForTimeoutAsync(500);
        await visit.Page.ReloadAsync();
        Assert.Equal(merged, await RowsAsync(visit, ".row"));
        await visit.Page.GotoAsync(new Uri(Path.Combine(browser.Folder, "glossary.html")).AbsoluteUri);
        await visit.Page.Keyboard.PressAsync("c");
        await DecideAsync(visit, "pla-spalato", "Reject");
        var result = await ApplyAsync(visit);
        Assert.Contains("[5, 6]:[6]:1.000", result.Alignments[0].Paragraphs.Beads.Select(bead => bead.ToString()));
        Assert.Equal(ConceptStatus.Rejected, result.Glossaries[2].Concepts.Single(concept => concept.Id == "pla-spalato").Status);
        await visit.Page.GoBackAsync();
        await HasStatusAsync(visit, "pla-spalato", "rejected");
        await visit.Page.Keyboard.PressAsync("u");
        await visit.Page.Keyboard.PressAsync("u");
        Assert.True(await visit.Page.Locator("#save").IsHiddenAsync());
    }

    [BrowserFact]
    public async Task A_term_is_edited_in_every_language()
    {
        await using var visit = await CorrectAsync(Ferry);
        await DecideAsync(visit, "org-guardia-costiera", "Edit…");
        await visit.Page.Locator("#edit input[lang=it]").FillAsync("Guardia costiera italiana");
        await visit.Page.Keyboard.PressAsync("Enter");
        await HasStatusAsync(visit, "org-guardia-costiera", "approved");
        var concept = (await ApplyAsync(visit)).Glossaries[1].Concepts[1];
        Assert.Equal("Guardia costiera italiana", concept.PreferredTerm(LanguageCode.Parse("it"))!.Text);
        Assert.Equal("kustwacht", concept.PreferredTerm(LanguageCode.Parse("nl"))!.Text);
        await DecideAsync(visit, "org-guardia-costiera", "Edit…");
        await visit.Page.Locator("#edit input[lang=it]").FillAsync("x");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("#edit")).ToHaveCountAsync(0);
        Assert.Equal("Guardia costiera italiana", await visit.Page.Locator("#c-org-guardia-costiera [data-term=it] bdi").InnerTextAsync());
    }

    [BrowserFact]
    public async Task A_term_is_accepted_where_it_stands_in_the_text()
    {
        await using var visit = await CorrectAsync(Ferry);
        await visit.Page.Locator("#r4 .t.organisation").First.HoverAsync();
        await visit.Page.Locator("#tip button", new PageLocatorOptions { HasTextString = "Accept" }).ClickAsync();
        await HasStatusAsync(visit, "org-guardia-costiera", "approved");
    }

    [BrowserFact]
    public async Task In_three_versions_only_the_pairs_of_the_moved_paragraph_change()
    {
        await using var visit = await CorrectAsync(Summit);
        await ChooseAsync(visit, "#r2 .cell:nth-child(4) [data-p='1']");
        await visit.Page.Keyboard.PressAsync("]");
        Assert.Equal("r2|1|1| r3|2|2|1", await RowsAsync(visit, "#r2, #r3"));
        var result = await ApplyAsync(visit);
        Assert.Equal(SampleRun.SummitStory.Alignments[0].Paragraphs.Beads.AsEnumerable(), result.Alignments[1].Paragraphs.Beads);
        Assert.Contains("[2]:[1]:1.000", result.Alignments[2].Paragraphs.Beads.Select(bead => bead.ToString()));
    }

    [BrowserFact]
    public async Task What_fits_stays_after_a_new_run_and_what_does_not_is_named_and_placed_again()
    {
        var folder = Directory.CreateDirectory(Path.Combine(browser.Folder, "changing")).FullName;
        Browser.WritePages(SampleRun.Model, folder);
        await using var visit = await CorrectAsync($"changing/{Ferry}");
        await ChooseAsync(visit, "#r3 .cell:nth-child(3) [data-p='3']");
        await visit.Page.Keyboard.PressAsync("|");
        await ChooseAsync(visit, "#r6 [data-p]");
        await visit.Page.Keyboard.PressAsync("m");
        await DecideAsync(visit, "org-guardia-costiera", "Accept");
        await HasStatusAsync(visit, "org-guardia-costiera", "approved");

        // One typo is mended, in one of the rows; a decision on another concept was made meanwhile.
        var old = SampleRun.FerryStory.Story.Articles[0].Paragraphs[5].Text;
        var changed = SampleRun.Changed(old + " Ora.", 5);
        Browser.WritePages(changed, folder);
        // The browser hands its storage on when it finds the time.
        await visit.Page.WaitForTimeoutAsync(500);
        await visit.Page.ReloadAsync();
        Assert.Equal("r3|2|2 r3-1||3", await RowsAsync(visit, "#r3, #r3-1"));
        await HasStatusAsync(visit, "org-guardia-costiera", "approved");
        var misfit = visit.Page.Locator("#misfits li");
        await Assertions.Expect(misfit).ToHaveCountAsync(1);
        // The row goes by the paragraph that has changed: it is named once.
        Assert.Contains(
            $"“{PinnedParagraph.OpeningOf(old)}” does not fit any more: its text has changed.",
            await misfit.InnerTextAsync(),
            StringComparison.Ordinal);
        await misfit.Locator("button", new LocatorLocatorOptions { HasTextString = "Place again" }).ClickAsync();
        Assert.Equal("r6|5,6|6", await RowsAsync(visit, "#r6"));
        Assert.True(await visit.Page.Locator("#misfits").IsHiddenAsync());
        var result = await ApplyAsync(visit, changed);
        Assert.Contains("[5, 6]:[6]:1.000", result.Alignments[0].Paragraphs.Beads.Select(bead => bead.ToString()));
        Assert.Equal(3, result.Applied.Length);
    }

    [BrowserFact]
    public async Task Of_two_rows_that_share_a_paragraph_the_second_is_named_and_may_take_its_place()
    {
        var articles = SampleRun.FerryStory.Story.Articles;
        var (source, target) = (new KeyedText(articles[0]), new KeyedText(articles[1]));
        PinnedBead Set(int[] left, int[] right) => PinnedBead.Of(new Bead([.. left], [.. right], 1), source, target);
        Browser.WritePages(
            SampleRun.Pinned([new PinnedBeads(source.Name, target.Name, [Set([2], [2, 3]), Set([2, 3], [4])])]),
            Path.Combine(browser.Folder, "rivals"));
        await using var visit = await browser.OpenAsync($"rivals/{Ferry}");
        var misfit = visit.Page.Locator("#misfits li");
        await Assertions.Expect(misfit).ToContainTextAsync("another row that you set has the text “");
        await misfit.Locator("button:has-text('Place again')").ClickAsync();
        await Assertions.Expect(misfit).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator(".row.pinned:has([data-p='2']):has([data-p='4'])")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Rows_are_checked_one_key_each_and_what_was_set_is_let_go_of()
    {
        var folder = Directory.CreateDirectory(Path.Combine(browser.Folder, "checking")).FullName;
        Browser.WritePages(SampleRun.Model, folder);
        await using var visit = await CorrectAsync($"checking/{Ferry}");
        var page = visit.Page;
        await ChooseAsync(visit, "#r3 [data-p]");
        await page.Keyboard.PressAsync("y");
        await page.Keyboard.PressAsync("y");
        Assert.Equal(["r3", "r4"], await IdsAsync(visit, ".row.checked"));
        Assert.Equal("r5", await page.Locator(".row.current").GetAttributeAsync("id"));
        // Again, and it is as if nothing had been said.
        await ChooseAsync(visit, "#r4 [data-p]");
        await Assertions.Expect(page.Locator("#check")).ToHaveTextAsync("Unpin row y");
        await page.Keyboard.PressAsync("y");
        Assert.Equal(["r3"], await IdsAsync(visit, ".row.checked"));
        await ChooseAsync(visit, "#r6 [data-p]");
        await page.Keyboard.PressAsync("m");
        var result = await ApplyAsync(visit);
        Assert.Equal(["[2]:[2, 3]:1.000", "[5, 6]:[6]:1.000"], result.Pins[0].Beads.Select(bead => bead.In(
            (result.Pins[0].Source, result.Pins[0].Target), Text(0), Text(1), out _)!.ToString()).Order());

        // A run with them: they are told apart, are no corrections any more, and can be let go of.
        Browser.WritePages(SampleRun.Pinned(result.Pins), folder);
        await page.WaitForTimeoutAsync(500);
        await page.ReloadAsync();
        Assert.True(await page.Locator("#save").IsHiddenAsync());
        Assert.Equal(["r3"], await IdsAsync(visit, ".row.checked"));
        Assert.Equal(["r6"], await IdsAsync(visit, ".row.pinned"));
        await page.Keyboard.PressAsync("c");
        await ChooseAsync(visit, "#r6 [data-p]");
        await page.Keyboard.PressAsync("y");
        Assert.Equal(["r6"], await IdsAsync(visit, ".row.released"));
        var left = (await ApplyAsync(visit)).LeaveOf(result.Pins);
        Assert.Equal("2", Assert.Single(Assert.Single(left).Beads).In(
            (left[0].Source, left[0].Target), Text(0), Text(1), out _)!.Source[0].ToString(CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("u");
        Assert.Equal(["r6"], await IdsAsync(visit, ".row.pinned"));
        Assert.True(await page.Locator("#save").IsHiddenAsync());

        // An article changes: what was set and fits no more is named, and set again or forgotten.
        var mended = SampleRun.Changed(SampleRun.FerryStory.Story.Articles[0].Paragraphs[5].Text + " Ora.", 5);
        Browser.WritePages(SampleRun.Pinned(result.Pins, mended), folder);
        await page.WaitForTimeoutAsync(500);
        await page.ReloadAsync();
        Assert.Equal(["r3"], await IdsAsync(visit, ".row.checked"));
        var misfit = page.Locator("#misfits li");
        await Assertions.Expect(misfit).ToHaveCountAsync(1);
        Assert.Equal(0, await page.Locator(".messages:not(#misfits) .warning:has-text('that you set')").CountAsync());
        await misfit.Locator("button:has-text('Place again')").ClickAsync();
        Assert.Equal("r6|5,6|6", await RowsAsync(visit, "#r6"));
        await Assertions.Expect(misfit).ToHaveCountAsync(0);
        var again = (await ApplyAsync(visit, mended)).LeaveOf(result.Pins);
        Assert.Empty(PinnedAlignment.Of(again, mended.Stories[0].Alignments[0]).Misfits);
        await page.Keyboard.PressAsync("u");
        await page.Keyboard.PressAsync("u");
        await misfit.Locator("button:has-text('Forget')").ClickAsync();
        await Assertions.Expect(misfit).ToHaveCountAsync(0);
        Assert.Equal(2, Assert.Single((await ApplyAsync(visit, mended)).LeaveOf(result.Pins)).Beads[0].Target.Length);

        static KeyedText Text(int column) => new(SampleRun.FerryStory.Story.Articles[column]);
    }

    [BrowserFact]
    public async Task A_decision_that_somebody_has_made_otherwise_since_is_named_and_can_be_forgotten()
    {
        var folder = Directory.CreateDirectory(Path.Combine(browser.Folder, "decided")).FullName;
        Browser.WritePages(SampleRun.Model, folder);
        await using var visit = await CorrectAsync("decided/glossary.html");
        await DecideAsync(visit, "org-guardia-costiera", "Reject");
        await DecideAsync(visit, "pla-spalato", "Accept");
        var glossaries = SampleRun.Model.Glossaries.Select(glossary => glossary with
        {
            Concepts = [.. glossary.Concepts.Where(concept => concept.Id != "pla-spalato").Select(concept =>
                concept.Id == "org-guardia-costiera" ? concept with { Status = ConceptStatus.Approved } : concept)],
        });
        Browser.WritePages(SampleRun.Model with { Glossaries = [.. glossaries] }, folder);
        await visit.Page.WaitForTimeoutAsync(500);
        await visit.Page.ReloadAsync();
        await HasStatusAsync(visit, "org-guardia-costiera", "approved");
        await Assertions.Expect(visit.Page.Locator("#misfits li")).ToHaveCountAsync(2);
        Assert.True(await visit.Page.Locator("#save").IsHiddenAsync());
        await visit.Page.ClickAsync("#misfits li:has-text('no such concept') button");
        await visit.Page.ClickAsync("#misfits button:has-text('Place again')");
        await HasStatusAsync(visit, "org-guardia-costiera", "rejected");
        Assert.True(await visit.Page.Locator("#misfits").IsHiddenAsync());
    }

    [BrowserFact]
    public async Task Two_tabs_of_a_story_keep_the_rows_of_both()
    {
        await using var one = await CorrectAsync(Ferry);
        var second = await one.Page.Context.NewPageAsync();
        await second.GotoAsync(one.Page.Url);
        await second.Keyboard.PressAsync("c");
        await ChooseAsync(one, "#r3 .cell:nth-child(3) [data-p='3']");
        await one.Page.Keyboard.PressAsync("|");
        await second.Locator("#r3-1").WaitForAsync();
        await second.Locator("#r6 [data-p]").First.FocusAsync();
        await second.Keyboard.PressAsync("m");
        await Assertions.Expect(one.Page.Locator("#r7")).ToHaveCountAsync(0);
        Assert.Equal("r3|2|2 r3-1||3 r6|5,6|6", await RowsAsync(one, "#r3, #r3-1, #r6"));
        Assert.Contains("[5, 6]:[6]:1.000", await BeadsAsync(one));
        Assert.Contains("[2]:[2]:1.000", await BeadsAsync(one));
    }

    [BrowserFact]
    public async Task Who_leaves_with_work_that_is_not_saved_is_asked()
    {
        await using var visit = await CorrectAsync("glossary.html");
        var asked = 0;
        visit.Page.Dialog += async (_, dialog) =>
        {
            if (dialog.Type == "beforeunload") asked++;
            await dialog.AcceptAsync();
        };
        await DecideAsync(visit, "pla-spalato", "Reject");
        await visit.Page.ClickAsync("nav.pages a");
        await visit.IsAtAsync("index.html");
        Assert.Equal(0, asked);
        await visit.Page.GoBackAsync();
        await HasStatusAsync(visit, "pla-spalato", "rejected");
        await visit.Page.Mouse.ClickAsync(5, 5);
        await visit.Page.GotoAsync("about:blank");
        Assert.Equal(1, asked);
    }

    private async Task<Visit> CorrectAsync(string page)
    {
        var visit = await browser.OpenAsync(page);
        await visit.Page.Keyboard.PressAsync("c");
        return visit;
    }

    private static Task ChooseAsync(Visit visit, string paragraph) => visit.Page.Locator(paragraph).First.FocusAsync();

    private static Task DecideAsync(Visit visit, string concept, string button) =>
        visit.Page.Locator($"#c-{concept} .decide button", new PageLocatorOptions { HasTextString = button }).ClickAsync();

    // A dialog tells of its closing a moment later.
    private static Task HasStatusAsync(Visit visit, string concept, string status) =>
        Assertions.Expect(visit.Page.Locator($"#c-{concept} [data-status]")).ToHaveAttributeAsync("data-status", status);

    private static Task<string[]> IdsAsync(Visit visit, string rows) =>
        visit.Page.EvaluateAsync<string[]>("selector => [...document.querySelectorAll(selector)].map(row => row.id)", rows);

    /// <summary>Rows as <c>id|paragraphs of the first column|…</c>.</summary>
    private static Task<string> RowsAsync(Visit visit, string rows) => visit.Page.EvaluateAsync<string>(
        "selector => [...document.querySelectorAll(selector)].map(row => [row.id, ...[...row.querySelectorAll('.cell')].map(cell => "
            + "[...cell.querySelectorAll('[data-p]')].map(p => p.dataset.p).join())].join('|')).join(' ')",
        rows);

    private static async Task<string[]> BeadsAsync(Visit visit) =>
        [.. (await ApplyAsync(visit)).Alignments[0].Paragraphs.Beads.Select(bead => bead.ToString())];

    /// <summary>Saves the patch as a person would and applies the file to the run.</summary>
    private static async Task<PatchResult> ApplyAsync(Visit visit, Formats.Report.ReportModel? run = null)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.ClickAsync("#save"));
        var file = await download.PathAsync();
        Assert.Equal("corrections.json", download.SuggestedFilename);
        var read = PatchFile.Read(file, await File.ReadAllBytesAsync(file), diagnostic => Assert.Fail(diagnostic.ToString()))!;
        Assert.Empty(read.Refusals);
        run ??= SampleRun.Model;
        var result = PatchApplication.Apply(read.Patch, [.. run.Stories.SelectMany(report => report.Alignments)], run.Glossaries);
        Assert.Empty(result.Refusals);
        return result;
    }
}
