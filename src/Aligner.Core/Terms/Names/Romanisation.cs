namespace Aligner.Terms;

/// <summary>
/// How alike two spellings of one name are when it was written over from another script or by another language's
/// habits: Lavrov and Lawrow, Sjojgoe and Shoigu, Bereschna and Berezjna. Words are cut into graphemes; graphemes that
/// may stand for one sound cost nothing, vowels among each other little.
/// </summary>
internal static class Romanisation
{
    // A grapheme and the sounds it stands for in the Italian, Dutch, German, French and English romanisations of
    // Cyrillic, Arabic, Turkish, Armenian and Georgian names (Duden's, Van Dale's and the BGN/PCGN tables; scientific
    // transliteration by its diacritics). Longest first. S sh, C ch, Z zh, X kh, J dzh, T ts.
    private static readonly (string Spelling, string Sounds)[] Graphemes =
    [
        ("schtsch", "Q"), ("chtch", "Q"), ("sjtsj", "Q"), ("shch", "Q"), ("stsj", "Q"), ("szcz", "Q"),
        ("dsch", "JZ"), ("tsch", "CJ"), ("zjzj", "Z"), ("schsch", "Z"), ("zhzh", "Z"), ("sch", "SZ"), ("tsj", "C"), ("tch", "C"),
        ("dzj", "J"), ("dzh", "J"), ("joe", "Y"), ("jou", "Y"), ("iou", "Y"), ("sh", "SZ"), ("sj", "SZ"), ("zh", "ZS"), ("zj", "Z"),
        ("ch", "CXSKZ"), ("kh", "XK"), ("gh", "GX"), ("dj", "J"), ("dz", "JZ"), ("ts", "TC"), ("tz", "T"), ("cz", "C"), ("ck", "K"),
        ("qu", "K"), ("ph", "F"), ("th", "D"), ("oe", "UO"), ("ou", "U"), ("ue", "U"), ("ae", "E"), ("ee", "IE"), ("oo", "UO"), ("ij", "I"),
        ("yj", "I"), ("iy", "I"), ("ii", "I"), ("ie", "IE"), ("je", "E"), ("ye", "E"), ("jo", "O"), ("yo", "O"), ("ya", "A"), ("ja", "A"),
        ("ia", "A"), ("yu", "Y"), ("ju", "Y"), ("iu", "Y"), ("ks", "W"), ("ow", "OV"), ("gn", "N"), ("ny", "N"), ("gi", "JI"),
        ("č", "C"), ("ç", "CS"), ("ć", "C"), ("š", "S"), ("ş", "S"), ("ś", "S"), ("ž", "Z"), ("ż", "Z"), ("ź", "Z"), ("ğ", "G"), ("ı", "I"),
        ("ü", "U"), ("ö", "O"), ("ä", "AE"), ("ë", "EO"), ("ě", "E"), ("ø", "O"), ("å", "OA"), ("đ", "DJ"), ("ł", "LV"), ("ř", "RZ"),
        ("ñ", "N"), ("w", "V"), ("v", "VF"), ("f", "FV"), ("b", "B"), ("c", "KSTCJ"), ("k", "KX"), ("q", "K"), ("x", "WX"), ("g", "GHJX"),
        ("h", "HXG"), ("j", "IJZX"), ("y", "IU"), ("i", "I"), ("z", "ZsST"), ("s", "sSZ"), ("t", "D"), ("d", "D"),
        ("a", "A"), ("e", "E"), ("o", "O"), ("u", "U"), ("l", "L"), ("m", "M"), ("n", "N"), ("p", "P"), ("r", "R"),
    ];

    private static readonly Dictionary<char, (string Spelling, string Sounds)[]> ByInitial =
        Graphemes.GroupBy(grapheme => grapheme.Spelling[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(grapheme => grapheme.Spelling.Length).ToArray());

    /// <summary>0..1, 1 for spellings of the same sounds; symmetric. Case and apostrophes don't count.</summary>
    public static double Similarity(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase)) return 1;
        var x = Sounds(a);
        var y = Sounds(b);
        if (x.Count == 0 || y.Count == 0) return 0;
        var longest = Math.Max(x.Count, y.Count);
        if (longest > 3 * Math.Min(x.Count, y.Count)) return 0;
        var row = new double[y.Count + 1];
        for (var j = 1; j <= y.Count; j++) row[j] = row[j - 1] + Gap(y[j - 1]);
        for (var i = 1; i <= x.Count; i++)
        {
            var diagonal = row[0];
            row[0] += Gap(x[i - 1]);
            for (var j = 1; j <= y.Count; j++)
            {
                var change = diagonal + Change(x[i - 1], y[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j] + Gap(x[i - 1]), row[j - 1] + Gap(y[j - 1])));
            }
        }
        return Math.Max(0, 1 - row[y.Count] / longest);
    }

    /// <summary>The graphemes of a word as sets of sounds; a doubled one once.</summary>
    private static List<string> Sounds(string text)
    {
        var word = text.ToLowerInvariant();
        var sounds = new List<string>(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var length = 1;
            var sound = "";
            var c = word[at];
            if (!ByInitial.TryGetValue(c, out var graphemes))
            {
                var folded = Text.Normalization.Fold(c.ToString());
                if (folded.Length > 0 && ByInitial.TryGetValue(folded[0], out var plain)) sound = plain[^1].Sounds;
                else if (char.IsLetterOrDigit(c)) sound = c.ToString();
            }
            else
            {
                foreach (var (spelling, meaning) in graphemes)
                {
                    if (string.CompareOrdinal(word, at, spelling, 0, spelling.Length) != 0) continue;
                    (length, sound) = (spelling.Length, meaning);
                    break;
                }
                if (sound.Length == 0) sound = c.ToString();
            }
            at += length;
            if (sound.Length > 0 && (sounds.Count == 0 || sounds[^1] != sound)) sounds.Add(sound);
        }
        return sounds;
    }

    private static double Change(string a, string b)
    {
        if (a.AsSpan().IndexOfAny(b) >= 0) return 0;
        return IsVowel(a) && IsVowel(b) ? 0.4 : 1;
    }

    private static double Gap(string sound) => IsVowel(sound) ? 0.5 : sound[0] is 'H' or 'I' ? 0.4 : 1;

    private static bool IsVowel(string sound) => sound[0] is 'A' or 'E' or 'I' or 'O' or 'U' or 'Y';
}
