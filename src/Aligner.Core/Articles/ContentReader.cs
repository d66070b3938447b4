using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Articles;

/// <summary>
/// Reads a text for what can be compared across languages without knowing both: numbers, months, names, places, words of
/// common origin. What a word says by itself is found out once for all texts. Thread-safe.
/// </summary>
internal sealed class ContentReader
{
    // A word in lower case must be this long, and have so many consonants, for its sound to say something.
    private const int LongWord = 7;
    private const int LongSound = 4;

    private readonly LanguagePack pack;
    private readonly NameSound names;
    private readonly NumberReader numbers;
    private readonly DateReader dates;
    private readonly Dictionary<string, List<(string[] Further, string Concept)>> places;
    private readonly ConcurrentDictionary<string, Word> words = new(StringComparer.Ordinal);

    public ContentReader(LanguagePack pack, Tokenizer tokenizer)
    {
        this.pack = pack;
        names = new NameSound(pack.Spellings);
        numbers = new NumberReader(pack, scales: true);
        dates = new DateReader(pack);
        places = Places(pack, tokenizer);
    }

    /// <summary>The tokens with one string for all that read alike, so that a collection's words take little memory.</summary>
    public ImmutableArray<Token> Shared(ImmutableArray<Token> tokens) =>
        ImmutableArray.CreateRange(tokens, token => token with { Text = Known(token).Text });

    /// <summary>The words of content among the tokens of a text, in reading order.</summary>
    public ImmutableArray<ContentWord> Read(ImmutableArray<Token> tokens)
    {
        var content = ImmutableArray.CreateBuilder<ContentWord>(tokens.Length);
        var known = new Word[tokens.Length];
        for (var i = 0; i < tokens.Length; i++) known[i] = Known(tokens[i]);
        for (var i = 0; i < known.Length; i++)
        {
            if (!known[i].IsContent) continue;
            var keys = Place(known, i) is { } concept ? ["@" + concept, .. known[i].Keys] : known[i].Keys;
            if (keys.Length > 0 || known[i].Folded.Length > 2) content.Add(new ContentWord(known[i].Folded, keys));
        }
        return content.DrainToImmutable();
    }

    private Word Known(Token token) => words.TryGetValue(token.Text, out var word) ? word : words.GetOrAdd(token.Text, New(token));

    private Word New(Token token)
    {
        var folded = Normalization.Fold(token.Text);
        var lower = token.Text.ToLowerInvariant();
        var isContent = token.Kind != TokenKind.Punctuation && !pack.StopWords.Contains(lower);
        return new Word(token.Text, folded, isContent, isContent ? Keys(token, lower, folded) : []);
    }

    private string[] Keys(Token token, string lower, string folded)
    {
        if (token.Kind == TokenKind.Number) return ["#" + Numeral.OfDigits(token.Text)];
        if (dates.MonthOf(lower) is { } month) return [string.Create(CultureInfo.InvariantCulture, $"%{month}")];
        return numbers.ValueOf(lower) is { } value ? NumberWord(value) : Sounds(folded, token.IsCapitalised);
    }

    // Small numbers written out are said in every text (and sei and venti are more than numbers).
    private static string[] NumberWord(decimal value) => value > 10 ? ["#" + Numeral.Key(value)] : [];

    private string[] Sounds(string folded, bool capitalised)
    {
        var keys = new List<string>();
        foreach (var part in folded.Split('-', '\'', '.'))
        {
            if (part.Length < (capitalised ? 2 : LongWord)) continue;
            if (capitalised) keys.Add("=" + part);
            var sound = names.OfFolded(part);
            if (sound.Length >= (capitalised ? 2 : LongSound)) keys.Add("~" + sound);
        }
        return [.. keys];
    }

    private string? Place(ReadOnlySpan<Word> text, int at)
    {
        if (!places.TryGetValue(text[at].Folded, out var candidates)) return null;
        foreach (var (further, concept) in candidates)
            if (at + further.Length < text.Length && Follow(text[(at + 1)..], further)) return concept;
        return null;
    }

    private static bool Follow(ReadOnlySpan<Word> text, string[] further)
    {
        for (var i = 0; i < further.Length; i++)
            if (text[i].Folded != further[i]) return false;
        return true;
    }

    // By the first word of each form; longer forms before shorter ones.
    private static Dictionary<string, List<(string[] Further, string Concept)>> Places(LanguagePack pack, Tokenizer tokenizer)
    {
        var places = new Dictionary<string, List<(string[] Further, string Concept)>>(StringComparer.Ordinal);
        foreach (var place in pack.Places)
            foreach (var form in place.Forms) Add(form, place.Concept);
        foreach (var demonym in pack.Demonyms)
            foreach (var form in demonym.Forms) Add(form, demonym.Place);
        return places;

        void Add(string form, string concept)
        {
            var tokens = tokenizer.Tokenize(form);
            if (tokens.IsEmpty) return;
            var further = new string[tokens.Length - 1];
            for (var word = 0; word < further.Length; word++) further[word] = Normalization.Fold(tokens[word + 1].Text);
            ref var alike = ref CollectionsMarshal.GetValueRefOrAddDefault(places, Normalization.Fold(tokens[0].Text), out _);
            alike ??= new(1);
            var at = alike.Count;
            while (at > 0 && alike[at - 1].Further.Length < further.Length) at--;
            alike.Insert(at, (further, concept));
        }
    }

    /// <summary>What a word says wherever it stands.</summary>
    private sealed record Word(string Text, string Folded, bool IsContent, string[] Keys);
}
