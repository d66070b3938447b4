using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Corrections;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Patches;

/// <summary>
/// The corrections that the pages save, as JSON:
/// <code>
/// { "aligner": 1,
///   "items": [
///     { "do": "beads", "story": "…", "source": { "path": "…", "text": "16 hexadecimal digits" }, "target": { … },
///       "was": [[["a", "b"], ["c"]]], "now": [[["a"], ["c"]], [["b"], []]] },
///     { "do": "unpin", "source": { … }, "target": { … }, "beads": [[["a"], ["c"]]] },
///     { "do": "concept", "concept": "per-…",
///       "was": { "status": "proposed", "terms": { "it": "…" } }, "now": { "status": "approved", "terms": { "it": "…" } },
///       "wrong": ["it"] },
///     { "do": "entry", "was": { "id": "…", "type": "person", "terms": { "it": [{ "term": "…" }] } }, "now": { … } },
///     { "do": "add", "now": { … } },
///     { "do": "join", "concept": "per-…", "other": "per-…" },
///     { "do": "split", "concept": "per-…", "terms": { "it": ["…"] } } ] }
/// </code>
/// <c>wrong</c>, which may be missing, names the languages whose old term is wrong and no variant. An entry has the keys of a
/// glossary's YAML; the id of one that is added is not looked at.
/// A bead is two lists of paragraphs by their keys (<see cref="ParagraphKey"/>), or by their places from 0 as older versions wrote them.
/// <c>text</c> is the <see cref="TextSignature"/> of the article.
/// </summary>
internal static class PatchFile
{
    /// <summary>Longer files are no patch a person made.</summary>
    public const int LargestBytes = 64 << 20;

    /// <summary>Reads a patch. What is wrong with an item is a refusal of that item; the others are kept.</summary>
    /// <param name="path">As the user named it, for messages.</param>
    /// <param name="json">The file's bytes, UTF-8.</param>
    /// <param name="report">Told why the file as a whole can't be read (ALN701, ALN702).</param>
    /// <returns>Null when the file as a whole can't be read.</returns>
    public static ReadPatch? Read(string path, ReadOnlyMemory<byte> json, Action<Diagnostic> report)
    {
        if (json.Length > LargestBytes)
        {
            report(Diagnostic.Error("ALN702", path, "the file is larger than a patch can be; save it again from the report"));
            return null;
        }
        try
        {
            if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
            using var document = JsonDocument.Parse(json);
            return Read(path, document.RootElement, report);
        }
        catch (JsonException error)
        {
            report(new Diagnostic(Severity.Error, "ALN701", path,
                (int)(error.LineNumber ?? 0) + 1,
                (int)(error.BytePositionInLine ?? 0) + 1,
                "this is not JSON; save the patch again from the report"));
            return null;
        }
        catch (InvalidOperationException)
        {
            // A name with half of a surrogate pair, which is looked at while another is looked for.
            report(Diagnostic.Error("ALN701", path, "it holds names that are not valid Unicode; save the patch again from the report"));
            return null;
        }
    }

