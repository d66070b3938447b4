using System.Runtime;
using Aligner.AheadProfile;

/// <summary>What the runtime calls before the program's own start; it finds it by this name, without a namespace.
/// <c>ALIGNER_RECORD_PROFILE</c> names the profile to write at the end of the program, <c>ALIGNER_RECORD_COUNT</c> a file for the number of
/// methods that were compiled while it ran.</summary>
#pragma warning disable CA1050 // The runtime wants it outside of all namespaces.
public static class StartupHook
#pragma warning restore CA1050
{
    /// <summary>Called by the runtime.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("ALIGNER_RECORD_PROFILE") is { } profile)
        {
            var compiled = new CompiledGenerics();
            AppDomain.CurrentDomain.ProcessExit += (_, _) => MethodProfile.Write(profile, compiled.Methods());
        }
        if (Environment.GetEnvironmentVariable("ALIGNER_RECORD_COUNT") is { } count)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllText(count, $"{JitInfo.GetCompiledMethodCount()}");
    }
}
