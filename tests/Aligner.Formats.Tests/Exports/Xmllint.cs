using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Aligner.Formats.Tests.Exports;

/// <summary>Debian's xmllint (libxml2-utils), which knows RelaxNG and DTDs.</summary>
internal static class Xmllint
{
    public static bool IsInstalled { get; } = File.Exists("/usr/bin/xmllint");

    /// <summary>The schema of a name beside these tests.</summary>
    public static string Schema(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Schemas", name);

    public static void Check(byte[] document, params string[] schema)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, document);
            using var process = Process.Start(new ProcessStartInfo(
                "/usr/bin/xmllint",
                ["--nonet", "--noout", "--huge", .. schema, path])
            { RedirectStandardError = true, RedirectStandardOutput = true })!;
            _ = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Length > 4000 ? errors[..4000] : errors);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

/// <summary>A test that needs xmllint and says so where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class XmllintFactAttribute : FactAttribute
{
    public XmllintFactAttribute()
    {
        if (!Xmllint.IsInstalled) Skip = "xmllint is not installed (apt-get install libxml2-utils): the schema was not checked";
    }
}

/// <summary>A theory that needs xmllint and says so where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class XmllintTheoryAttribute : TheoryAttribute
{
    public XmllintTheoryAttribute()
    {
        if (!Xmllint.IsInstalled) Skip = "xmllint is not installed (apt-get install libxml2-utils): the schema was not checked";
    }
}
