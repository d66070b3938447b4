using System.Globalization;
using System.Text;
using System.Xml;

namespace Aligner.Formats.Exports;

/// <summary>
/// Ids of one XML document: names without a colon or a full stop, each given once. The full stop is left to join an id
/// with what belongs to it (<c>c.it.1</c>), so that what is joined can't meet another id.
/// </summary>
internal sealed class XmlIds
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>An id made of <paramref name="name"/>, which comes out unchanged when it is fit and new.</summary>
    public string Of(string name)
    {
        var id = Fit(name);
        if (given.Add(id)) return id;
        for (var number = 2; ; number++)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
            if (given.Add(numbered)) return numbered;
        }
    }

    private static string Fit(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var c in name) builder.Append(XmlConvert.IsNCNameChar(c) && c != '.' ? c : '-');
        if (builder.Length == 0 || !XmlConvert.IsStartNCNameChar(builder[0])) builder.Insert(0, "c-");
        return builder.ToString();
    }
}
