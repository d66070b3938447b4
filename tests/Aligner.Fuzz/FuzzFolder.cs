namespace Aligner.Fuzz;

/// <summary>A folder for what is only read from files; one a thread, gone with the process.</summary>
internal static class FuzzFolder
{
    private static readonly ThreadLocal<string> Folder = new(Make);

    /// <summary>That of this thread.</summary>
    public static string Current => Folder.Value!;

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("aligner-fuzz-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
