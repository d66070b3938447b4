using Aligner.Text;

namespace Aligner.Pairing;

/// <summary>
/// A key under which spellings of a name in several languages meet: Lavrov, Lawrow and Лавров; Pashinyan, Paschinjan
/// and Pasjinian; Šefčovič and Sefcovic. The consonants in order, those that transliterations exchange made one, vowels
/// and a final s left out.
/// </summary>
internal static class NameSound
{
    // Enough to tell names apart; what follows is mostly ending.
    private const int Longest = 6;

    /// <summary>The key of a word, lower-case consonants; empty for a word without any.</summary>
    public static string Of(string word) => OfFolded(Normalization.Fold(word));

    /// <summary>The key of a word already folded (<see cref="Normalization.Fold"/>).</summary>
    public static string OfFolded(string folded)
    {
        Span<char> sound = stackalloc char[Longest + 1];
        var length = 0;
        for (var i = 0; i < folded.Length && length <= Longest; i++)
        {
            var rest = folded.AsSpan(i);
            var (consonant, read) = Consonant(rest);
            i += read - 1;
            if (consonant == '\0' || (length > 0 && sound[length - 1] == consonant)) continue;
            sound[length++] = consonant;
        }
        if (length > 2 && length <= Longest && sound[length - 1] == 's' && folded[^1] is 's' or 'σ' or 'с') length--;
        return new string(sound[..Math.Min(length, Longest)]);
    }

    // The consonant at the start of the text, and how many letters spell it. The affricates come before the sibilants
    // they contain.
    private static (char Consonant, int Read) Consonant(ReadOnlySpan<char> text)
    {
        foreach (var (spelling, consonant) in Digraphs)
            if (text.StartsWith(spelling, StringComparison.Ordinal)) return (consonant, spelling.Length);
        return (Single(text[0]), 1);
    }

    private static readonly (string Spelling, char Consonant)[] Digraphs =
    [
        ("tsch", 'k'), ("tch", 'k'), ("tsj", 'k'), ("dsch", 'g'), ("sch", 's'), ("sh", 's'), ("sj", 's'), ("zh", 's'), ("ch", 'k'),
        ("kh", 'k'),
        ("ph", 'f'), ("ts", 's'), ("tz", 's'), ("dj", 'g'), ("dz", 's'), ("x", 's'),
    ];

    private static char Single(char letter) => letter switch
    {
        'b' or 'б' or 'β' => 'b',
        'c' or 'k' or 'q' or 'к' or 'х' or 'ч' or 'κ' or 'χ' or 'ц' => 'k',
        'd' or 'д' or 'δ' => 'd',
        'f' or 'ф' or 'φ' => 'f',
        'g' or 'г' or 'ґ' or 'γ' => 'g',
        'l' or 'л' or 'λ' => 'l',
        'm' or 'м' or 'μ' => 'm',
        'n' or 'н' or 'ν' => 'n',
        'p' or 'п' or 'π' => 'p',
        'r' or 'р' or 'ρ' => 'r',
        's' or 'z' or 'с' or 'з' or 'ж' or 'ш' or 'щ' or 'σ' or 'ς' or 'ζ' => 's',
        't' or 'т' or 'τ' or 'θ' => 't',
        'v' or 'w' or 'в' => 'v',
        _ => '\0',
    };
}
