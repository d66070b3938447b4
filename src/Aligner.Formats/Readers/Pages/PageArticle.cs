using Aligner.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Aligner.Formats.Readers.Pages;

/// <summary>The article of a page.</summary>
/// <param name="Headline">Its headline; null where the page has none or the body begins with it.</param>
/// <param name="Body">Its blocks in order, the standfirst first.</param>
/// <param name="Share">Of the page's running text, but for what it calls comments, notices or other stories, what the body has,
/// 0..1.</param>
/// <param name="IsContested">Whether the body is short and the other way of finding it finds something else.</param>
internal sealed record PageArticle(PageBlock? Headline, IReadOnlyList<PageBlock> Body, double Share, bool IsContested)
{
    // Under this SmartReader itself looks again with fewer rules, and mostly in vain.
    private const int Little = 250;

    // Blocks that are mostly a link lead away: "read also", lists of other stories.
    private const double LeadsAway = 0.8;

    // Of the text, what may be cut off before the first and behind the last paragraph: bylines, buttons, tags. A poem or a list would
    // lose more, and keeps it.
    private const double MostCut = 0.1;

    // A page that shows a teaser often has the whole text in its metadata.
    private const int MoreInMetadata = 2;

    // Descriptions are cut off somewhere behind that.
    private const int DescribedAtLeast = 40;

    // A form or a list has at most this much running text, of itself and of what the other way of finding the article finds. On 1,171 real
    // pages (181 of scrapinghub's, 990 of trafilatura's) it holds of ten: the article stands elsewhere in six of them, here in one.
    private const double NoText = 0.3;
    private const double NextToNoText = 0.1;

    // Chosen on the same pages, none held out: 27 are doubtful, and of 21 of these a third or more of the article is lost. Where an article
    // is replaced, it is mostly by something short. Other stories and comments count where the other way of finding takes them for the
    // article: what pages call their parts is wrong too often to trust it here.
    private const double SmallShare = 0.25;
    private const double LessThanHalf = 0.5;
    private const int Short = 1500;

    /// <summary>Whether something else may have been taken for the article.</summary>
    public bool IsDoubtful => Share < SmallShare || (Share < LessThanHalf && Length(Body) < Short) || IsContested;

    /// <summary>Headline and body.</summary>
    public IEnumerable<PageBlock> Blocks => Headline is null ? Body : Body.Prepend(Headline);

    /// <summary>Finds the article. Takes the page to pieces.</summary>
    public static PageArticle Of(IHtmlDocument page, PageMetadata metadata)
    {
        var all = PageBlocks.Of(page.DocumentElement);
        if (!all.Any(block => block.IsProse)) all = PageBlocks.Of(page.DocumentElement, withoutScripts: true);
        var own = ParagraphMass.Of(page, all);
        var headline = HeadlineOf(page, metadata, all);
        var found = ReadableContent.Take(page);
        return (Length(found) < Little && Length(found) < Length(own)) || IsListBesideText(found, own)
            ? Of(all, own, found, headline, metadata)
            : Of(all, found, own, headline, metadata);
    }

    /// <summary>Finds the article of a page that is known by its outline.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="start">What the page begins with.</param>
    /// <param name="metadata">What the page says of its article.</param>
    public static PageArticle Of(PageOutline outline, IHtmlDocument start, PageMetadata metadata) =>
        Of(outline.Blocks, outline.Densest(), [], HeadlineOf(start, metadata, outline.Blocks), metadata);

    private static PageArticle Of(
        IReadOnlyList<PageBlock> all,
        IReadOnlyList<PageBlock> found,
        IReadOnlyList<PageBlock> rival,
        PageBlock? headline,
        PageMetadata metadata)
    {
        var body = Cleaned(found, headline);
        if (Length(metadata.Body) > Math.Max(Little, MoreInMetadata * Length(body))) body = metadata.Body;
        if (StandfirstOf(all, body, headline, metadata) is { } standfirst) body = [standfirst, .. body];
        return new PageArticle(headline, body, ShareOf(body, all), IsContestedBy(rival, body));
    }

