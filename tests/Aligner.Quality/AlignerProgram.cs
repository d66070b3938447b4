using System.Diagnostics;

namespace Aligner.Quality;

/// <summary>The real program, run as a user runs it.</summary>
internal static class AlignerProgram
{
    /// <summary>Runs it from the root of the repository and returns what it wrote to standard output.</summary>
    /// <exception cref="InvalidOperationException">It ended with an exit code other than 0.</exception>
    public static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "aligner.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"aligner {string.Join(' ', arguments)} ended with {process.ExitCode}: {error.Result}");
    }
}
