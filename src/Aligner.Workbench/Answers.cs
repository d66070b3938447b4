using System.Globalization;
using Aligner.Workbench.Desks;
using Microsoft.AspNetCore.Http;

namespace Aligner.Workbench;

/// <summary>Answers in JSON to what pages send.</summary>
internal static class Answers
{
    /// <summary>Does the work on the body and answers with what came of it; 409 with the reason where it can't be done, 413 where the
    /// body is too large.</summary>
    public static RequestDelegate To<T>(Desk desk, WorkbenchOptions options, Func<ReadOnlyMemory<byte>, CancellationToken, T> work) =>
        To(desk, options, (_, body, cancellation) => work(body, cancellation));

    /// <summary>Likewise where the work needs the request.</summary>
    public static RequestDelegate To<T>(
        Desk desk, WorkbenchOptions options, Func<HttpRequest, ReadOnlyMemory<byte>, CancellationToken, T> work) => async context =>
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        // Begun work is ended whether or not somebody still waits for the answer.
        await SendAsync(context, desk, options, () => work(context.Request, body.ToArray(), CancellationToken.None));
    };

    private static async Task SendAsync<T>(HttpContext context, Desk desk, WorkbenchOptions options, Func<T> work)
    {
        var json = SpokenAnswers.In(SpokenAnswers.WordsOf(context.Request, options));
        try
        {
            var answer = await Task.Run(work);
            context.Response.Headers[DeskView.VersionHeader] = desk.View.Version.ToString(CultureInfo.InvariantCulture);
            await context.Response.WriteAsJsonAsync(answer, json.Of<T>(), cancellationToken: context.RequestAborted);
        }
        catch (DeskException exception)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            await context.Response.WriteAsJsonAsync(
                new RefusedWork(exception.Reason), json.Of<RefusedWork>(), cancellationToken: context.RequestAborted);
        }
    }
}
