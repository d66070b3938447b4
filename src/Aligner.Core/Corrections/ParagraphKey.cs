using System.Collections.Immutable;
using Aligner.Articles;

namespace Aligner.Corrections;

/// <summary>
/// The names by which corrections know the paragraphs of an article, so that they hold while other paragraphs change: the
/// <see cref="TextSignature"/> of its text, and from the second paragraph of the same text on its number among them,
/// <c>3fa9c1d2e4b5a697.2</c>. Corrections of older versions name it by its place, from 0: <c>#7</c>.
/// </summary>
internal static class ParagraphKey
{
    private const char Place = '#';

    /// <summary>The keys of an article's paragraphs, in their order.</summary>
    public static ImmutableArray<string> Of(Article article)
    {
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. article.Paragraphs.Select(paragraph =>
        {
            var signature = TextSignature.Of(paragraph.Text);
            var number = met[signature] = met.GetValueOrDefault(signature) + 1;
            return number == 1 ? signature : FormattableString.Invariant($"{signature}.{number}");
        })];
    }

    /// <summary>The key that older versions wrote.</summary>
    public static string OfPlace(int place) => FormattableString.Invariant($"{Place}{place}");

    /// <summary>The place that a key of an older version names; null for another key.</summary>
    public static int? PlaceOf(string key) =>
        key.StartsWith(Place) && int.TryParse(
            key.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var place)
            ? place
            : null;
}
