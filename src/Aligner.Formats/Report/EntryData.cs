using System.Text.Json;
using System.Text.Json.Serialization;
using Aligner.Formats.Tables;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;

namespace Aligner.Formats.Report;

/// <summary>A concept as the term editor takes it and as a patch gives it back: with the keys of a glossary's YAML, without what only the
/// machine says.</summary>
internal static class EntryData
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>UTF-8 JSON.</summary>
    public static byte[] Of(Concept concept) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            id = concept.Id,
            type = concept.Type.Word(),
            status = concept.Status.Word(),
            equivalence = concept.Equivalence.Word(),
            subject = concept.Subjects.IsEmpty ? null : concept.Subjects.ToDictionary(text => text.Key.Value, text => text.Value),
            definition = concept.Definitions.IsEmpty ? null : concept.Definitions.ToDictionary(text => text.Key.Value, text => text.Value),
            terms = concept.Terms.ToDictionary(language => language.Key.Value, language => language.Value.Select(Of)),
            note = concept.Note,
        },
        Options);

    private static object Of(Term term) => new
    {
        term = term.Text,
        region = term.Region,
        preferred = GlossaryWriter.IsPreferred(term) ? true : (bool?)null,
        usage = term.Usage == TermUsage.Admitted ? null : term.Usage.Word(),
        forms = term.Forms.IsEmpty ? null : term.Forms.ToArray(),
        wrong = term.WrongForms.IsEmpty ? null : term.WrongForms.ToArray(),
        count = term.Count,
        source = term.Source,
        note = term.Note,
    };
}
