using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Aligner.Testing;

/// <summary>A running <c>serve</c> and a client that knows its address.</summary>
internal sealed class ServedDesk : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false });

    /// <summary>Starts it and waits until it prints its address.</summary>
    public ServedDesk(Workplace place, params string[] arguments)
    {
        process = place.Start(["serve", .. arguments, "--no-open"]);
        process.ErrorDataReceived += (_, line) => { lock (Said) Said.Add(line.Data ?? ""); };
        process.BeginErrorReadLine();
        var line = process.StandardOutput.ReadLineAsync().WaitAsync(Patience).GetAwaiter().GetResult();
        if (line is null) Assert.Fail($"it printed no address: {string.Join('\n', Said)}");
        Address = new Uri(line);
        Token = Address.Query["?token=".Length..];
    }

    /// <summary>What it says on standard error.</summary>
    public List<string> Said { get; } = [];

    /// <summary>As it printed it, with the token.</summary>
    public Uri Address { get; }

    /// <summary>Who knows it is let in.</summary>
    public string Token { get; }

    /// <summary>A request that is let in.</summary>
    public HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(new Uri(Address, "/"), path));
        request.Headers.Add("X-Aligner-Token", Token);
        return request;
    }

    /// <summary>Sends a request.</summary>
    public HttpResponseMessage Send(HttpRequestMessage request) => client.Send(request, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>What stands at a path, which must be there.</summary>
    public string Get(string path)
    {
        using var response = Send(Request(HttpMethod.Get, path));
        return response.EnsureSuccessStatusCode().Content.ReadAsStringAsync().GetAwaiter().GetResult();
    }

    /// <summary>Posts JSON and returns the answer.</summary>
    public (int Status, JsonElement Answer) Post(string path, object body)
    {
        using var request = Request(HttpMethod.Post, path);
        request.Content = new StringContent(JsonSerializer.Serialize(body), MediaTypeHeaderValue.Parse("application/json"));
        using var response = Send(request);
        var text = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }

    /// <summary>Posts a patch of corrections.</summary>
    public (int Status, JsonElement Answer) Correct(params object[] items) => Post("corrections", new { aligner = 1, run = "", items });

    /// <summary>A tab that listens.</summary>
    public Listener Listen() => new(Send(Request(HttpMethod.Get, "events")));

    /// <summary>Sends a signal and returns the exit code.</summary>
    public int End(string signal) => process.End(signal, Patience);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
        client.Dispose();
    }

    /// <summary>Takes the events that a tab is sent.</summary>
    internal sealed class Listener(HttpResponseMessage response) : IDisposable
    {
        private readonly StreamReader reader = new(response.EnsureSuccessStatusCode().Content.ReadAsStream());

        /// <summary>The next event.</summary>
        public JsonElement Next()
        {
            while (true)
            {
                var line = reader.ReadLineAsync().WaitAsync(Patience).GetAwaiter().GetResult();
                if (line is null) Assert.Fail("the events have ended");
                if (line.StartsWith("data: ", StringComparison.Ordinal)) return JsonSerializer.Deserialize<JsonElement>(line[6..]);
            }
        }

        /// <summary>The next event that is as wanted.</summary>
        public JsonElement Until(Func<JsonElement, bool> wanted)
        {
            while (true)
                if (Next() is var next && wanted(next)) return next;
        }

        public void Dispose()
        {
            reader.Dispose();
            response.Dispose();
        }
    }
}
