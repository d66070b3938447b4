namespace Aligner.Formats.Readers.Pages;

/// <summary>A page's title: the headline, and often the name of the site before or behind it.</summary>
internal static class PageTitle
{
    // What stands between headline and name, with a space on either side, in the pages of news sites.
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", " // "];

    // In characters; no headline has as many, and a hostile title would be cut at each of its thousand separators.
    private const int Longest = 1000;

    /// <summary>The headline alone.</summary>
    /// <param name="title">As the page has it.</param>
    /// <param name="site">The site's name, where the page tells it.</param>
    /// <param name="url">The page's address, whose host often is the site's name.</param>
    /// <param name="headings">Its first-level headings: what one of them says in full is the headline.</param>
    public static string? WithoutSite(string? title, string? site, string? url, IReadOnlyList<string> headings)
    {
        if (title is not { Length: <= Longest }) return title;
        foreach (var separator in Separators)
        {
            for (var at = title.LastIndexOf(separator, StringComparison.Ordinal); at > 0;
                at = title.LastIndexOf(separator, at - 1, StringComparison.Ordinal))
            {
                var (before, behind) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
                if (IsSite(behind) || IsHeadline(before)) return WithoutSite(before, site, url, headings);
                if (IsSite(before) || IsHeadline(behind)) return WithoutSite(behind, site, url, headings);
            }
        }
        return title;

        bool IsHeadline(string text) => headings.Any(heading => heading.Equals(text, StringComparison.OrdinalIgnoreCase));

        bool IsSite(string text) => text.Equals(site, StringComparison.OrdinalIgnoreCase) || IsHost(text, url);
    }

    // "Corriere.it", "The Guardian" on www.theguardian.com.
    private static bool IsHost(string text, string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return false;
        var letters = string.Concat(text.Where(char.IsLetterOrDigit));
        var labels = address.Host.Split('.');
        return letters.Length > 2
            && Enumerable.Range(0, labels.Length).Any(first => Enumerable.Range(first + 1, labels.Length - first).Any(
                end => letters.Equals(string.Concat(labels[first..end]), StringComparison.OrdinalIgnoreCase)));
    }
}
