using System.Security.Cryptography;
using System.Text;
using Aligner.Corrections;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>Tells whether an entry still says what it said when it was written elsewhere.</summary>
internal static class EntryMark
{
    // Hexadecimal digits: of a million entries no two have one mark by chance.
    private const int Length = 16;

    /// <summary>The mark of what people and the machine say in an entry; what texts add by themselves (counts, evidence, confidence)
    /// plays no part.</summary>
    public static string Of(Concept entry) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(GlossaryWriter.OneLine(DecidedPart.Of(entry)))))[..Length];
}
