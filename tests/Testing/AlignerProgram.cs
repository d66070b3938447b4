using System.Diagnostics;
using System.Text;

namespace Aligner.Testing;

/// <summary>The real program, run as a user runs it.</summary>
internal static class AlignerProgram
{
    /// <summary>Runs it in a folder to its end.</summary>
    /// <param name="folder">Where it stands.</param>
    /// <param name="variables">The <c>ALIGNER_…</c> variables it is given; it gets none of those of this process.</param>
    /// <param name="arguments">What follows its name.</param>
    public static ProgramResult Run(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        using var process = Start(folder, variables, arguments);
        process.StandardInput.Close();
        return Finish(process);
    }

    /// <summary>Starts it in a folder, its input still open.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ALIGNER_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in variables) start.Environment[name] = value;
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "aligner.dll"));
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
}
