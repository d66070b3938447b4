using Aligner.Benchmarks;
using BenchmarkDotNet.Running;

// `dotnet run -c Release --project tests/Aligner.Benchmarks -- --filter '*'` measures;
// `… -- text LINES SOURCE TARGET` writes the benchmark's text to two files, for compare-with-hunalign.sh.
if (args is ["text", var lines, var sourcePath, var targetPath])
{
    var text = BenchmarkText.Make(int.Parse(lines, System.Globalization.CultureInfo.InvariantCulture));
    File.WriteAllLines(sourcePath, text.Source);
    File.WriteAllLines(targetPath, text.Target);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
