using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aligner.Corrections;
using Aligner.Formats.Readers;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;

namespace Aligner.Cli.Tests.Faults;

/// <summary>A folder in which somebody has worked: two stories were run, terms decided and commented, a bead pinned, files of their own
/// lie about, and a third story has arrived.</summary>
internal sealed partial class DecidedWork : IDisposable
{
    private const int ListedTerms = 200;

    private static readonly string[] Arrived = ["munich-security", "antwerp-medicines"];

    private const string Arriving = "asean-kuala-lumpur";

    private readonly Workplace place = new();

    public DecidedWork()
    {
        foreach (var story in Arrived) Arrive(story);
        Succeed("run");
        Succeed("apply", place.Write("first.json", Patch(Pin(Arrived[0]))));
        var names = File.ReadAllText(place.Path("glossaries/names.yaml"));
        place.Write("glossaries/names.yaml", "# ours\n" + Proposed().Replace(names, "status: approved\n    note: decided by hand", 5));
        place.Write("glossaries/mine.txt", "mine");
        place.Write("out/stories/mine.html", "mine");
        Arrive(Arriving);
        place.Write("colleague.csv", "id,type,it,nl\n" + string.Concat(Enumerable.Range(0, ListedTerms)
            .Select(i => $"org-{i},organisation,Ente {i},Dienst {i}\n")));
        place.Write("patch.json", Patch([Pin(Arrived[1]), .. Lasting().Take(20).Select(Approve)]));
        Before = Files();
    }

    /// <summary>Every file with its bytes, as it was left.</summary>
    public ImmutableSortedDictionary<string, byte[]> Before { get; }

    /// <summary>The folder.</summary>
    public Workplace Place => place;

    /// <summary>Every file now, by its relative path.</summary>
    public ImmutableSortedDictionary<string, byte[]> Files() => Directory
        .EnumerateFiles(place.Folder, "*", SearchOption.AllDirectories)
        .ToImmutableSortedDictionary(path => Path.GetRelativePath(place.Folder, path), File.ReadAllBytes, StringComparer.Ordinal);

    /// <summary>Makes the folder what it was again.</summary>
    public void Restore()
    {
        foreach (var folder in (string[])["glossaries", "out"]) Directory.Delete(place.Path(folder), recursive: true);
        foreach (var (name, bytes) in Before) place.Write(name, bytes);
    }

    /// <summary>Runs the program, which must do all it was asked.</summary>
    public void Succeed(params string[] arguments)
    {
        var result = place.Run(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.ExitCode}\n{result.Error}");
    }

    /// <summary>Sees that the glossaries can be read and hold every concept, decision, comment and pin that they held.</summary>
    public void HoldsWhatWasDecided()
    {
        var read = GlossaryFolder.Read(place.Path("glossaries"));
        Assert.True(read.IsValid, string.Join('\n', read.Diagnostics));
        var now = read.Glossaries.SelectMany(glossary => glossary.Concepts).ToDictionary(concept => concept.Id);
        foreach (var concept in Concepts(Before))
        {
            Assert.True(now.TryGetValue(concept.Id, out var kept), $"'{concept.Id}' is lost");
            if (concept.Status == ConceptStatus.Proposed) continue;
            Assert.Equal((concept.Status, concept.Note), (kept.Status, kept.Note));
            Assert.Equal(concept.Terms.Keys, kept.Terms.Keys);
        }
        Assert.StartsWith("# ours\n", File.ReadAllText(place.Path("glossaries/names.yaml")), StringComparison.Ordinal);
        Assert.Subset(Pins().ToHashSet(), PinsIn(Before["glossaries/pins.json"]).ToHashSet());
        foreach (var name in Before.Keys.Where(name => !name.StartsWith("out/", StringComparison.Ordinal)).Append("out/stories/mine.html"))
            if (!name.StartsWith("glossaries/", StringComparison.Ordinal) || name.EndsWith("mine.txt", StringComparison.Ordinal))
                Assert.Equal(Before[name], File.ReadAllBytes(place.Path(name)));
    }

    /// <summary>The pinned beads as they stand in their file.</summary>
    public IEnumerable<string> Pins() => PinsIn(File.ReadAllBytes(place.Path("glossaries/pins.json")));

    /// <summary>The concepts that nobody has decided on.</summary>
    public IEnumerable<Concept> Undecided() => GlossaryFolder.Read(place.Path("glossaries")).Glossaries
        .SelectMany(glossary => glossary.Concepts)
        .Where(concept => concept.Status == ConceptStatus.Proposed);

    // A title is called otherwise where the story that arrives tells it more often, and a decision on it no longer fits then.
    private IEnumerable<Concept> Lasting() => Undecided().Where(concept => concept.Type != ConceptType.Title);

    /// <summary>A patch as the pages save it.</summary>
    public static string Patch(params IEnumerable<object> items) =>
        JsonSerializer.Serialize(new { aligner = 1, run = "", items });

    /// <summary>An item that approves a concept as it is.</summary>
    public static object Approve(Concept concept)
    {
        var terms = concept.Terms.Keys.ToDictionary(language => language.Value, language => concept.PreferredTerm(language)!.Text);
        return new
        {
            @do = "concept",
            concept = concept.Id,
            was = new { status = "proposed", terms },
            now = new { status = "approved", terms },
        };
    }

    /// <summary>An item that keeps a bead of one paragraph each as it is.</summary>
    public object Pin(string story)
    {
        var bead = File.ReadLines(place.Path($"out/alignments/{story}.it-nl.ladder"))
            .Select(line => line.Split(':'))
            .First(parts => parts[0].Length == 3 && parts[1].Length == 3);
        int[][][] beads = [[[bead[0][1] - '0'], [bead[1][1] - '0']]];
        return new { @do = "beads", story, source = Side("it"), target = Side("nl"), was = beads, now = beads };

        object Side(string language)
        {
            var path = $"seeds/{story}.{language}.txt";
            var article = ArticleReaders.Read(InputFile.At(place.Path(path)), _ => { }).Single();
            return new { path, text = TextSignature.Of(article) };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => place.Dispose();

    private void Arrive(string story)
    {
        foreach (var language in (string[])["it", "nl"])
            place.Write($"seeds/{story}.{language}.txt", File.ReadAllBytes(Path.Combine(Workplace.Seeds, $"{story}.{language}.txt")));
    }

    private static IEnumerable<Concept> Concepts(ImmutableSortedDictionary<string, byte[]> files) => Enum.GetValues<GlossaryKind>()
        .Select(kind => (Kind: kind, Name: $"glossaries/{GlossaryFile.Name(kind)}"))
        .Where(file => files.ContainsKey(file.Name))
        .SelectMany(file => GlossaryDocument.Parse(file.Name, Encoding.UTF8.GetString(files[file.Name]), file.Kind).Glossary.Concepts);

    private static IEnumerable<string> PinsIn(byte[] json)
    {
        using var pins = JsonDocument.Parse(json);
        return [.. pins.RootElement.GetProperty("pins").EnumerateArray().Select(pin => pin.GetRawText())];
    }

    [GeneratedRegex("status: proposed")]
    private static partial Regex Proposed();
}
