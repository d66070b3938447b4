using System.Text.Json;
using Aligner.Workbench.Desks;
using Microsoft.AspNetCore.Http;

namespace Aligner.Workbench;

/// <summary>Server-sent events (HTML Living Standard §9.2): one when a tab begins to listen and one after every change.</summary>
internal static class Events
{
    /// <summary>Sends until the tab is closed or the program ends.</summary>
    public static async Task SendAsync(HttpContext context, Desk desk, WorkbenchOptions options, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        var json = SpokenAnswers.In(SpokenAnswers.WordsOf(context.Request, options));
        try
        {
            await foreach (var view in desk.FollowAsync(ended.Token))
            {
                var data = JsonSerializer.Serialize(new DeskNews(view.Version, view.Trouble, view.IsBusy), json.Of<DeskNews>());
                await context.Response.WriteAsync($"data: {data}\n\n", ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
        }
    }
}
