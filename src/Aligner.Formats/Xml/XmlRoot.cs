using System.Text;
using System.Text.RegularExpressions;
using Aligner.Formats.Readers;

namespace Aligner.Formats.Xml;

/// <summary>The root element by which an XML file shows its format, whatever the file is called.</summary>
internal static partial class XmlRoot
{
    /// <summary>Its local name; null where the bytes begin no XML, or its DOCTYPE declares something of its own.</summary>
    /// <param name="head">The first bytes of a file, in UTF-8, UTF-16 or what else holds ASCII.</param>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        var match = Start().Match(Markup(head));
        return match.Success ? match.Groups["name"].Value : null;
    }

    /// <summary>The mark-up of XML as ASCII, whatever its encoding: UTF-16 has a zero beside each letter of it.</summary>
    public static string Markup(ReadOnlySpan<byte> head)
    {
        var text = new StringBuilder(head.Length);
        foreach (var octet in head)
            if (octet != 0) text.Append((char)octet);
        return text.ToString();
    }

    /// <summary>The root behind a byte-order mark, the declaration, comments, processing instructions and a DOCTYPE.</summary>
    [GeneratedRegex(
        @"\A[^<\w]{0,9}[\u00C0-\u00FF]{0,3}[^<\w]{0,9}(?>" + Recognition.PrologPart + @"|<!DOCTYPE[^\[>]{0,500}>\s*){0,9}"
            + @"<(?:[\w.\-]{1,50}:)?(?<name>[\w.\-]{1,50})",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Start();
}
