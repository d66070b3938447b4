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

    private static bool IsCompiled(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
