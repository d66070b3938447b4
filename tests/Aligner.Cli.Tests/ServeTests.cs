using System.Net;
using System.Text.RegularExpressions;

namespace Aligner.Cli.Tests;

public sealed partial class ServeTests
{
    private const string Story = "stories/munich-security.html";

    [Fact]
    public void The_pages_are_those_of_a_run()
    {
        using var place = new Workplace();
        Arrive(place);
        using var workbench = new ServedDesk(place, "news", "--ui-language", "en");
        Assert.Equal("127.0.0.1", workbench.Address.Host);
        Assert.Contains(Story, workbench.Get(""), StringComparison.Ordinal);
        foreach (var page in new[] { "index.html", "glossary.html", Story })
            Assert.Equal(MainPart(File.ReadAllText(place.Path($"out/{page}"))), MainPart(workbench.Get(page)));
    }

    [Fact]
    public void A_decision_is_on_disk_when_it_is_answered_and_every_tab_is_told()
    {
        using var place = new Workplace();
        Arrive(place);
        using var workbench = new ServedDesk(place, "news");
        using var tab = workbench.Listen();
        var before = Version(tab.Next());
        var (concept, item) = AcceptedConcept(place);

        var (status, answer) = workbench.Correct(item);
        Assert.Equal(200, status);
        Assert.Equal(1, answer.GetProperty("applied").GetInt32());
        Assert.Equal("approved", StatusOf(place, concept));
        Assert.Equal(before + 1, Version(tab.Next()));
        Assert.Contains("\"status\":\"approved\"", workbench.Get("glossary.html"), StringComparison.Ordinal);

        // Stored as apply stores it: the same again is done already, another from what it was is refused with its reason.
        var other = workbench.Correct(new { @do = "concept", concept, was = Decision("proposed"), now = Decision("rejected") }).Answer;
        Assert.Equal(0, other.GetProperty("applied").GetInt32());
        Assert.Contains("approved", other.GetProperty("refusals")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_answered_survives_a_kill()
    {
        if (OperatingSystem.IsWindows()) return;
        using var place = new Workplace();
        Arrive(place);
        var (concept, beads) = ("", "");
        using (var workbench = new ServedDesk(place, "news"))
        {
            (concept, var item) = AcceptedConcept(place);
            Assert.Equal(1, workbench.Correct(item).Answer.GetProperty("applied").GetInt32());
            Assert.Equal(1, workbench.Correct(Unlinked(workbench.Get(Story))).Answer.GetProperty("applied").GetInt32());
            beads = workbench.Get(Story);
            workbench.End("-KILL");
        }
        using var again = new ServedDesk(place, "news");
        Assert.Equal("approved", StatusOf(place, concept));
        Assert.Equal(MainPart(beads), MainPart(again.Get(Story)));

        // Undone and done again from the journal, the last first.
        Assert.False(again.Post("undo", new { }).Answer.GetProperty("nothing").GetBoolean());
        Assert.NotEqual(MainPart(beads), MainPart(again.Get(Story)));
        Assert.Equal("approved", StatusOf(place, concept));
        Assert.Equal(concept, again.Post("undo", new { }).Answer.GetProperty("concepts")[0].GetString());
        Assert.Equal("proposed", StatusOf(place, concept));
        Assert.True(again.Post("undo", new { }).Answer.GetProperty("nothing").GetBoolean());
        again.End("-KILL");
        using var third = new ServedDesk(place, "news");
        Assert.False(third.Post("redo", new { }).Answer.GetProperty("nothing").GetBoolean());
        Assert.Equal("approved", StatusOf(place, concept));
        Assert.False(third.Post("redo", new { }).Answer.GetProperty("nothing").GetBoolean());
        Assert.Equal(MainPart(beads), MainPart(third.Get(Story)));
        Assert.True(third.Post("redo", new { }).Answer.GetProperty("nothing").GetBoolean());
    }

    [Fact]
    public void Hand_edits_and_articles_that_come_are_shown()
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place.Path("news"));
        using var workbench = new ServedDesk(place, "news");
        using var tab = workbench.Listen();
        Assert.Contains("ALN112", tab.Next().GetProperty("trouble").GetString(), StringComparison.Ordinal);

        Arrive(place);
        tab.Until(
            view => view.GetProperty("trouble").ValueKind == System.Text.Json.JsonValueKind.Null && workbench.Get("").Contains(Story));

        var names = File.ReadAllText(place.Path("glossaries/names.yaml"));
        place.Write("glossaries/names.yaml", names + "    note: seen by Zerlina\n");
        tab.Until(_ => workbench.Get("glossary.html").Contains("Zerlina", StringComparison.Ordinal));
        place.Write("glossaries/names.yaml", "aligner: 1\nkind: names\nconcepts:\n  - id: [");
        tab.Until(view => view.GetProperty("trouble").GetString()?.Contains("glossaries/names.yaml") == true);
        Assert.Contains("Zerlina", workbench.Get("glossary.html"), StringComparison.Ordinal);
        place.Write("glossaries/names.yaml", names);
        tab.Until(_ => !workbench.Get("glossary.html").Contains("Zerlina", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public void A_signal_ends_it_and_leaves_the_files_as_they_were_shown(string signal)
    {
        if (OperatingSystem.IsWindows()) return;
        using var place = new Workplace();
        Arrive(place);
        using var workbench = new ServedDesk(place, "news");
        using var tab = workbench.Listen();
        workbench.Correct(AcceptedConcept(place).Item);
        Assert.Equal(130, workbench.End(signal));
        Assert.Contains("\"status\":\"approved\"", File.ReadAllText(place.Path("out/glossary.html")), StringComparison.Ordinal);
        var left = Results();
        Assert.Equal(0, place.Run("run", "news", "-q").ExitCode);
        Assert.Equal(left, Results());

        // What a run keeps for the next one is no result.
        List<KeyValuePair<string, string>> Results() =>
            [.. place.Snapshot().Where(file => !file.Key.StartsWith("out/.aligner/", StringComparison.Ordinal))];
    }

    [Fact]
    public void Read_only_it_changes_nothing()
    {
        using var place = new Workplace();
        Arrive(place);
        Assert.Equal(0, place.Run("run", "news", "-q").ExitCode);
        var before = place.Snapshot();
        using var workbench = new ServedDesk(place, "news", "--read-only");
        Assert.Contains(Story, workbench.Get(""), StringComparison.Ordinal);
        Assert.Equal(403, workbench.Correct(AcceptedConcept(place).Item).Status);
        Assert.Equal(before, place.Snapshot());
    }

    [Fact]
    public void Hostile_requests_get_nothing()
    {
        using var place = new Workplace();
        Arrive(place);
        using var workbench = new ServedDesk(place, "news");
        var before = place.Snapshot();
        var origin = $"http://127.0.0.1:{workbench.Address.Port}";
        var cookie = $"aligner-{workbench.Address.Port}={workbench.Token}";

        Refused(401, HttpMethod.Get, "", request => request.Headers.Remove("X-Aligner-Token"));
        Refused(401, HttpMethod.Get, "?token=" + new string('0', 32), request => request.Headers.Remove("X-Aligner-Token"));
        Refused(401, HttpMethod.Get, "events", request => request.Headers.Remove("X-Aligner-Token"));
        Refused(421, HttpMethod.Get, "", request => request.Headers.Host = "evil.example");
        Refused(421, HttpMethod.Get, "", request => request.Headers.Host = $"evil.example:{workbench.Address.Port}");
        Refused(403, HttpMethod.Get, "", request => request.Headers.Add("Origin", "http://evil.example"));
        Refused(403, HttpMethod.Post, "corrections", request => request.Headers.Add("Origin", "null"));
        Refused(403, HttpMethod.Post, "corrections",
            request => request.Headers.Add("Origin", $"http://127.0.0.1:{workbench.Address.Port + 1}"));
        Refused(403, HttpMethod.Post, "corrections", request => request.Headers.Add("Sec-Fetch-Site", "cross-site"));
        Refused(403, HttpMethod.Post, "corrections", request =>
        {
            request.Headers.Remove("X-Aligner-Token");
            request.Headers.Add("Cookie", cookie);
        });
        foreach (var path in new[]
        {
            "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "stories/..%2f..%2fnews%2fmunich-security.it.txt", "run.json",
            "glossaries/names.yaml",
        })
            Refused(404, HttpMethod.Get, path);
        Refused(400, HttpMethod.Get, "stories/%00.html");
        Refused(405, HttpMethod.Delete, "glossary.html");
        Refused(405, HttpMethod.Post, "glossary.html");
        Refused(404, HttpMethod.Get, "corrections");
        Refused(413, HttpMethod.Post, "corrections", request =>
        {
            // The server refuses it by its length and closes; nothing is to be on the way then.
            request.Headers.ExpectContinue = true;
            request.Content = new ByteArrayContent(new byte[5 << 20]);
        });
        Refused(413, HttpMethod.Post, "articles?name=a.txt", request =>
        {
            request.Headers.ExpectContinue = true;
            request.Content = new ByteArrayContent(new byte[65 << 20]);
        });
        foreach (var name in new[] { "", "..", "evil.exe", "..%2f..%2fevil.sh" })
            Refused(409, HttpMethod.Post, $"articles?name={name}", request => request.Content = new StringContent("Testo."));
        Refused(409, HttpMethod.Post, "corrections", request => request.Content = new StringContent("{"));
        Assert.Equal(before, place.Snapshot());

        // The same cookie from a page of ours is let in, and the page may do no more than its own script does.
        using var ours = workbench.Request(HttpMethod.Get, "glossary.html");
        ours.Headers.Remove("X-Aligner-Token");
        ours.Headers.Add("Cookie", cookie);
        ours.Headers.Add("Origin", origin);
        using var page = workbench.Send(ours);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Matches(
            "^default-src 'none'; style-src 'sha256-[^ ]+'; script-src 'sha256-[^ ]+' 'sha256-[^ ]+'; connect-src 'self'; ",
            policy);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));

        void Refused(int status, HttpMethod method, string path, Action<HttpRequestMessage>? change = null)
        {
            using var request = workbench.Request(method, path);
            change?.Invoke(request);
            using var response = workbench.Send(request);
            Assert.True(status == (int)response.StatusCode, $"{method} {path}: {(int)response.StatusCode}, not {status}");
            var body = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
            if (status != 409) Assert.Equal("", body);
        }
    }

    [Fact]
    public void The_address_lets_in_and_leaves_a_cookie_that_no_script_and_no_other_site_gets()
    {
        using var place = new Workplace();
        Arrive(place);
        using var workbench = new ServedDesk(place, "news");
        using var request = new HttpRequestMessage(HttpMethod.Get, workbench.Address);
        using var response = workbench.Send(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("serve", "nowhere", "--no-open")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("serve", "--port", "http")]
    public void What_cannot_be_served_is_named(params string[] arguments)
    {
        using var place = new Workplace();
        var result = place.Run(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Matches("error ALN(104|902)", result.Error);
    }

    private static void Arrive(Workplace place)
    {
        foreach (var language in new[] { "it", "nl" })
            place.Write(
                $"news/munich-security.{language}.txt",
                File.ReadAllBytes(Path.Combine(Workplace.Seeds, $"munich-security.{language}.txt")));
    }

    private static long Version(System.Text.Json.JsonElement view) => view.GetProperty("version").GetInt64();

    private static (string Concept, object Item) AcceptedConcept(Workplace place)
    {
        var concept = Ids().Match(File.ReadAllText(place.Path("glossaries/names.yaml"))).Groups[1].Value;
        return (concept, new { @do = "concept", concept, was = Decision("proposed"), now = Decision("approved") });
    }

    private static object Decision(string status) => new { status, terms = new { } };

    private static string StatusOf(Workplace place, string concept)
    {
        var text = File.ReadAllText(place.Path("glossaries/names.yaml"));
        return Status().Match(text, text.IndexOf($"id: {concept}\n", StringComparison.Ordinal)).Groups[1].Value;
    }

    /// <summary>The first bead of a story's page that links, dissolved.</summary>
    private static object Unlinked(string page)
    {
        var data = System.Text.Json.JsonDocument.Parse(Data().Match(page).Groups[1].Value).RootElement;
        var bead = data.GetProperty("ties")[0].GetProperty("beads").EnumerateArray()
            .Select(sides => sides.EnumerateArray()
                .Select(side => side.EnumerateArray().Select(unit => unit.GetInt32()).ToArray())
                .ToArray())
            .First(sides => sides[0].Length == 1 && sides[1].Length == 1);
        return new
        {
            @do = "beads",
            story = data.GetProperty("story").GetString(),
            source = Text(0),
            target = Text(1),
            was = new[] { bead },
            now = new[] { new[] { bead[0], [] }, [[], bead[1]] },
        };

        object Text(int column) => new
        {
            path = data.GetProperty("columns")[column].GetProperty("path").GetString(),
            text = data.GetProperty("columns")[column].GetProperty("text").GetString(),
        };
    }

    private static string MainPart(string page) =>
        page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    [GeneratedRegex(@"- id: (\S+)")]
    private static partial Regex Ids();

    [GeneratedRegex(@"status: (\w+)")]
    private static partial Regex Status();

    [GeneratedRegex("""id="data">(.*?)</script>""")]
    private static partial Regex Data();
}
