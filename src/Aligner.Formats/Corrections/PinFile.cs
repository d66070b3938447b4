using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Aligner.Alignment;
using Aligner.Corrections;
using Aligner.Diagnostics;

namespace Aligner.Formats.Corrections;

/// <summary>The beads that people pinned, kept for later runs: <c>{ "aligner": 1, "pins": [ { "source", "target", "beads"
/// } ] }</c>, one pair a line.</summary>
internal static class PinFile
{
    /// <summary>Writes the pins in ordinal order of the signatures; UTF-8, LF.</summary>
    public static byte[] Write(IEnumerable<PinnedBeads> pins)
    {
        var text = new StringBuilder("{\n  \"aligner\": 1,\n  \"pins\": [");
        var separator = "\n";
        foreach (var pin in pins.Where(pin => !pin.Beads.IsEmpty)
            .OrderBy(pin => pin.Source, StringComparer.Ordinal)
            .ThenBy(pin => pin.Target, StringComparer.Ordinal))
        {
            var row =
                new { source = pin.Source, target = pin.Target, beads = pin.Beads.Select(bead => new[] { bead.Source, bead.Target }) };
            text.Append(separator).Append("    ").Append(JsonSerializer.Serialize(row));
            separator = ",\n";
        }
        return Encoding.UTF8.GetBytes(text.Append("\n  ]\n}\n").ToString());
    }

    /// <summary>Reads pins.</summary>
    /// <param name="path">As the user named it, for messages.</param>
    /// <param name="json">The file's bytes, UTF-8.</param>
    /// <param name="report">Told why the file can't be read (ALN703).</param>
    /// <returns>Null when the file can't be read: nothing should be written over it then.</returns>
    public static ImmutableArray<PinnedBeads>? Read(string path, ReadOnlyMemory<byte> json, Action<Diagnostic> report)
    {
        try
        {
            var file = JsonSerializer.Deserialize<Pins>(json.Span, Options);
            if (file is { Aligner: 1 }
                && file.List is { } list
                && list.All(pin => pin is not null && pin.Beads.All(bead => bead is not null)))
                return [.. list.Select(pin => new PinnedBeads(pin!.Source, pin.Target, [.. pin.Beads.Select(bead => Bead(bead!))]))];
            report(Diagnostic.Error("ALN703", path, "this is no file of pinned beads of this version of aligner; restore or delete it"));
        }
        catch (JsonException error)
        {
            report(new Diagnostic(Severity.Error, "ALN703", path,
                (int)(error.LineNumber ?? 0) + 1,
                (int)(error.BytePositionInLine ?? 0) + 1,
                "the pinned beads can't be read; restore the file or delete it"));
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            report(Diagnostic.Error("ALN703", path, "the pinned beads hold text that is not valid Unicode; restore the file or delete it"));
        }
        return null;
    }

    private static readonly JsonSerializerOptions Options =
        new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, PropertyNameCaseInsensitive = true };

    private static Bead Bead(ImmutableArray<int>[] sides)
    {
        if (sides.Length != 2 || sides.Any(side => side.IsDefault) || sides.All(side => side.IsEmpty))
            throw new JsonException("A bead is two lists.");
        return new Bead(sides[0], sides[1], sides.Any(side => side.IsEmpty) ? 0 : 1);
    }

    private sealed record Pins(int Aligner, [property: System.Text.Json.Serialization.JsonPropertyName("pins")] Pin?[] List);

    private sealed record Pin(string Source, string Target, ImmutableArray<int>[]?[] Beads);
}
