using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Corrections;
using Aligner.Diagnostics;
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
            catch (PatchFault fault)
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

    private static Correction ReadItem(int number, JsonElement item) => Text(item, "do") switch
    {
        "beads" => new BeadCorrection(
            number,
            Text(item, "story"),
            ReadText(item, "source"),
            ReadText(item, "target"),
            ReadBeads(item, "was"),
            ReadBeads(item, "now")),
        "unpin" => new UnpinnedBeads(number, ReadText(item, "source"), ReadText(item, "target"), ReadBeads(item, "beads")),
        "concept" => new ConceptCorrection(number, Text(item, "concept"), ReadDecision(item, "was"), ReadDecision(item, "now"))
        {
            Wrong = item.TryGetProperty("wrong", out _) ? [.. Texts(item, "wrong").Select(Language)] : [],
        },
        "entry" => ReadEntryCorrection(number, ReadEntry(item, "was"), ReadEntry(item, "now")),
        "add" => new AddedConcept(number, ReadEntry(item, "now")),
        "join" => new JoinedConcepts(number, Text(item, "concept"), Text(item, "other")),
        "split" => new SplitConcept(number, Text(item, "concept"), Property(item, "terms", JsonValueKind.Object).EnumerateObject()
            .ToImmutableSortedDictionary(terms => Language(terms.Name), terms => Texts(terms.Value))),
        var other => throw new PatchFault($"nobody knows how to do '{other}'"),
    };

    private static CorrectedText ReadText(JsonElement item, string name)
    {
        var text = Property(item, name, JsonValueKind.Object);
        return new CorrectedText(Text(text, "path"), Text(text, "text"));
    }

    private static ImmutableArray<PinnedBead> ReadBeads(JsonElement item, string name) =>
        [.. Property(item, name, JsonValueKind.Array).EnumerateArray().Select(bead => ReadBead(bead, name))];

    private static PinnedBead ReadBead(JsonElement bead, string name)
    {
        if (bead.ValueKind != JsonValueKind.Array || bead.GetArrayLength() != 2)
            throw new PatchFault($"a bead of \"{name}\" is not two lists");
        var (source, target) = (ReadParagraphs(bead[0], name), ReadParagraphs(bead[1], name));
        if (source.IsEmpty && target.IsEmpty) throw new PatchFault($"a bead of \"{name}\" is empty");
        return new PinnedBead(source, target);
    }

    private static ImmutableArray<PinnedParagraph> ReadParagraphs(JsonElement list, string name)
    {
        if (list.ValueKind != JsonValueKind.Array) throw new PatchFault($"a bead of \"{name}\" is not two lists");
        var paragraphs = ImmutableArray.CreateBuilder<PinnedParagraph>();
        var last = -1;
        foreach (var element in list.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.String)
            {
                paragraphs.Add(new PinnedParagraph(element.GetString()!, ""));
                continue;
            }
            // As pages of older versions name them.
            if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt32(out var unit) || unit < 0)
                throw new PatchFault($"a bead of \"{name}\" holds {element.GetRawText()}, which is no paragraph");
            if (last >= unit) throw new PatchFault($"the paragraphs of a bead of \"{name}\" are not in order");
            last = unit;
            paragraphs.Add(new PinnedParagraph(ParagraphKey.OfPlace(unit), ""));
        }
        return paragraphs.ToImmutable();
    }

    private static ConceptDecision ReadDecision(JsonElement item, string name)
    {
        var decision = Property(item, name, JsonValueKind.Object);
        var status = Text(decision, "status") switch
        {
            "proposed" => ConceptStatus.Proposed,
            "approved" => ConceptStatus.Approved,
            "rejected" => ConceptStatus.Rejected,
            var other => throw new PatchFault($"'{other}' is no status; it is proposed, approved or rejected"),
        };
        var terms = ImmutableSortedDictionary.CreateBuilder<LanguageCode, string>();
        foreach (var term in Property(decision, "terms", JsonValueKind.Object).EnumerateObject())
        {
            if (!LanguageCode.TryParse(term.Name, out var language)) throw new PatchFault($"'{term.Name}' is no language code");
            if (term.Value.ValueKind != JsonValueKind.String) throw new PatchFault($"the term in {language} is no text");
            var text = Aligner.Text.Normalization.Line(term.Value.GetString()!);
            if (text.Length == 0) throw new PatchFault($"the term in {language} is empty");
            if (text.Length > ConceptText.Longest) throw new PatchFault($"the term in {language} is longer than a glossary holds");
            terms[language] = text;
        }
        return new ConceptDecision(status, terms.ToImmutable());
    }

    private static EntryCorrection ReadEntryCorrection(int number, Concept was, Concept now) => was.Id == now.Id
        ? new EntryCorrection(number, was, now)
        : throw new PatchFault("\"was\" and \"now\" are of different concepts");

    // An entry in JSON is one in YAML (1.2 §1.3): one reader, with its checks, reads both.
    private static Concept ReadEntry(JsonElement item, string name)
    {
        var reader = new GlossaryReader(name);
        var document = YamlReader.Read(name, Property(item, name, JsonValueKind.Object).GetRawText());
        return reader.ReadOne(document.Node) ?? throw (reader.Problems.FirstOrDefault() is { } problem
            ? new PatchFault($"\"{name}\" is no entry of a glossary: {problem.Reason}")
            : new PatchFault($"\"{name}\" is no entry of a glossary"));
    }

    private static ImmutableArray<string> Texts(JsonElement element, string name) => Texts(Property(element, name, JsonValueKind.Array));

    private static ImmutableArray<string> Texts(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(text => text.GetString()!)]
            : throw new PatchFault($"{list.GetRawText()} is no list of texts");

    private static LanguageCode Language(string code) =>
        LanguageCode.TryParse(code, out var language) ? language : throw new PatchFault($"'{code}' is no language code");

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

    private static string Text(JsonElement element, string name) => Property(element, name, JsonValueKind.String).GetString()!;

    private static JsonElement Property(JsonElement element, string name, JsonValueKind kind)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
            throw new PatchFault($"\"{name}\" is missing");
        return value.ValueKind == kind
            ? value
            : throw new PatchFault($"\"{name}\" is not {Article(kind)}");
    }

    private static Reason Article(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "a text",
    };

    /// <summary>What is wrong with an item.</summary>
    private sealed class PatchFault(Reason reason) : Exception(reason.ToString())
    {
        public Reason Reason { get; } = reason;
    }
}

/// <summary>A patch as it was read.</summary>
/// <param name="Patch">The items that are well-formed.</param>
/// <param name="Refusals">The others.</param>
internal sealed record ReadPatch(Patch Patch, ImmutableArray<Refusal> Refusals);
