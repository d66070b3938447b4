using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Aligner.Formats.Tests.Exports;

/// <summary>Programs of other people that read what we write, where they are installed.</summary>
internal static class Reader
{
    private const string Python = "/usr/bin/python3";

    /// <summary>What a test says that is skipped for want of a program; null where it is installed.</summary>
    public static string? Missing(ForeignProgram program) => program switch
    {
        ForeignProgram.TranslateToolkit when !File.Exists(Python)
            || !Directory.Exists("/usr/lib/python3/dist-packages/translate/storage") =>
            "translate-toolkit is not installed (apt-get install translate-toolkit): it was not asked to read the file",
        ForeignProgram.NodePackages when
            !Directory.Exists(Path.Combine(Folder(), "node_modules", "exceljs")) || Command("node") is null =>
            "node and the packages of Exports/Readers/package.json are not installed (npm install there): they were not asked to read "
                + "the file",
        ForeignProgram.LibreOffice when Command("soffice") is null =>
            "LibreOffice is not installed (apt-get install libreoffice-calc, half a gigabyte): it was not asked to read the file",
        ForeignProgram.OmegaT when Command("omegat") is null =>
            "OmegaT is not installed (apt-get install omegat, with Java 300 MB): it was not asked to read the file",
        ForeignProgram.Jing when Command("jing") is null =>
            "jing is not installed (apt-get install jing, with Java 200 MB): it was not asked to read the file",
        _ => null,
    };

    /// <summary>Source and target of each unit that translate-toolkit finds.</summary>
    public static List<string[]> TranslateToolkit(byte[] bytes, string extension) =>
        Rows(bytes, extension, Python, Path.Combine(Folder(), "read.py"));

    /// <summary>The rows that a package of npm finds.</summary>
    public static List<string[]> Node(string package, byte[] bytes, string extension) =>
        Rows(bytes, extension, Command("node")!, Path.Combine(Folder(), "read.js"), package);

    /// <summary>Sees that jing finds documents valid.</summary>
    public static void Jing(string schema, params byte[][] documents) => InFolder(folder =>
        Output(Command("jing")!, [schema, .. documents.Select((bytes, at) => Written(folder, $"{at}.xml", bytes))]));

    /// <summary>The workbooks as LibreOffice saves them in a format of its own or of others.</summary>
    /// <param name="extension">The format's, without a full stop: <c>ods</c>.</param>
    /// <param name="workbooks">Opened one after the other.</param>
    public static List<byte[]> LibreOffice(string extension, params byte[][] workbooks) => InFolder(folder =>
    {
        List<string> names = [.. workbooks.Select((bytes, at) => Written(folder, $"{at}.xlsx", bytes))];
        Output(
            Command("soffice")!,
            [
                $"-env:UserInstallation=file://{folder}/settings", "--headless", "--convert-to", extension, "--outdir", $"{folder}/saved",
                .. names,
            ]);
        return names.ConvertAll(name =>
            File.ReadAllBytes(Path.Combine(folder, "saved", Path.GetFileNameWithoutExtension(name) + "." + extension)));
    });

    /// <summary>What OmegaT in console mode finds in the glossaries of a project, and what it makes of a text with the project's
    /// memory.</summary>
    /// <param name="glossaries">Each with the name of its file.</param>
    /// <param name="memory">TMX.</param>
    /// <param name="sources">Segments of the text.</param>
    /// <returns>Name of the file, source and target of each entry; the segments translated.</returns>
    public static (List<string[]> Entries, string[] Targets) OmegaT(
        IEnumerable<(string Name, byte[] Bytes)> glossaries, byte[] memory, IEnumerable<string> sources) => InFolder(folder =>
    {
        foreach (var name in (string[])["tm", "target", "dictionary"]) Directory.CreateDirectory(Path.Combine(folder, name));
        Written(folder, "omegat.project", File.ReadAllBytes(Path.Combine(Folder(), "omegat.project")));
        foreach (var (name, bytes) in glossaries) Written(folder, "glossary/" + name, bytes);
        Written(folder, "omegat/project_save.tmx", memory);
        Written(folder, "source/text.txt", System.Text.Encoding.UTF8.GetBytes(string.Join("\n\n", sources)));
        var output = Output(
            Command("omegat")!,
            [folder, "--mode=console-translate", $"--script={Folder()}/read.groovy", $"--config-dir={folder}/settings", "--no-team"]);
        return (
            output.Split('\n').Where(line => line.StartsWith("entry\t", StringComparison.Ordinal)).Select(line => line.Split('\t')[1..])
                .ToList(),
            File.ReadAllText(Path.Combine(folder, "target", "text.txt")).Split("\n\n"));
    });

    private static List<string[]> Rows(byte[] bytes, string extension, string program, params string[] arguments) => InFolder(folder =>
        JsonSerializer.Deserialize<List<string[]>>(Output(program, [.. arguments, Written(folder, "a" + extension, bytes)]))!);

    private static T InFolder<T>(Func<string, T> act)
    {
        var folder = Directory.CreateTempSubdirectory("aligner-readers-").FullName;
        try
        {
            return act(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Written(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static string Output(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result + output);
        return output;
    }

    private static string? Command(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
