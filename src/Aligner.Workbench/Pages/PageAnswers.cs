using System.Globalization;
using System.Text.Json;
using Aligner.Formats.Html;
using Aligner.Workbench.Desks;
using Microsoft.AspNetCore.Http;

namespace Aligner.Workbench.Pages;

/// <summary>Sends the pages of what is shown now. No path reaches the disk: the pages are found by their names.</summary>
internal sealed class PageAnswers(Desk desk, WorkbenchOptions options)
{
    private readonly Lock gate = new();
    private (DeskView View, LivePages Pages)? last;

    /// <summary>Answers with the page at the path, or 404.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var path = context.Request.RouteValues["path"] as string ?? "";
        // Pages are made away from the thread that serves the others.
        var words = SpokenAnswers.WordsOf(context.Request, options);
        if (await Task.Run(() => Current().Find(path, words)) is not { } page)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.Headers.ContentSecurityPolicy = $"{page.Policy}; frame-ancestors 'none'";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(page.Html, context.RequestAborted);
    }

    /// <summary>Answers with all concepts.</summary>
    public Task SendConceptsAsync(HttpContext context)
    {
        var words = SpokenAnswers.WordsOf(context.Request, options);
        return SendDataAsync(context, pages => pages.ConceptsIn(words));
    }

    /// <summary>Answers with all texts and terms.</summary>
    public Task SendTextsAsync(HttpContext context) => SendDataAsync(context, pages => pages.Texts);

    /// <summary>Answers with the concepts that may be one.</summary>
    public Task SendLikenessesAsync(HttpContext context) => SendDataAsync(context, pages => pages.Likenesses);

    /// <summary>Answers with everything the concept that <c>concept</c> names holds, or 404.</summary>
    public Task SendEntryAsync(HttpContext context) =>
        SendDataAsync(context, pages => pages.EntryOf(context.Request.Query["concept"].ToString()));

    /// <summary>Answers with the evidence of the concept that <c>concept</c> names, or 404.</summary>
    public Task SendEvidenceAsync(HttpContext context) => SendDataAsync(
        context,
        pages => pages.EvidenceOf(context.Request.Query["concept"].ToString()) is { } evidence
            ? JsonSerializer.SerializeToUtf8Bytes(evidence, SpokenAnswers.In(Wording.English).IEnumerableEvidencePair)
            : null);

    private async Task SendDataAsync(HttpContext context, Func<LivePages, byte[]?> data)
    {
        var (version, json) = await Task.Run(() =>
        {
            var current = Current();
            return (current.Version, data(current));
        });
        if (json is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.Headers[DeskView.VersionHeader] = version.ToString(CultureInfo.InvariantCulture);
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }

    private LivePages Current()
    {
        var view = desk.View;
        lock (gate)
        {
            if (last is not { } known || known.View.Version != view.Version) last = known = (view, new LivePages(view, options.IsReadOnly));
            return known.Pages;
        }
    }
}
