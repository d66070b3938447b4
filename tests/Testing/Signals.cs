using System.Diagnostics;

namespace Aligner.Testing;

/// <summary>Ends programs as a shell does.</summary>
internal static class Signals
{
    /// <summary>Sends a signal (<c>-INT</c>) and returns the exit code.</summary>
    public static int End(this Process process, string signal, TimeSpan patience)
    {
        Process.Start("kill", [signal, $"{process.Id}"]).WaitForExit();
        Assert.True(process.WaitForExit(patience), "it goes on");
        return process.ExitCode;
    }
}
