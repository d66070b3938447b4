using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

/// <summary>What a checker of accessibility looks for first: names, landmarks, headings, unique ids, contrast, a visible focus.</summary>
[Collection("browser")]
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string[] Pages = ["index.html", "glossary.html", "stories/porto-di-ancona.html",
        "stories/vertice-di-trieste.html", "diff.html", "facts.html", "glossary-diff.html"];

    [BrowserFact]
    public async Task Everything_that_can_be_worked_has_a_name() => await NoneAsync("""
        [...document.querySelectorAll('button, input, select, a[href], [role=table], [role=toolbar], [role=group], nav, svg[role=img]')]
          .filter(element => !element.closest('svg a') && !element.matches('svg a'))
          .filter(element => !(element.getAttribute('aria-label') ?? '').trim() && !element.getAttribute('aria-labelledby')
            && !(element.labels?.[0]?.textContent ?? '').trim() && !element.matches('a, button')
            || (element.matches('a, button') && !element.textContent.trim() && !element.getAttribute('aria-label')))
          .map(element => element.outerHTML.slice(0, 120))
        """);

    [BrowserFact]
    public async Task Every_page_has_its_landmarks_language_title_and_one_first_heading() => await NoneAsync("""
        [document.documentElement.lang ? '' : 'no language', document.title ? '' : 'no title',
         ...['header', 'main', 'footer'].map(name => document.querySelectorAll(`body ${name}`).length === 1 ? '' : `not one ${name}`),
         document.querySelectorAll('h1').length === 1 ? '' : 'not one h1',
         document.querySelector('a.skip')?.hash === '#main' ? '' : 'no skip link'].filter(text => text !== '')
        """);

    [BrowserFact]
    public async Task Ids_are_unique_and_references_lead_somewhere() => await NoneAsync("""
        [...[...document.querySelectorAll('[id]')].map(element => element.id).filter((id, at, all) => all.indexOf(id) !== at),
         ...[...document.querySelectorAll('[aria-labelledby], [aria-describedby], a[href^="#"]')]
           .flatMap(element => [element.getAttribute('aria-labelledby'), element.getAttribute('aria-describedby'),
             element.hash && decodeURIComponent(element.hash.slice(1))])
           .filter(id => id && !document.getElementById(id))]
        """);

    [BrowserFact]
    public async Task Table_roles_nest() => await NoneAsync("""
        [...document.querySelectorAll('[role=row]')]
          .filter(row => !row.parentElement.matches('[role=rowgroup]'))
          .map(row => `row ${row.id} in no group`)
          .concat([...document.querySelectorAll('[role=cell], [role=rowheader], [role=columnheader]')]
            .filter(cell => !cell.parentElement.matches('[role=row]'))
            .map(cell => cell.textContent))
        """);

    [BrowserFact]
    public async Task Text_stands_out_from_its_ground_by_four_and_a_half_to_one()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark }) await NoneAsync(Contrast, scheme);
    }

    [BrowserFact]
    public async Task Focus_can_be_seen()
    {
        await using var visit = await browser.OpenAsync(Pages[2]);
        for (var i = 0; i < 12; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.NotEqual("none", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }
    }

    // WCAG 2.2, 1.4.3: relative luminance of the text's colour over the nearest opaque ground.
    private const string Contrast = """
        (() => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const over = (front, back) => {
            canvas.fillStyle = back; canvas.fillRect(0, 0, 1, 1);
            canvas.fillStyle = front; canvas.fillRect(0, 0, 1, 1);
            return `rgb(${[...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)})`;
          };
          const luminance = color => {
            const [r, g, b] = color.match(/\d+/g).map(Number).map(v => v / 255)
              .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ground = element => element === null
            ? 'rgb(255,255,255)'
            : over(getComputedStyle(element).backgroundColor, ground(element.parentElement));
          const poor = [];
          for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode();) {
            const element = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || element.closest('script, style, .vh, [hidden], dialog:not([open])')) continue;
            const back = ground(element);
            const [a, b] = [luminance(over(getComputedStyle(element).color, back)), luminance(back)].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            if (ratio < 4.5) poor.push(`${ratio.toFixed(2)} ${element.className} ${walker.currentNode.data.trim().slice(0, 40)}`);
          }
          return poor;
        })()
        """;

    private async Task NoneAsync(string finding, ColorScheme scheme = ColorScheme.Light)
    {
        foreach (var page in Pages)
        {
            await using var visit = await browser.OpenAsync(
                page,
                options: new BrowserNewContextOptions
                {
                    ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
                    ColorScheme = scheme,
                });
            var found = await visit.Page.EvaluateAsync<string[]>(finding);
            Assert.True(found.Length == 0, $"{page}, {scheme}: {string.Join("; ", found)}");
        }
    }
}
