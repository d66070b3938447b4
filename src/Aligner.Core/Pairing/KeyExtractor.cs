using System.Globalization;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Pairing;

/// <summary>
/// Reads a text for what can be compared across languages without knowing both: numbers, months, names, places, words of
/// common origin. Thread-safe.
/// </summary>
internal sealed class KeyExtractor
{
    // A word in lower case must be this long, and have so many consonants, for its sound to say something.
    private const int LongWord = 7;
    private const int LongSound = 4;

    private readonly LanguagePack pack;
    private readonly Tokenizer tokenizer;
    private readonly NameSound names;
    private readonly NumberReader numbers;
    private readonly DateReader dates;
    private readonly Dictionary<string, List<(string[] Further, string Concept)>> places;

    public KeyExtractor(LanguagePack pack)
    {
        this.pack = pack;
        tokenizer = pack.CreateTokenizer();
        names = new NameSound(pack.Spellings);
        numbers = new NumberReader(pack, scales: true);
        dates = new DateReader(pack);
        places = Places();
    }

    /// <summary>The words of content of a text, in reading order.</summary>
    public IEnumerable<TextWord> Read(string text)
    {
        var tokens = tokenizer.Tokenize(text);
        var folded = new string[tokens.Length];
        for (var i = 0; i < tokens.Length; i++) folded[i] = Normalization.Fold(tokens[i].Text);
        var keys = new List<string>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation) continue;
            var lower = tokens[i].Text.ToLowerInvariant();
            if (pack.StopWords.Contains(lower)) continue;
            keys.Clear();
            if (Place(folded, i) is { } concept) keys.Add("@" + concept);
            if (tokens[i].Kind == TokenKind.Number) keys.Add("#" + Numeral.OfDigits(tokens[i].Text));
            else if (dates.MonthOf(lower) is { } month) keys.Add(string.Create(CultureInfo.InvariantCulture, $"%{month}"));
            else if (numbers.ValueOf(lower) is { } value) AddNumberWord(value, keys);
            else AddSounds(folded[i], tokens[i].IsCapitalised, keys);
            if (keys.Count > 0 || folded[i].Length > 2) yield return new TextWord(folded[i], [.. keys]);
        }
    }

    // Small numbers written out are said in every text (and sei and venti are more than numbers).
    private static void AddNumberWord(decimal value, List<string> keys)
    {
        if (value > 10) keys.Add("#" + Numeral.Key(value));
    }

    private void AddSounds(string folded, bool capitalised, List<string> keys)
    {
        foreach (var part in folded.Split('-', '\'', '.'))
        {
            if (part.Length < (capitalised ? 2 : LongWord)) continue;
            if (capitalised) keys.Add("=" + part);
            var sound = names.OfFolded(part);
            if (sound.Length >= (capitalised ? 2 : LongSound)) keys.Add("~" + sound);
        }
    }

    private string? Place(string[] folded, int at)
    {
        if (!places.TryGetValue(folded[at], out var candidates)) return null;
        foreach (var (further, concept) in candidates)
        {
            if (at + further.Length < folded.Length && folded.AsSpan(at + 1, further.Length).SequenceEqual(further)) return concept;
        }
        return null;
    }

    // By the first word of each form; longer forms before shorter ones.
    private Dictionary<string, List<(string[] Further, string Concept)>> Places()
    {
        var forms = pack.Places.SelectMany(place => place.Forms.Select(form => (Form: form, place.Concept)))
            .Concat(pack.Demonyms.SelectMany(demonym => demonym.Forms.Select(form => (Form: form, Concept: demonym.Place))));
        return forms
            .Select(
                entry => (Words: tokenizer.Tokenize(entry.Form).Select(token => Normalization.Fold(token.Text)).ToArray(), entry.Concept))
            .Where(entry => entry.Words.Length > 0)
            .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Words.Length).Select(entry => (entry.Words[1..], entry.Concept)).ToList(),
                StringComparer.Ordinal);
    }
}
