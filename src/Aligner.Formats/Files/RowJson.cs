using System.Text.Json.Serialization;
using Aligner.Formats.Tables;
using Aligner.Formats.Yaml;

namespace Aligner.Formats.Files;

/// <summary>How rows become JSON and are read back, without reflection.</summary>
[JsonSerializable(typeof(ExportedRow))]
[JsonSerializable(typeof(JournalFile.Row))]
internal sealed partial class RowJson : JsonSerializerContext;
