using System.Text;
using System.Text.Json.Nodes;
using Aligner.Formats.Files;
using Aligner.Formats.Tables;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;

namespace Aligner.Formats.Report;

/// <summary>A concept as the term editor takes it and as a patch gives it back: with the keys of a glossary's YAML, without what only the
/// machine says.</summary>
internal static class EntryData
{
    /// <summary>UTF-8 JSON.</summary>
    public static byte[] Of(Concept concept) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["id"] = concept.Id,
        ["type"] = concept.Type.Word(),
        ["status"] = concept.Status.Word(),
        ["equivalence"] = concept.Equivalence.Word(),
        ["subject"] = concept.Subjects.IsEmpty ? null : concept.Subjects.ToJson(text => text.Key.Value, text => text.Value),
        ["definition"] = concept.Definitions.IsEmpty ? null : concept.Definitions.ToJson(text => text.Key.Value, text => text.Value),
        ["terms"] = concept.Terms.ToJson(language => language.Key.Value, language => language.Value.Select(Of).ToJson()),
        ["note"] = concept.Note,
    }.WithoutNulls().ToJsonString());

    private static JsonObject Of(Term term) => new JsonObject
    {
        ["term"] = term.Text,
        ["region"] = term.Region,
        ["preferred"] = GlossaryWriter.IsPreferred(term) ? true : (bool?)null,
        ["usage"] = term.Usage == TermUsage.Admitted ? null : term.Usage.Word(),
        ["forms"] = term.Forms.IsEmpty ? null : term.Forms.ToJson(),
        ["wrong"] = term.WrongForms.IsEmpty ? null : term.WrongForms.ToJson(),
        ["count"] = term.Count,
        ["source"] = term.Source,
        ["note"] = term.Note,
    }.WithoutNulls();
}
