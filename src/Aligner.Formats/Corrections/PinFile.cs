using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Files;

namespace Aligner.Formats.Corrections;

/// <summary>
/// The beads that people pinned, kept for later runs, two texts a line:
/// <code>
/// { "aligner": 2, "pins": [
///   { "source": { "path": "…", "text": "16 hexadecimal digits" }, "target": { … },
///     "beads": [ [ ["3fa9c1d2e4b5a697 How it begins"], ["…"] ] ] } ] }
/// </code>
/// A paragraph is its key (<see cref="ParagraphKey"/>) and its first words, which are for people. The first version,
/// <c>"source": "…", "beads": [[[0], [0]]]</c>, is read too.
/// </summary>
internal static class PinFile
{
    private static readonly JsonSerializerOptions Lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the pins in ordinal order of paths and signatures; UTF-8, LF.</summary>
    public static byte[] Write(IEnumerable<PinnedBeads> pins)
    {
        var text = new StringBuilder("{\n  \"aligner\": 2,\n  \"pins\": [");
        var separator = "\n";
        foreach (var pin in pins.Where(pin => !pin.Beads.IsEmpty)
            .OrderBy(pin => pin.Source.Path, StringComparer.Ordinal)
            .ThenBy(pin => pin.Target.Path, StringComparer.Ordinal)
            .ThenBy(pin => pin.Source.Signature, StringComparer.Ordinal)
            .ThenBy(pin => pin.Target.Signature, StringComparer.Ordinal))
        {
            text.Append(separator).Append("    ").Append(Line(pin));
            separator = ",\n";
        }
        return Encoding.UTF8.GetBytes(text.Append("\n  ]\n}\n").ToString());
    }

    /// <summary>The pins of two texts as a line has them.</summary>
    public static string Line(PinnedBeads pin) => Json(pin).ToJsonString(Lines);

    /// <summary>Likewise, for what is part of more.</summary>
    public static JsonObject Json(PinnedBeads pin) => new()
    {
        ["source"] = Json(pin.Source),
        ["target"] = Json(pin.Target),
        ["beads"] = pin.Beads
            .Select(bead => new JsonArray(bead.Source.Select(Written).ToJson(), bead.Target.Select(Written).ToJson()))
            .ToJson(),
    };

    /// <summary>A text as a pin has it.</summary>
    public static JsonObject Json(CorrectedText text) => new() { ["path"] = text.Path, ["text"] = text.Signature };

    /// <summary>Reads pins.</summary>
    /// <param name="path">As the user named it, for messages.</param>
    /// <param name="json">The file's bytes, UTF-8.</param>
    /// <param name="report">Told why the file can't be read (ALN703).</param>
    /// <returns>Null when the file can't be read: nothing should be written over it then.</returns>
    public static ImmutableArray<PinnedBeads>? Read(string path, ReadOnlyMemory<byte> json, Action<Diagnostic> report)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            if (file.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("aligner", out var version)
                && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number is 1 or 2
                && root.TryGetProperty("pins", out var list) && list.ValueKind == JsonValueKind.Array)
                return [.. list.EnumerateArray().Select(ReadPins)];
            report(Diagnostic.Error("ALN703", path, "this is no file of pinned beads of this version of aligner; restore or delete it"));
        }
        catch (JsonException error)
        {
            report(new Diagnostic(Severity.Error, "ALN703", path,
                (int)(error.LineNumber ?? 0) + 1,
                (int)(error.BytePositionInLine ?? 0) + 1,
                "the pinned beads can't be read; restore the file or delete it"));
        }
        catch (CorrectionFault fault)
        {
            report(Diagnostic.Error("ALN703", path, $"the pinned beads can't be read: {fault.Reason}; restore the file or delete it"));
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            report(Diagnostic.Error("ALN703", path, "the pinned beads hold text that is not valid Unicode; restore the file or delete it"));
        }
        return null;
    }

    /// <summary>Reads the pins of two texts.</summary>
    /// <exception cref="CorrectionFault">They are none.</exception>
    public static PinnedBeads ReadPins(JsonElement pin) =>
        new(
            ReadText(pin, "source"),
            ReadText(pin, "target"),
            pin.Beads("beads"));

    private static CorrectedText ReadText(JsonElement pin, string name) =>
        pin.ValueKind == JsonValueKind.Object && pin.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? new CorrectedText("", text.GetString()!)
            : pin.CorrectedText(name);

    private static string Written(PinnedParagraph paragraph) =>
        paragraph.Opening.Length == 0 ? paragraph.Key : $"{paragraph.Key} {paragraph.Opening}";
}
