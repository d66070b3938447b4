using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace Aligner.Benchmarks;

/// <summary>From nothing to the first answer: the built program asked for its version. Set ALIGNER to the program to measure.</summary>
[ShortRunJob]
public class StartBenchmarks
{
    private static readonly string Program = Environment.GetEnvironmentVariable("ALIGNER") ?? "aligner";

    [Benchmark]
    public int Start()
    {
        using var process = Process.Start(new ProcessStartInfo(Program, "--version") { RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
