using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Corrections;
using Aligner.Diagnostics;

namespace Aligner.Formats.Corrections;

/// <summary>
/// What patches and pins have in common: a text is <c>{ "path": "…", "text": "16 hexadecimal digits" }</c>, beads are a list of
/// <c>[["a", "b"], ["c How it begins"]]</c>, two lists of paragraphs by their keys (<see cref="ParagraphKey"/>), with or without their
/// first words, or by their places from 0, as older versions wrote them. Whatever is otherwise is a <see cref="CorrectionFault"/>;
/// text with half of a surrogate pair is an <see cref="InvalidOperationException"/>.
/// </summary>
internal static class CorrectionJson
{
    public static CorrectedText CorrectedText(this JsonElement item, string name)
    {
        var text = item.Property(name, JsonValueKind.Object);
        return new CorrectedText(text.Text("path"), text.Text("text"));
    }

    public static ImmutableArray<PinnedBead> Beads(this JsonElement item, string name) =>
        [.. item.Property(name, JsonValueKind.Array).EnumerateArray().Select(bead => Bead(bead, name))];

    public static string Text(this JsonElement element, string name) => element.Property(name, JsonValueKind.String).GetString()!;

    public static JsonElement Property(this JsonElement element, string name, JsonValueKind kind)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
            throw new CorrectionFault($"\"{name}\" is missing");
        return value.ValueKind == kind
            ? value
            : throw new CorrectionFault($"\"{name}\" is not {Article(kind)}");
    }

    private static PinnedBead Bead(JsonElement bead, string name)
    {
        if (bead.ValueKind != JsonValueKind.Array || bead.GetArrayLength() != 2)
            throw new CorrectionFault($"a bead of \"{name}\" is not two lists");
        var (source, target) = (Paragraphs(bead[0], name), Paragraphs(bead[1], name));
        if (source.IsEmpty && target.IsEmpty) throw new CorrectionFault($"a bead of \"{name}\" is empty");
        return new PinnedBead(source, target);
    }

    private static ImmutableArray<PinnedParagraph> Paragraphs(JsonElement list, string name)
    {
        if (list.ValueKind != JsonValueKind.Array) throw new CorrectionFault($"a bead of \"{name}\" is not two lists");
        var paragraphs = ImmutableArray.CreateBuilder<PinnedParagraph>();
        var last = -1;
        foreach (var element in list.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.String)
            {
                paragraphs.Add(Paragraph(element.GetString()!));
                continue;
            }
            if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt32(out var place) || place < 0)
                throw new CorrectionFault($"a bead of \"{name}\" holds {element.GetRawText()}, which is no paragraph");
            if (last >= place) throw new CorrectionFault($"the paragraphs of a bead of \"{name}\" are not in order");
            last = place;
            paragraphs.Add(new PinnedParagraph(ParagraphKey.OfPlace(place), ""));
        }
        return paragraphs.ToImmutable();
    }

    private static PinnedParagraph Paragraph(string text) =>
        text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
            ? new PinnedParagraph(text[..space], text[(space + 1)..])
            : new PinnedParagraph(text, "");

    private static Reason Article(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "a text",
    };
}
