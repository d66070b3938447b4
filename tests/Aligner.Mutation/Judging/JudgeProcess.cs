using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Aligner.Mutation.Judging;

/// <summary>A judge in a process of its own, which may hang, run out of memory or overflow its stack without harm.</summary>
internal sealed class JudgeProcess : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);
    private readonly Process process;

    /// <summary>Starts a judge.</summary>
    /// <param name="bench">The folder with the tests and the mutated assembly.</param>
    public JudgeProcess(Bench bench)
    {
        var tests = Path.Combine(bench.Folder, bench.Tests);
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "exec", "--depsfile", tests + ".deps.json", "--runtimeconfig", tests + ".runtimeconfig.json",
                Path.Combine(bench.Folder, "Aligner.Mutation.dll"), Judge.Command, tests + ".dll", bench.Mutated,
                bench.Mutants.ToString(CultureInfo.InvariantCulture), bench.Filter ?? "",
            },
            Environment = { ["DOTNET_GCHeapHardLimit"] = "0x80000000", ["DOTNET_gcServer"] = "0" },
        };
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
    }

    /// <summary>Runs all tests without a mutant.</summary>
    /// <exception cref="InvalidOperationException">The judge did not get to the end.</exception>
    public IReadOnlyList<Survey> Survey()
    {
        process.StandardInput.WriteLine("survey");
        var tests = new List<Survey>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Length == 0) return tests;
            tests.Add(JsonSerializer.Deserialize<Survey>(line)!);
        }
        throw new InvalidOperationException("the tests end their own process");
    }

    /// <summary>Asks a question; the answer says which test noticed the mutant, or that the process did not survive it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="limit">The time of processor it may take.</param>
    /// <param name="alive">Whether the judge can be asked again.</param>
    public Answer Ask(Question question, TimeSpan limit, out bool alive)
    {
        const int WallsPerLimit = 20;
        var until = Used() + limit;
        var clock = Stopwatch.StartNew();
        process.StandardInput.WriteLine(JsonSerializer.Serialize(question));
        var reading = process.StandardOutput.ReadLineAsync();
        while (!reading.Wait(Glance))
        {
            if (Used() < until && clock.Elapsed < limit * WallsPerLimit) continue;
            alive = false;
            return new Answer(question.Mutant, "time limit");
        }
        alive = reading.Result is not null;
        return reading.Result is { } line ? JsonSerializer.Deserialize<Answer>(line)! : new Answer(question.Mutant, "the process ended");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private TimeSpan Used()
    {
        process.Refresh();
        return process.HasExited ? TimeSpan.MaxValue / 2 : process.TotalProcessorTime;
    }
}
