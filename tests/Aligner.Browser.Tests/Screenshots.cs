using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

/// <summary>Pictures to look at: <c>ALIGNER_SCREENSHOTS=folder dotnet test --filter Screenshots</c>.</summary>
[Collection("browser")]
public sealed class Screenshots(Browser browser)
{
    [BrowserFact]
    public async Task Are_taken_of_every_page_in_every_dress()
    {
        if (Environment.GetEnvironmentVariable("ALIGNER_SCREENSHOTS") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        foreach (var page in new[]
        {
            "index.html", "glossary.html", "stories/porto-di-ancona.html", "stories/vertice-di-trieste.html", "diff.html", "facts.html",
            "glossary-diff.html", "suggestions.html",
        })
        {
            var name = Path.Combine(folder, Path.GetFileNameWithoutExtension(page));
            await TakeAsync(page, $"{name}-light.png", 1280, ColorScheme.Light);
            await TakeAsync(page, $"{name}-dark.png", 1280, ColorScheme.Dark);
            await TakeAsync(page, $"{name}-phone.png", 390, ColorScheme.Light);
            await TakeAsync(page, $"{name}-print.png", 794, ColorScheme.Light, Media.Print);
        }
        await using var visit = await browser.OpenAsync("stories/porto-di-ancona.html");
        await visit.Page.Keyboard.PressAsync("c");
        await visit.Page.Locator(".t.person").First.HoverAsync();
        await visit.Page.WaitForSelectorAsync("#tip:not([hidden])");
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "hover.png") });
        await visit.Page.Locator("#r3 [data-p='2']").Last.ClickAsync(new LocatorClickOptions { Position = new Position { X = 5, Y = 5 } });
        await visit.Page.Keyboard.PressAsync("m");
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "editing.png") });
    }

    /// <summary>The README's picture: <c>ALIGNER_PICTURE=out/stories/meuse-floods.html</c>, a page that <c>aligner run</c>
    /// made of the sample articles.</summary>
    [BrowserFact]
    public async Task The_picture_of_the_README_is_taken()
    {
        if (Environment.GetEnvironmentVariable("ALIGNER_PICTURE") is not { Length: > 0 } story) return;
        await using var visit = await browser.OpenAsync(
            Path.GetFullPath(story),
            options: new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 1280, Height = 980 },
                ColorScheme = ColorScheme.Light,
            });
        await visit.Page.Locator("#r4 .t.title").First.HoverAsync();
        await visit.Page.WaitForSelectorAsync("#tip:not([hidden])");
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.ChangeExtension(story, ".png") });
    }

    private async Task TakeAsync(string page, string file, int width, ColorScheme scheme, Media media = Media.Screen)
    {
        await using var visit = await browser.OpenAsync(
            page,
            options: new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = scheme,
            });
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = media, ColorScheme = scheme });
        // Rows off the screen are laid out only when they come near it.
        await visit.Page.EvaluateAsync(
            "for (const part of document.querySelectorAll('.stretch, tbody, .story')) part.style.contentVisibility = 'visible';"
                + " for (const more of document.querySelectorAll('details')) more.open = true");
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
    }
}
