using System.Runtime.CompilerServices;
using System.Text;

namespace Aligner.Formats.Tests.Exports;

/// <summary>Files that pin what is written, beside the tests; rewritten with ALIGNER_UPDATE_GOLDEN=1.</summary>
internal static class Golden
{
    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden");

    public static void Check(string name, byte[] written, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Folder(here), name);
        if (Environment.GetEnvironmentVariable("ALIGNER_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder(here));
            File.WriteAllBytes(path, written);
        }
        Assert.True(File.Exists(path), $"{path} is missing; write it with ALIGNER_UPDATE_GOLDEN=1 and look at it.");
        var expected = File.ReadAllBytes(path);
        if (!expected.AsSpan().SequenceEqual(written)) Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(written));
        Assert.Equal(expected, written);
    }

    public static void Check(string name, string written, [CallerFilePath] string here = "") =>
        Check(name, Encoding.UTF8.GetBytes(written), here);
}
