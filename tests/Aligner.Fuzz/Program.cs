using System.Diagnostics;
using System.Globalization;
using Aligner.Fuzz;

// Tries mutated inputs on every reader, importer and file of settings: --count N inputs (20,000), --from N the first of them (0),
// --only WORD the targets whose name holds it, --without WORD the others, --save N writes input N to standard output and ends.
long Number(string option, long usual) =>
    Word(option) is { } number ? long.Parse(number, CultureInfo.InvariantCulture) : usual;
string? Word(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
var (only, without) = (Word("--only") ?? "", Word("--without"));
var targets = FuzzTargets.All.Where(target => target.Name.Contains(only, StringComparison.Ordinal))
    .Where(target => without is null || !target.Name.Contains(without, StringComparison.Ordinal))
    .ToList();
var seeds = targets.SelectMany(target => target.Seeds).ToList();
if (Number("--save", -1) is >= 0 and var saved)
{
    using var output = Console.OpenStandardOutput();
    output.Write(Fuzzer.Input(targets[(int)(saved % targets.Count)], seeds, saved));
    return 0;
}
const long Step = 10_000;
var (from, count, failed, done) = (Number("--from", 0), Number("--count", 20_000), 0, 0L);
var clock = Stopwatch.StartNew();
while (done < count && failed < 20)
{
    var (failures, tried) = Fuzzer.Try(targets, from + done, Math.Min(Step, count - done));
    foreach (var failure in failures) Console.WriteLine(failure);
    failed += failures.Count;
    done += tried;
    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} inputs, {failed} failures, {clock.Elapsed:hh\\:mm\\:ss}"));
}
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"{done} inputs on {targets.Count} targets, {failed} failures, {Environment.WorkingSet >> 20} MB"));
return failed == 0 ? 0 : 1;
