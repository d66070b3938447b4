using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Matching;

/// <summary>
/// Finds numbers and dates and reduces them to what is the same in every language: 1.500, 1,500 and 1 500 are 1500;
/// 1,5 miljoen and 1.500.000 are 1500000; 12.30 and 12:30 are one time; luglio and juli are month 7.
/// </summary>
/// <param name="pack">Names of months and days, and number words.</param>
/// <param name="scales">Whether a number word from 1000 up multiplies the number before it; false where the other
/// language's words are not known.</param>
internal sealed class FactFinder(LanguagePack pack, bool scales)
{
    private const int LongestWord = 40;

    private readonly NumberReader numbers = new(pack, scales);
    private readonly DateReader dates = new(pack);

    /// <summary>The facts of a text, from left to right.</summary>
    public ImmutableArray<Fact> Find(string text)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                var (key, end) = numbers.InDigits(text, at);
                facts.Add(new Fact(FactKind.Number, key, new Extent(at, end - at), IsWeak: false));
                at = end;
            }
            else if (!char.IsLetter(text[at])) at++;
            else if (EndOfName(text, at) is { } end) at = end;
            else if (InLetters(text, at) is { } fact)
            {
                facts.Add(fact);
                at = fact.Extent.End;
            }
            else at = NumberReader.EndOfWord(text, at);
        }
        return facts.ToImmutable();
    }

    private Fact? InLetters(string text, int start)
    {
        var extent = new Extent(start, NumberReader.EndOfWord(text, start) - start);
        if (extent.Count > LongestWord) return null;
        if (dates.Named(text, extent) is { } date) return date;
        return numbers.InWords(text, start) is var (key, end)
            ? new Fact(FactKind.Number, key, new Extent(start, end - start), IsWeak: true)
            : dates.Inside(text, extent);
    }

    // G7, F-16, COVID-19: the digits belong to the name.
    private static int? EndOfName(string text, int start)
    {
        var end = NumberReader.EndOfWord(text, start);
        if (end + 1 < text.Length && text[end] == '-') end++;
        if (end == text.Length || !char.IsAsciiDigit(text[end])) return null;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end;
    }
}
