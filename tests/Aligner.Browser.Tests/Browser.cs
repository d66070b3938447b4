using System.Text;
using System.Text.RegularExpressions;
using Aligner.Formats.Html;
using Aligner.Formats.Report;
using Aligner.Formats.Tests.Report;
using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

/// <summary>A fact that needs Debian's chromium and says so where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(Browser.Chromium))
            Skip = $"{Browser.Chromium} is not installed (Debian: apt-get install chromium), so the pages were not driven";
    }
}

/// <summary>A theory, likewise.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = new BrowserFactAttribute().Skip;
}

/// <summary>One chromium for all tests, and a folder of pages, as <c>run</c> would write them.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Chromium = "/usr/bin/chromium";

    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Folder { get; } = Directory.CreateTempSubdirectory("aligner-pages-").FullName;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        WritePages(SampleRun.Model, Folder);
        WriteOtherPages(Wording.English, Folder);
        WritePages(SampleRun.Model with { Words = Wording.OfTheBrowser }, Path.Combine(Folder, "any"));
        WritePages(SampleRun.Model with { Words = Wording.OfTheBrowser, SharedLook = SharedLook.Folder }, Path.Combine(Folder, "sharing"));
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Writes all pages of a model.</summary>
    internal static void WritePages(ReportModel model, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "stories"));
        if (model.SharedLook is { } shared)
        {
            Directory.CreateDirectory(Path.Combine(folder, shared));
            foreach (var (name, text) in SharedLook.Files) Write(folder, $"{shared}/{name}", writer => writer.Write(text));
        }
        var stories = new List<StorySummary>();
        foreach (var story in model.Stories)
            Write(folder, StoryPage.PathOf(story.Story), writer => stories.Add(StoryPage.Write(model, story, writer)));
        Write(folder, "glossary.html", writer => GlossaryPage.Write(model, writer));
        Write(folder, OrderPage.FileName, writer => OrderPage.Write(model, writer));
        Write(folder, "index.html", writer => IndexPage.Write(model, stories, writer));
    }

    /// <summary>Writes the pages that other commands than <c>run</c> make, and those of articles alone.</summary>
    internal static void WriteOtherPages(Wording words, string folder)
    {
        Directory.CreateDirectory(folder);
        Write(folder, "diff.html", writer => SampleRun.WriteDiff(words, writer));
        Write(folder, "facts.html", writer => SampleRun.WriteFacts(words, writer));
        Write(folder, "glossary-diff.html", writer => SampleRun.WriteGlossaryDiff(words, writer));
        Write(folder, "suggestions.html", writer => SampleRun.WriteSuggestions(words, writer));
    }

    private static void Write(string folder, string name, Action<TextWriter> page)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(false));
        page(writer);
    }

    /// <summary>A page that a program shows, in a context of its own or as another tab beside one that is open.</summary>
    internal async Task<Visit> OpenAsync(ServedDesk desk, string page, Visit? beside = null, BrowserNewContextOptions? options = null)
    {
        var context = beside?.Page.Context ?? await browser!.NewContextAsync(
            options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var own = new Uri(desk.Address, "/").AbsoluteUri;
        return await Visit.OpenAsync(await context.NewPageAsync(), $"{own}{page}?token={desk.Token}", own);
    }

    /// <summary>A page of its own context, so that nothing is kept from another test. What it logs as an error or asks of the network fails
    /// the test through <see cref="Visit"/>.</summary>
    public async Task<Visit> OpenAsync(string page, string hash = "", BrowserNewContextOptions? options = null)
    {
        var context = await browser!.NewContextAsync(
            options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        return await Visit.OpenAsync(await context.NewPageAsync(), new Uri(Path.Combine(Folder, page)).AbsoluteUri + hash);
    }
}

/// <summary>An open page that watches its own conduct.</summary>
public sealed class Visit : IAsyncDisposable
{
    private Visit(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Errors, policy violations and requests to anything but files.</summary>
    public List<string> Misconduct { get; } = [];

    /// <summary>Opens a page.</summary>
    /// <param name="page">The tab.</param>
    /// <param name="url">Where to.</param>
    /// <param name="own">What the address of everything it may ask for begins with.</param>
    public static async Task<Visit> OpenAsync(IPage page, string url, string own = "file://")
    {
        var visit = new Visit(page);
        page.PageError += (_, error) => visit.Misconduct.Add(error);
        page.Console += (_, message) => { if (message.Type == "error") visit.Misconduct.Add(message.Text); };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(own, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                visit.Misconduct.Add($"request to {request.Url}");
        };
        await page.GotoAsync(url);
        return visit;
    }

    /// <summary>Waits until the tab is at a page. It is asked again and again: a wait for the event of a navigation misses one that ends
    /// while the wait begins.</summary>
    /// <param name="page">How its address ends: a pattern.</param>
    public async Task IsAtAsync(string page)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"/{page}$"));
        // Its address is there before its scripts are: a key pressed in between would be lost.
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(Misconduct);
    }
}

[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<Browser>;