    private static bool IsListBesideText(IReadOnlyList<PageBlock> found, IReadOnlyList<PageBlock> own)
    {
        var (listed, told) = (Prose(found), Prose(own));
        return told >= Little && listed <= NextToNoText * told && listed <= NoText * Length(found);
    }

    private static bool IsContestedBy(IReadOnlyList<PageBlock> rival, IReadOnlyList<PageBlock> body)
    {
        var length = Length(body);
        if (length >= Short) return false;
        var others = rival.Select(block => block.Text).ToHashSet(StringComparer.Ordinal);
        return others.Sum(text => text.Length) * 2 > length
            && Length(body.Where(block => others.Contains(block.Text))) * 2 <= length;
    }

    private static int Prose(IEnumerable<PageBlock> blocks) =>
        Length(blocks.Where(block => block is { IsProse: true, IsFurniture: false }));

    // Pages say things twice, for phones and for desks.
    private static double ShareOf(IReadOnlyList<PageBlock> body, IReadOnlyList<PageBlock> all)
    {
        var said = body.Where(block => block.IsProse).Select(block => block.Text).ToHashSet(StringComparer.Ordinal);
        var rest = Length(all.Where(block => block is { IsProse: true, IsFurniture: false, IsBeside: false } && said.Add(block.Text)));
        return rest == 0 ? 1 : (double)Length(body) / (Length(body) + rest);
    }

    private static int Length(IEnumerable<PageBlock> blocks) => blocks.Sum(block => block.Text.Length);

    // The heading that says what the metadata say, else the only one.
    private static PageBlock? HeadlineOf(IHtmlDocument page, PageMetadata metadata, IReadOnlyList<PageBlock> all)
    {
        var headings = page.QuerySelectorAll("h1").Select(PageBlocks.FirstOf).OfType<PageBlock>().ToList();
        return headings.Find(heading => Says(heading.Text, metadata.Title))
            ?? all.FirstOrDefault(block => string.Equals(block.Text, metadata.Title, StringComparison.OrdinalIgnoreCase))
            ?? (headings.Count == 1 ? headings[0] : null);
    }

    // What the metadata describe the article with, where it stands between the headline and the text.
    private static PageBlock? StandfirstOf(
        IReadOnlyList<PageBlock> all, IReadOnlyList<PageBlock> body, PageBlock? headline, PageMetadata metadata)
    {
        if (body.Count == 0 || metadata.Description is not { Length: >= DescribedAtLeast } described) return null;
        var standfirst = all.TakeWhile(block => block.Text != body[0].Text)
            .LastOrDefault(block => block.Text.StartsWith(described[..DescribedAtLeast], StringComparison.OrdinalIgnoreCase));
        return standfirst is null || standfirst.Text == headline?.Text || body.Any(block => block.Text == standfirst.Text)
            ? null
            : standfirst;
    }

    private static bool Says(string heading, string? title) =>
        title is not null
        && (heading.Contains(title, StringComparison.OrdinalIgnoreCase) || title.Contains(heading, StringComparison.OrdinalIgnoreCase));

    // What pages print under themselves.
    private static bool IsAddress(string text) =>
        text.StartsWith("http", StringComparison.Ordinal) && !text.Contains(' ') && Uri.IsWellFormedUriString(text, UriKind.Absolute);

    private static IReadOnlyList<PageBlock> Cleaned(IReadOnlyList<PageBlock> blocks, PageBlock? headline)
    {
        var text = blocks
            .Where(block => !block.IsFurniture && block.LinkShare < LeadsAway && block.Text != headline?.Text && !IsAddress(block.Text))
            .ToList();
        if (Length(text) * 2 < Length(blocks)) return blocks;
        var first = text.FindIndex(block => block.IsProse);
        if (first < 0) return text;
        var end = text.FindLastIndex(block => block.IsProse) + 1;
        var whole = Length(text);
        if (Length(text.Take(first)) > MostCut * whole) first = 0;
        if (Length(text.Skip(end)) > MostCut * whole) end = text.Count;
        return text[first..end];
    }
}
