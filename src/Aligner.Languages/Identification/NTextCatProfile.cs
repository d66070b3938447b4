using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Aligner.Languages.Identification;

/// <summary>
/// Reads the profiles of NTextCat (<c>Core14.profile.xml</c> and its like): n-grams inside words, <c>_</c> for a word's
/// boundary, with their counts. Upper and lower case are counted together here.
/// </summary>
internal static class NTextCatProfile
{
    /// <summary>The profiles of a file, in its order.</summary>
    /// <exception cref="InvalidDataException">It is not NTextCat's XML.</exception>
    public static IReadOnlyList<LanguageProfile> Read(Stream stream)
    {
        try
        {
            var root = XDocument.Load(stream).Root!;
            if (root.Name != "LanguageIdentificationProfile")
                throw new InvalidDataException($"The root is <{root.Name}>, not <LanguageIdentificationProfile>.");
            return [.. root.Descendants("LanguageModel").Select(Profile)];
        }
        catch (Exception e) when (e is XmlException or FormatException or OverflowException)
        {
            throw new InvalidDataException($"This is no NTextCat profile: {e.Message}", e);
        }
    }

    private static LanguageProfile Profile(XElement model)
    {
        var language = model.Element("Language");
        var code = (string?)language?.Attribute("ISO639-3")
            ?? (string?)language?.Attribute("ISO639-2T")
            ?? throw new FormatException("A <LanguageModel> names no language.");
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var ngram in model.Elements("ngrams").Elements("ngram"))
        {
            var text = ((string?)ngram.Attribute("text") ?? "").ToLowerInvariant();
            var count = long.Parse((string?)ngram.Attribute("count") ?? "", CultureInfo.InvariantCulture);
            if (count < 1 || text.Length is 0 or > ProfileTrainer.MaxLength) continue;
            counts[text] = counts.GetValueOrDefault(text) + count;
            // NTextCat leaves the boundary alone out of its lists; as a context it is as frequent as the words it opens.
            if (text.Length == 2 && text[0] == ProfileText.Boundary) counts["_"] = counts.GetValueOrDefault("_") + count;
        }
        return LanguageProfile.Ranked(Iso639.Parse(code), counts.Select(entry => new NGram(entry.Key, entry.Value)));
    }
}
