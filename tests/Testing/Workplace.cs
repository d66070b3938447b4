using System.Diagnostics;
using System.Text;

namespace Aligner.Testing;

/// <summary>A folder of its own in which the real program runs, gone after the test.</summary>
internal sealed class Workplace : IDisposable
{
    /// <summary>The program: as its users build it, or another build named by <c>ALIGNER_TEST_PROGRAM</c> (its <c>aligner.dll</c>, or what
    /// was compiled for this system), to see which tests it does not pass.</summary>
    private static readonly string program = System.Environment.GetEnvironmentVariable("ALIGNER_TEST_PROGRAM")
        ?? Repository.Program;

    // What comes before its arguments.
    private static readonly string[] call = program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", program] : [program];

    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("aligner-test-").FullName;

    /// <summary>The sample articles.</summary>
    public static string Seeds => System.IO.Path.Combine(Repository.Root, "seeds");

    /// <summary>The path of a file in the folder.</summary>
    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>Variables that the program is given besides its own environment.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>Copies the sample articles into the folder.</summary>
    public void CopySeeds()
    {
        foreach (var file in Directory.EnumerateFiles(Seeds)) Write($"seeds/{System.IO.Path.GetFileName(file)}", File.ReadAllBytes(file));
    }

    /// <summary>Copies the versions of some stories among the sample articles into the folder, of one if none is named: enough for what has
    /// nothing to do with how many there are.</summary>
    public void CopyStories(params string[] stories)
    {
        if (stories is []) stories = ["munich-security"];
        foreach (var file in stories.SelectMany(story => Directory.EnumerateFiles(Seeds, $"{story}.*")))
            Write($"seeds/{System.IO.Path.GetFileName(file)}", File.ReadAllBytes(file));
    }

    /// <summary>Writes a file and returns its name.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file and returns its name.</summary>
    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllBytes(Path(name), bytes);
        return name;
    }

    /// <summary>The text of a file in the folder.</summary>
    public string Text(string name) => File.ReadAllText(Path(name));

    /// <summary>Every file in the folder with its bytes, by relative path.</summary>
    public SortedDictionary<string, string> Snapshot() => new(
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).ToDictionary(
            path => System.IO.Path.GetRelativePath(Folder, path),
            path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))),
        StringComparer.Ordinal);

    /// <summary>Runs the program in the folder.</summary>
    public ProgramResult Run(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        return Finish(process);
    }

    /// <summary>Runs the program in the folder as on a terminal, whose width is 80; what is shown there is all in the output.</summary>
    /// <param name="arguments">Without quotes or blanks.</param>
    public ProgramResult RunOnTerminal(params string[] arguments)
    {
        // The util-linux script(1) gives a terminal and hands on the exit code.
        using var process = StartAs("script", "-qec", string.Join(' ', [.. call.Select(part => $"'{part}'"), .. arguments]), "/dev/null");
        process.StandardInput.Close();
        return Finish(process);
    }

    /// <summary>Starts the program in the folder.</summary>
    public Process Start(params string[] arguments) => StartAs(call[0], [.. call[1..], .. arguments]);

    private Process StartAs(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ALIGNER_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Waits for a started program.</summary>
    public static ProgramResult Finish(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProgramResult(process.ExitCode, output, error.Result);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
