using System.Security.Cryptography;
using System.Text;
using Aligner.Formats.Html;
using AngleSharp.Html.Parser;

namespace Aligner.Formats.Tests.Exports;

/// <summary>What a self-contained page may and must hold, as a browser's parser sees it.</summary>
internal static class HtmlRules
{
    public static void Check(byte[] bytes)
    {
        var text = Rules.Utf8(bytes);
        var page = new HtmlParser().ParseDocument(text);
        Assert.StartsWith("<!DOCTYPE html", text, StringComparison.Ordinal);
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var code = page.QuerySelectorAll("script, style").ToList();
        Assert.Equal(2, code.Count);
        Assert.All(
            code,
            element => Assert.Contains(
                Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent))), policy, StringComparison.Ordinal));
        Assert.Empty(
            page.QuerySelectorAll("[src], [href]:not([href^='#']), [onclick], [onload], [style], iframe, object, embed, link, img, form"));
        // It is of the same design as the pages of a run.
        Assert.StartsWith(Asset.Load("base.css").Text, page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual("", page.Title);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.All(page.QuerySelectorAll("input, select"), control => Assert.NotNull(control.Closest("label")));
        var columns = page.QuerySelectorAll("thead th").Length;
        Assert.All(page.QuerySelectorAll("tbody tr"), row => Assert.Equal(columns, row.Children.Length));
    }
}
