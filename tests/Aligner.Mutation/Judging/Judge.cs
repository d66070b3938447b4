using System.Reflection;
using System.Text.Json;
using Aligner.Mutation.Mutating;

namespace Aligner.Mutation.Judging;

/// <summary>The child process: beside the tests, in the mutated assembly's company. It reads and writes a line of JSON at a time.</summary>
internal static class Judge
{
    /// <summary>The word by which the tool starts itself as a judge.</summary>
    public const string Command = "judge";

    /// <summary>Surveys twice or answers questions until its input ends.</summary>
    /// <param name="arguments">The tests' assembly, the mutated assembly's name, the number of mutants, and the
    /// tests' filter, which may be empty.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        var tests = TestCase.In(Assembly.LoadFrom(arguments[0]), arguments[3].Length > 0 ? arguments[3] : null);
        var control = Assembly.Load(arguments[1]).GetType(MutantSwitch.TypeName)!;
        var active = control.GetField("Active")!;
        var reached = control.GetField("Reached")!;
        var byName = tests.ToDictionary(test => test.Name, StringComparer.Ordinal);
        while (Console.In.ReadLine() is { } line)
        {
            if (line == "survey")
            {
                var count = int.Parse(arguments[2], System.Globalization.CultureInfo.InvariantCulture);
                foreach (var test in tests) output.WriteLine(JsonSerializer.Serialize(Surveyed(test, reached, new bool[count + 1])));
                output.WriteLine();
                continue;
            }
            var question = JsonSerializer.Deserialize<Question>(line)!;
            active.SetValue(null, question.Mutant);
            var asked = question.Tests.Count > 0 ? question.Tests.Select(name => byName[name]) : tests;
            var killer = asked.FirstOrDefault(test => Failure(test) is not null);
            active.SetValue(null, 0);
            output.WriteLine(JsonSerializer.Serialize(new Answer(question.Mutant, killer?.Name)));
        }
        return 0;
    }

    private static Survey Surveyed(TestCase test, FieldInfo reached, bool[] marks)
    {
        reached.SetValue(null, marks);
        var before = Environment.CpuUsage.TotalTime;
        var failure = Failure(test);
        var time = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        reached.SetValue(null, null);
        return new Survey(test.Name, failure, time, [.. Enumerable.Range(0, marks.Length).Where(mutant => marks[mutant])]);
    }

    private static string? Failure(TestCase test)
    {
        try
        {
            test.Run();
            return null;
        }
        catch (Exception exception) // Whatever a test throws is its verdict.
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }
}
