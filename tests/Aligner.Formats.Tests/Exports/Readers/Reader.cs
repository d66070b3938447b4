using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Aligner.Formats.Tests.Exports;

/// <summary>Programs of other people that read what we write, where they are installed.</summary>
internal static class Reader
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Debian's translate-toolkit.</summary>
    public static bool HasTranslateToolkit { get; } =
        File.Exists(Python) && Directory.Exists("/usr/lib/python3/dist-packages/translate/storage");

    /// <summary>The packages of package.json.</summary>
    public static bool HasNodePackages { get; } =
        Directory.Exists(Path.Combine(Folder(), "node_modules", "exceljs")) && Command("node") is not null;

    /// <summary>Source and target of each unit that translate-toolkit finds.</summary>
    public static List<string[]> TranslateToolkit(byte[] bytes, string extension) =>
        Rows(bytes, extension, Python, Path.Combine(Folder(), "read.py"));

    /// <summary>The rows that a package of npm finds.</summary>
    public static List<string[]> Node(string package, byte[] bytes, string extension) =>
        Rows(bytes, extension, Command("node")!, Path.Combine(Folder(), "read.js"), package);

    private static List<string[]> Rows(byte[] bytes, string extension, string program, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        try
        {
            File.WriteAllBytes(path, bytes);
            using var process = Process.Start(new ProcessStartInfo(program, [.. arguments, path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result);
            return JsonSerializer.Deserialize<List<string[]>>(output)!;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string? Command(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}

/// <summary>A theory that needs translate-toolkit and says so where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TranslateToolkitTheoryAttribute : TheoryAttribute
{
    public TranslateToolkitTheoryAttribute()
    {
        if (!Reader.HasTranslateToolkit)
            Skip = "translate-toolkit is not installed (apt-get install translate-toolkit): it was not asked to read the file";
    }
}

/// <summary>A theory that needs the packages of npm and says so where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute()
    {
        if (!Reader.HasNodePackages)
            Skip = "node and the packages of Exports/Readers/package.json are not installed (npm install there): they were not "
                + "asked to read "
                + "the file";
    }
}
