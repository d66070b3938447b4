using System.Globalization;
using System.Reflection.PortableExecutable;

namespace Aligner.Cli.Tests;

public sealed class CompiledAheadTests
{
    [CrossgenFact]
    public void A_release_build_is_compiled_ahead() => Assert.Empty(
        from name in (string[])
        [
            "aligner", "Aligner.Core", "Aligner.Formats", "Aligner.Languages", "Aligner.Store", "Aligner.Workbench", "YamlDotNet",
        ]
        where !IsCompiled(Path.Combine(Path.GetDirectoryName(Repository.Program)!, $"{name}.dll"))
        select name);

    // Some 29,000 methods are compiled where nothing is ahead, 3,000 where the profile is not, 800 with it.
    [CrossgenFact]
    public void Little_is_compiled_while_the_main_job_runs()
    {
        const int Few = 1_500;
        using var place = new Workplace();
        place.CopySeeds();
        place.Environment["DOTNET_STARTUP_HOOKS"] = Path.Combine(AppContext.BaseDirectory, "Aligner.AheadProfile.dll");
        // Nothing that is called often is compiled a second time, which a slow machine would do more of.
        place.Environment["DOTNET_TC_CallCounting"] = "0";
        place.Environment["ALIGNER_RECORD_COUNT"] = place.Path("compiled.txt");

        Assert.Equal(0, place.Run("run", "seeds").ExitCode);

        var compiled = int.Parse(place.Text("compiled.txt"), CultureInfo.InvariantCulture);
        Assert.True(compiled < Few, $"{compiled} methods were compiled: record the profile anew (tests/Aligner.AheadProfile/record.sh)");
    }

    private static bool IsCompiled(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
