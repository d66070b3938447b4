using System.Diagnostics;
using Aligner.Mutation.Compiling;
using Aligner.Mutation.Judging;
using Aligner.Mutation.Reporting;

namespace Aligner.Mutation;

/// <summary>Build, mutate, judge, report.</summary>
internal static class MutationRun
{
    private const int BetweenDots = 50;

    /// <summary>Does what is asked; the exit code is 1 under the score that is asked for, 2 where there is nothing to
    /// mutate or no way to judge.</summary>
    public static int Do(MutationRequest request)
    {
        var source = Path.Combine(Repository.Root, request.Project);
        var tests = Path.Combine(Repository.Root, request.Tests);
        if (!Build(tests)) return 2;
        var built = Path.Combine(tests, "bin", "Release", "net10.0");
        var assembly = MutatedAssembly.Compile(SourceProject.Read(source, built), request.Asks, request.Numbers);
        if (assembly.Mutants.Count == 0)
        {
            Console.Error.WriteLine(
                $"nothing to mutate in {string.Join(", ", request.Folders)}; name folders or files of {request.Project}");
            return 2;
        }
        Console.Error.WriteLine($"{assembly.Mutants.Count} mutants; {assembly.Rejected} more do not compile");
        var folder = Directory.CreateTempSubdirectory("aligner-mutation-").FullName;
        try
        {
            var bench = Bench.Set(folder, built, Path.GetFileName(tests), Path.GetFileName(source),
                assembly.Image, assembly.Mutants[^1].Number, request.Filter);
            return Report(request, Trial.Hold(bench, assembly.Mutants, request.Judges, new Dots()));
        }
        catch (InvalidOperationException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Report(MutationRequest request, IReadOnlyList<Verdict> verdicts)
    {
        var report = request.Numbers
            ? Reporting.Report.WriteNumbers(verdicts, request.Project)
            : Reporting.Report.Write(verdicts, request.Project);
        Console.Out.Write(report);
        if (request.ReportFile is { } file) File.WriteAllText(file, report);
        return Reporting.Report.Score(verdicts) < request.AtLeast ? 1 : 0;
    }

    private static bool Build(string project)
    {
        using var build = Process.Start("dotnet", ["build", "-c", "Release", project, "-p:RunAnalyzers=false", "-v", "q", "-nologo"]);
        build.WaitForExit();
        return build.ExitCode == 0;
    }

    private sealed class Dots : IProgress<Verdict>
    {
        private int seen;

        public void Report(Verdict value)
        {
            if (Interlocked.Increment(ref seen) % BetweenDots == 0) Console.Error.Write('.');
        }
    }
}