    private static ReadPatch? Read(string path, JsonElement root, Action<Diagnostic> report)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("aligner", out var version)
            || !root.TryGetProperty("items", out var items)
            || items.ValueKind != JsonValueKind.Array)
        {
            report(Diagnostic.Error(
                "ALN702", path, "this is not a patch of aligner: it lacks \"aligner\" or \"items\"; save it from the report"));
            return null;
        }
        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != 1)
        {
            report(Diagnostic.Error("ALN702", path, "the patch is of another version; update aligner"));
            return null;
        }
        // A signature that is no text is no run's, and a patch for another run is read too.
        var runSignature = root.TryGetProperty("run", out var run) && run.ValueKind == JsonValueKind.String ? WellFormed(run) ?? "" : null;
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        var refusals = ImmutableArray.CreateBuilder<Refusal>();
        var place = 0;
        foreach (var item in items.EnumerateArray())
        {
            place++;
            try
            {
                corrections.Add(ReadItem(place, item));
            }
            catch (CorrectionFault fault)
            {
                refusals.Add(new Refusal(place, fault.Reason));
            }
            catch (InvalidOperationException)
            {
                // The one thing that well-formed JSON may hold and no text of .NET: half of a surrogate pair.
                refusals.Add(new Refusal(place, "it holds text that is not valid Unicode"));
            }
        }
        return new ReadPatch(new Patch(runSignature, corrections.ToImmutable()), refusals.ToImmutable());
    }

    private static Correction ReadItem(int number, JsonElement item) => item.Text("do") switch
    {
        "beads" => new BeadCorrection(
            number,
            item.Text("story"),
            item.CorrectedText("source"),
            item.CorrectedText("target"),
            item.Beads("was"),
            item.Beads("now")),
        "unpin" => new UnpinnedBeads(number, item.CorrectedText("source"), item.CorrectedText("target"), item.Beads("beads")),
        "concept" => new ConceptCorrection(number, item.Text("concept"), ReadDecision(item, "was"), ReadDecision(item, "now"))
        {
            Wrong = item.TryGetProperty("wrong", out _) ? [.. Texts(item, "wrong").Select(Language)] : [],
        },
        "entry" => ReadEntryCorrection(number, ReadEntry(item, "was"), ReadEntry(item, "now")),
        "add" => new AddedConcept(number, ReadEntry(item, "now")),
        "join" => new JoinedConcepts(number, item.Text("concept"), item.Text("other")),
        "split" => new SplitConcept(number, item.Text("concept"), item.Property("terms", JsonValueKind.Object).EnumerateObject()
            .ToImmutableSortedDictionary(terms => Language(terms.Name), terms => Texts(terms.Value))),
        var other => throw new CorrectionFault($"nobody knows how to do '{other}'"),
    };

    private static ConceptDecision ReadDecision(JsonElement item, string name)
    {
        var decision = item.Property(name, JsonValueKind.Object);
        var status = decision.Text("status") switch
        {
            "proposed" => ConceptStatus.Proposed,
            "approved" => ConceptStatus.Approved,
            "rejected" => ConceptStatus.Rejected,
            var other => throw new CorrectionFault($"'{other}' is no status; it is proposed, approved or rejected"),
        };
        var terms = ImmutableSortedDictionary.CreateBuilder<LanguageCode, string>();
        foreach (var term in decision.Property("terms", JsonValueKind.Object).EnumerateObject())
        {
            if (!LanguageCode.TryParse(term.Name, out var language)) throw new CorrectionFault($"'{term.Name}' is no language code");
            if (term.Value.ValueKind != JsonValueKind.String) throw new CorrectionFault($"the term in {language} is no text");
            var text = Aligner.Text.Normalization.Line(term.Value.GetString()!);
            if (text.Length == 0) throw new CorrectionFault($"the term in {language} is empty");
            if (text.Length > ConceptText.Longest) throw new CorrectionFault($"the term in {language} is longer than a glossary holds");
            terms[language] = text;
        }
        return new ConceptDecision(status, terms.ToImmutable());
    }

    private static EntryCorrection ReadEntryCorrection(int number, Concept was, Concept now) => was.Id == now.Id
        ? new EntryCorrection(number, was, now)
        : throw new CorrectionFault("\"was\" and \"now\" are of different concepts");

    // An entry in JSON is one in YAML (1.2 §1.3): one reader, with its checks, reads both.
    private static Concept ReadEntry(JsonElement item, string name)
    {
        var reader = new GlossaryReader(name);
        var document = YamlReader.Read(name, item.Property(name, JsonValueKind.Object).GetRawText());
        return reader.ReadOne(document.Node) ?? throw (reader.Problems.FirstOrDefault() is { } problem
            ? new CorrectionFault($"\"{name}\" is no entry of a glossary: {problem.Reason}")
            : new CorrectionFault($"\"{name}\" is no entry of a glossary"));
    }

    private static ImmutableArray<string> Texts(JsonElement element, string name) => Texts(element.Property(name, JsonValueKind.Array));

    private static ImmutableArray<string> Texts(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(text => text.GetString()!)]
            : throw new CorrectionFault($"{list.GetRawText()} is no list of texts");

    private static LanguageCode Language(string code) =>
        LanguageCode.TryParse(code, out var language) ? language : throw new CorrectionFault($"'{code}' is no language code");

    private static string? WellFormed(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>A patch as it was read.</summary>
/// <param name="Patch">The items that are well-formed.</param>
/// <param name="Refusals">The others.</param>
internal sealed record ReadPatch(Patch Patch, ImmutableArray<Refusal> Refusals);
