using Aligner.Corrections;
using Aligner.Formats.Corrections;
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

    /// <summary>Rows as <c>id|paragraphs of the first column|…</c>.</summary>
    private static Task<string> RowsAsync(Visit visit, string rows) => visit.Page.EvaluateAsync<string>(
        "selector => [...document.querySelectorAll(selector)].map(row => [row.id, ...[...row.querySelectorAll('.cell')].map(cell => "
            + "[...cell.querySelectorAll('[data-p]')].map(p => p.dataset.p).join())].join('|')).join(' ')",
        rows);

    private static async Task<string[]> BeadsAsync(Visit visit) =>
        [.. (await ApplyAsync(visit)).Alignments[0].Paragraphs.Beads.Select(bead => bead.ToString())];

    /// <summary>Saves the patch as a person would and applies the file to the run.</summary>
    private static async Task<PatchResult> ApplyAsync(Visit visit)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.ClickAsync("#save"));
        var file = await download.PathAsync();
        Assert.StartsWith("corrections-", download.SuggestedFilename, StringComparison.Ordinal);
        var read = PatchFile.Read(file, await File.ReadAllBytesAsync(file), diagnostic => Assert.Fail(diagnostic.ToString()))!;
        Assert.Empty(read.Refusals);
        Assert.Equal(TextSignature.Of(SampleRun.Model.Stories.Select(report => report.Story)), read.Patch.Run);
        var result = PatchApplication.Apply(
            read.Patch, [.. SampleRun.Model.Stories.SelectMany(report => report.Alignments)], SampleRun.Model.Glossaries);
        Assert.Empty(result.Refusals);
        return result;
    }
}
