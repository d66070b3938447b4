using Aligner.Cli.Terminals;
using Aligner.Formats.Exports;

namespace Aligner.Cli.Commands;

/// <summary>Where what is exported goes: into a file, or to standard output where that can take it.</summary>
internal static class ExportOutput
{
    /// <summary>Writes what a target makes of a glossary.</summary>
    /// <param name="target">The target.</param>
    /// <param name="content">The glossary.</param>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="terminal">Whose standard output it is.</param>
    /// <exception cref="CommandFailedException">Standard output can't take it (ALN902).</exception>
    public static LossReport Write(IExporter target, GlossaryExport content, string? path, Terminal terminal)
    {
        if (path is not null) return target.Write(content, path);
        if (ExportFile.Streamed(target.Parts(content.Pair)).Length > 1)
            throw new CommandFailedException("ALN902", "aligner", $"{target.Name} writes several files; name them with -o FILE");
        if (!target.IsText) ProveTakesBytes(target.Name, target.Extension);
        LossReport? report = null;
        Write(stream => report = target.Write(content, [stream]), terminal);
        return report!;
    }

    /// <summary>Writes to standard output.</summary>
    public static void Write(Action<Stream> write, Terminal terminal)
    {
        terminal.Out.Flush();
        using var stream = Console.OpenStandardOutput();
        write(stream);
    }

    /// <summary>Sees that standard output can take what is no text.</summary>
    /// <exception cref="CommandFailedException">It is a terminal (ALN902).</exception>
    public static void ProveTakesBytes(string name, string extension)
    {
        if (!Console.IsOutputRedirected)
            throw new CommandFailedException(
                "ALN902", "aligner", $"{name} is no text and this is a terminal; name a file with -o FILE{extension}");
    }
}
