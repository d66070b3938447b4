using System.Globalization;
using System.Text.Json.Nodes;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Formats.Yaml;

namespace Aligner.Cli.Commands;

/// <summary>Shows what a merge did to each file of the glossaries.</summary>
internal sealed class MergeSummary(Terminal terminal, AlignerSettings settings)
{
    /// <summary>A row or an object a file.</summary>
    public void Show(GlossaryFolderMerge merged, OutputFormat format)
    {
        foreach (var glossary in merged.Glossaries)
        {
            var name = GlossaryFile.Name(glossary.Kind);
            var path = $"{settings.Glossaries}/{name}";
            var concepts = glossary.Concepts.Length;
            var isChanged = merged.Written.Any(written => Path.GetFileName(written) == name);
            terminal.Out.WriteLine(format == OutputFormat.Json
                ? CommandJson.Of(new JsonObject { ["path"] = path, ["concepts"] = concepts, ["changed"] = isChanged })
                : string.Create(CultureInfo.InvariantCulture, $"{path}\t{concepts} concepts\t{(isChanged ? "changed" : "unchanged")}"));
        }
    }
}
