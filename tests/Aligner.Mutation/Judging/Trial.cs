using System.Collections.Concurrent;
using Aligner.Mutation.Mutating;

namespace Aligner.Mutation.Judging;

/// <summary>Judges every mutant by the tests that reach it.</summary>
internal static class Trial
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private const double SurveysPerLimit = 5;

    /// <summary>The verdicts, in the order of the mutants.</summary>
    /// <param name="bench">Where the tests stand.</param>
    /// <param name="mutants">The mutants.</param>
    /// <param name="judges">How many processes judge at once.</param>
    /// <param name="progress">Told each verdict as it comes.</param>
    /// <exception cref="InvalidOperationException">A test fails without any mutant.</exception>
    public static IReadOnlyList<Verdict> Hold(Bench bench, IReadOnlyList<Mutant> mutants, int judges, IProgress<Verdict> progress)
    {
        var (first, again) = Surveys(bench);
        var failures = again.Where(test => test.Failure is not null).Select(test => $"{test.Test}: {test.Failure}").ToList();
        if (failures.Count > 0) throw new InvalidOperationException("tests fail without any mutant:\n" + string.Join('\n', failures));
        var reachedAgain = again.OrderBy(test => test.Milliseconds)
            .SelectMany(test => test.Reached.Select(mutant => (mutant, test))).ToLookup(reach => reach.mutant, reach => reach.test);
        var reachedOnce = first.SelectMany(test => test.Reached).ToHashSet();
        var wholeSurvey = TimeSpan.FromMilliseconds(first.Sum(test => test.Milliseconds));
        var waiting = new ConcurrentQueue<Mutant>(mutants);
        var verdicts = new ConcurrentDictionary<int, Verdict>();
        Parallel.For(0, judges, _ =>
        {
            JudgeProcess? judge = null;
            while (waiting.TryDequeue(out var mutant))
            {
                // What is computed once and kept (a static field, a lazy value) is only judged by a process in which nothing has run yet.
                var isOnce = !reachedAgain[mutant.Number].Any() && reachedOnce.Contains(mutant.Number);
                var tests = isOnce ? first.OrderBy(test => test.Milliseconds).ToList() : [.. reachedAgain[mutant.Number]];
                var verdict = new Verdict(mutant, tests.Count, null);
                if (tests.Count > 0)
                {
                    if (isOnce) Close(ref judge);
                    judge ??= new JudgeProcess(bench);
                    var limit = Grace
                        + (isOnce ? wholeSurvey : TimeSpan.FromMilliseconds(tests.Sum(test => test.Milliseconds))) * SurveysPerLimit;
                    var answer = judge.Ask(new Question(mutant.Number, [.. tests.Select(test => test.Test)]), limit, out var isAlive);
                    if (isOnce || !isAlive) Close(ref judge);
                    verdict = verdict with { Killer = answer.Killer };
                }
                verdicts[mutant.Number] = verdict;
                progress.Report(verdict);
            }
            Close(ref judge);
        });
        return [.. mutants.Select(mutant => verdicts[mutant.Number])];
    }

    private static (IReadOnlyList<Survey> First, IReadOnlyList<Survey> Again) Surveys(Bench bench)
    {
        using var judge = new JudgeProcess(bench);
        return (judge.Survey(), judge.Survey());
    }

    private static void Close(ref JudgeProcess? judge)
    {
        judge?.Dispose();
        judge = null;
    }
}
