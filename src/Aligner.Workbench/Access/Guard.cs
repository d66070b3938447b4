using Microsoft.AspNetCore.Http;

namespace Aligner.Workbench.Access;

/// <summary>
/// Lets in who was given the address: the host must be this machine by its own name (another is a page that rebinds its name),
/// what changes something must come from a page of ours, and the token must be known, from the address, the cookie it left or a header.
/// Whoever is refused learns nothing but the status.
/// </summary>
internal sealed class Guard(Token token, bool isReadOnly, RequestDelegate next)
{
    /// <summary>The header programs give the token in.</summary>
    public const string Header = "X-Aligner-Token";

    private const string Parameter = "token";

    /// <summary>Answers or passes the request on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        Harden(context.Response.Headers);
        if (Refusal(context.Request) is { } status)
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }
        if (token.Is(context.Request.Query[Parameter])) Remember(context);
        return next(context);
    }

    private int? Refusal(HttpRequest request)
    {
        var port = request.HttpContext.Connection.LocalPort;
        if (!(request.Host.Host is "127.0.0.1" or "localhost" && request.Host.Port == port)) return StatusCodes.Status421MisdirectedRequest;
        if (!IsOurs(request.Headers.Origin, port) || request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
            return StatusCodes.Status403Forbidden;
        var byCookie = token.Is(request.Cookies[CookieOf(port)]);
        if (!byCookie && !token.Is(request.Headers[Header]) && !token.Is(request.Query[Parameter]))
            return StatusCodes.Status401Unauthorized;
        if (HttpMethods.IsGet(request.Method)) return null;
        // A browser sends the cookie by itself, and says where the page that asks comes from.
        if (byCookie && request.Headers.Origin.Count == 0) return StatusCodes.Status403Forbidden;
        return isReadOnly && HttpMethods.IsPost(request.Method) ? StatusCodes.Status403Forbidden : null;
    }

    private static bool IsOurs(Microsoft.Extensions.Primitives.StringValues origin, int port) =>
        origin.Count == 0 || origin == $"http://127.0.0.1:{port}" || origin == $"http://localhost:{port}";

    // Cookies are not kept apart by port.
    private static string CookieOf(int port) => $"aligner-{port}";

    private void Remember(HttpContext context) => context.Response.Cookies.Append(
        CookieOf(context.Connection.LocalPort),
        token.Text,
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });

    private static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}
