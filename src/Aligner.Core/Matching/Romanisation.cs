using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Matching;

/// <summary>
/// How alike two spellings of one name are when it was written over from another script or by another language's
/// habits: Lavrov and Lawrow, Sjojgoe and Shoigu, Bereschna and Berezjna. Words are cut into graphemes; graphemes that
/// may stand for one sound cost nothing, vowels among each other little.
/// </summary>
/// <param name="spellings">The table of spellings, of which the scheme <see cref="SpellingScheme.Romanised"/> is read.</param>
internal sealed class Romanisation(IEnumerable<Spelling> spellings)
{
    // Of a whole change: vowels are heard in many ways, h and i hardly. Those of the prototype, kept by the news.
    private const double VowelChange = 0.4;
    private const double VowelGap = 0.5;
    private const double WeakGap = 0.4;

    // A word with so many times the sounds of another is another name.
    private const int LongerTimes = 3;

    private readonly SoundTable table = new(spellings, SpellingScheme.Romanised);

    /// <summary>0..1, 1 for spellings of the same sounds; symmetric. Case and apostrophes don't count.</summary>
    public double Similarity(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase)) return 1;
        var x = Sounds(a);
        var y = Sounds(b);
        if (x.Count == 0 || y.Count == 0) return 0;
        var longest = Math.Max(x.Count, y.Count);
        if (longest > LongerTimes * Math.Min(x.Count, y.Count)) return 0;
        var row = new double[y.Count + 1];
        for (var j = 1; j <= y.Count; j++) row[j] = row[j - 1] + Gap(y, j - 1);
        for (var i = 1; i <= x.Count; i++)
        {
            var diagonal = row[0];
            row[0] += Gap(x, i - 1);
            for (var j = 1; j <= y.Count; j++)
            {
                var change = diagonal + Change(x[i - 1], y[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j] + Gap(x, i - 1), row[j - 1] + Gap(y, j - 1)));
            }
        }
        return Math.Max(0, 1 - row[y.Count] / longest);
    }

    /// <summary>The graphemes of a word as sets of sounds; a doubled one once.</summary>
    private List<string> Sounds(string text)
    {
        var word = text.ToLowerInvariant();
        var sounds = new List<string>(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var sound = table.Read(word, at, out var length) ?? OfLetter(word[at]);
            at += length;
            if (sound.Length > 0 && (sounds.Count == 0 || sounds[^1] != sound)) sounds.Add(sound);
        }
        return sounds;
    }

    // A letter with an accent that the table doesn't name sounds like the plain one; what is no letter isn't heard.
    private string OfLetter(char letter)
    {
        var folded = Normalization.Fold(letter.ToString());
        if (folded.Length > 0 && folded[0] != letter && table.Read(folded.AsSpan(0, 1), 0, out _) is { } plain) return plain;
        return char.IsLetterOrDigit(letter) ? letter.ToString() : "";
    }

    private static double Change(string a, string b)
    {
        if (a.AsSpan().IndexOfAny(b) >= 0) return 0;
        return IsVowel(a) && IsVowel(b) ? VowelChange : 1;
    }

    private static double Gap(List<string> sounds, int at)
    {
        var sound = sounds[at];
        if (IsVowel(sound)) return VowelGap;
        // Behind a vowel at the end it isn't heard: Dbeibah, Dbeiba.
        if (sound[0] == 'H' && at > 0 && at == sounds.Count - 1 && IsVowel(sounds[at - 1])) return 0;
        return sound[0] is 'H' or 'I' ? WeakGap : 1;
    }

    private static bool IsVowel(string sound) => sound[0] is 'A' or 'E' or 'I' or 'O' or 'U' or 'Y';
}
