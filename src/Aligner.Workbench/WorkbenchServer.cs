using System.Net;
using Aligner.Workbench.Access;
using Aligner.Workbench.Desks;
using Aligner.Workbench.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aligner.Workbench;

/// <summary>The workbench as a part of the host: Kestrel on the loopback address, the guard before everything, the pages and what
/// they ask for.</summary>
internal static class WorkbenchServer
{
    // Of a patch: thousands of decisions.
    private const long LargestBody = 4 << 20;

    // A PDF with pictures.
    private const long LargestArticle = 64 << 20;

    /// <summary>Adds the server; nobody is served before the host starts.</summary>
    public static void AddTo(WebApplicationBuilder builder, WorkbenchOptions options)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore().AddSingleton(options);
    }

    /// <summary>Says what is answered to whom.</summary>
    public static void Map(WebApplication app)
    {
        var options = app.Services.GetRequiredService<WorkbenchOptions>();
        app.Use(next => new Guard(options.Token, options.IsReadOnly, next).InvokeAsync);
        app.UseRouting();
        var desk = app.Services.GetRequiredService<Desk>();
        app.MapGet("/events", context => Events.SendAsync(context, desk, options, app.Lifetime.ApplicationStopping));
        var work = app.Services.GetRequiredService<DeskWork>();
        app.MapPost("/corrections", Answers.To(desk, options, work.Correct));
        app.MapPost("/undo", Answers.To(desk, options, (_, cancellation) => work.Undo(cancellation)));
        app.MapPost("/redo", Answers.To(desk, options, (_, cancellation) => work.Redo(cancellation)));
        var add = Answers.To(desk, options, (request, body, _) => work.Add(request.Query["name"].ToString(), body));
        app.MapPost("/articles", context =>
        {
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = LargestArticle;
            return add(context);
        });
        var pages = new PageAnswers(desk, options);
        app.MapGet("/concepts.json", pages.SendConceptsAsync);
        app.MapGet("/evidence.json", pages.SendEvidenceAsync);
        app.MapGet("/entry.json", pages.SendEntryAsync);
        app.MapGet("/search.json", pages.SendTextsAsync);
        app.MapGet("/likenesses.json", pages.SendLikenessesAsync);
        app.MapGet("/{**path}", pages.SendAsync);
    }

    /// <summary>Where a started server serves: an address that lets in who opens it.</summary>
    public static Uri AddressOf(IServer server, WorkbenchOptions options)
    {
        var bound = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        return new Uri($"http://127.0.0.1:{new Uri(bound).Port}/?token={options.Token.Text}");
    }
}
