using System.Security.Cryptography;
using System.Text;

namespace Aligner.Formats.Html;

/// <summary>A style sheet or script of the report, and the hash by which a page's policy admits it.</summary>
internal sealed record Asset(string Text)
{
    // Digits of the hash in a name: of a handful of files no two are the same by chance.
    private const int NameLength = 16;

    // Once: every page names its style and scripts.
    private readonly string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>As a Content-Security-Policy source: <c>'sha256-…'</c> (CSP 3 §2.3.1).</summary>
    public string Source => $"'sha256-{Convert.ToBase64String(Convert.FromHexString(hash))}'";

    /// <summary>The name of a file of its own: another where one byte is another.</summary>
    /// <param name="extension">With its dot.</param>
    public string FileName(string extension) => hash[..NameLength] + extension;

    /// <summary>The embedded files of these names, one after the other.</summary>
    public static Asset Load(params ReadOnlySpan<string> names)
    {
        var text = new StringBuilder("\n");
        foreach (var name in names)
        {
            using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)
                ?? throw new ArgumentException($"There is no asset '{name}'.", nameof(names));
            using var reader = new StreamReader(stream, Encoding.UTF8);
            // A check-out with CRLF must not change a byte of the pages.
            text.Append(reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
        return new Asset(text.ToString());
    }
}
