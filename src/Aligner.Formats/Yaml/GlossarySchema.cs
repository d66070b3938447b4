using System.Reflection;
using Aligner.Formats.Files;

namespace Aligner.Formats.Yaml;

/// <summary>The JSON schema by which editors complete and check a glossary as it is typed.</summary>
public static class GlossarySchema
{
    /// <summary>The name of the file, beside the glossaries.</summary>
    public const string FileName = "glossary.schema.json";

    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    /// <summary>The schema itself.</summary>
    public static string Text { get; } = Read();

    /// <summary>Puts the schema beside the glossaries of a folder.</summary>
    /// <returns>Whether it was not there yet, or another.</returns>
    public static bool WriteTo(string folder) => AtomicFile.WriteText(Path.Combine(folder, FileName), Text);

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"{FileName} is missing from the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
