using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;

namespace Aligner.Fuzz;

/// <summary>Tries mutated inputs on every target in turn and tells of each that it can't bear.</summary>
internal static class Fuzzer
{
    /// <summary>Of processor time, which a busy machine doesn't stretch; longer is a hang.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // What never ends is ended, so that its number is known.
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(5);

    // How deep changes go: each begins with a seed or what was made of it.
    private const int LongestChain = 4;

    /// <summary>Tries the inputs of some numbers; the same numbers are always the same inputs.</summary>
    /// <param name="targets">Input n goes to target n modulo their number.</param>
    /// <param name="from">The first.</param>
    /// <param name="count">How many.</param>
    /// <param name="patience">Ends the trying when it is over; null for none.</param>
    /// <returns>What went wrong, and how many were tried.</returns>
    public static (IReadOnlyList<string> Failures, long Tried) Try(
        IReadOnlyList<FuzzTarget> targets, long from, long count, TimeSpan? patience = null)
    {
        var failures = new List<string>();
        var clock = Stopwatch.StartNew();
        var seeds = targets.SelectMany(target => target.Seeds).ToList();
        long tried = 0;
        for (; tried < count && (patience is null || clock.Elapsed < patience) && failures.Count < 20; tried++)
        {
            var number = from + tried;
            var target = targets[(int)(number % targets.Count)];
            if (Failure(target, Input(target, seeds, number), number) is not { } failure) continue;
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{target.Name}, input {number}: {failure}"));
        }
        return (failures, tried);
    }

    /// <summary>An input by its number.</summary>
    public static byte[] Input(FuzzTarget target, IReadOnlyList<byte[]> seeds, long number)
    {
        var random = new Random(HashCode(number));
        var mutator = new Mutator(random);
        var input = target.Seeds[random.Next(target.Seeds.Count)];
        for (var chain = random.Next(1, LongestChain + 1); chain > 0; chain--) input = mutator.Mutate(input, seeds);
        return input;
    }

    // More than a gigabyte is an OutOfMemoryException: the project file limits the heap.
    private static string? Failure(FuzzTarget target, byte[] input, long number)
    {
        Exception? mistake = null;
        void Look(object? sender, FirstChanceExceptionEventArgs raised) =>
            mistake ??= IsMistake(raised.Exception) ? raised.Exception : null;
        using var endless = new Timer(
            _ => Environment.FailFast(string.Create(CultureInfo.InvariantCulture, $"{target.Name}, input {number}: does not end")),
            null, Endless, Timeout.InfiniteTimeSpan);
        var start = Environment.CpuUsage.TotalTime;
        AppDomain.CurrentDomain.FirstChanceException += Look;
        try
        {
            target.Take(input);
        }
#pragma warning disable CA1031 // Whatever it throws is what is looked for.
        catch (Exception exception)
        {
            return exception.ToString();
        }
#pragma warning restore CA1031
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Look;
        }
        var time = Environment.CpuUsage.TotalTime - start;
        return time > Longest
            ? string.Create(CultureInfo.InvariantCulture, $"took {time.TotalSeconds:0} s")
            : mistake?.ToString();
    }

    // Readers catch whatever a damaged file makes a library throw; these no damage excuses, and those of our own code are ours.
    private static bool IsMistake(Exception exception) =>
        exception is OutOfMemoryException or InsufficientExecutionStackException
        || (exception is NullReferenceException or IndexOutOfRangeException or InvalidCastException && IsOurs(exception));

    private static bool IsOurs(Exception exception) =>
        exception.TargetSite?.Module.Assembly.GetName().Name?.StartsWith("Aligner", StringComparison.Ordinal) != false;

    // Neighbouring numbers must not give neighbouring seeds, whose first random numbers are alike.
    private static int HashCode(long number)
    {
        var mixed = (ulong)number * 0x9E3779B97F4A7C15;
        return (int)(mixed ^ (mixed >> 32));
    }
}
