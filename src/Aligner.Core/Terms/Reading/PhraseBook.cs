using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// The names and phrases a pack knows, laid out for look-up in a tokenized text. Built once a language; immutable and
/// thread-safe.
/// </summary>
internal sealed class PhraseBook
{
    private const int ShortestFront = 2;

    // Of one word the longest first, then in the order of kinds, then of rows.
    private readonly EntryIndex<BookPattern> patterns = new((a, b) => a.Words.Length != b.Words.Length
        ? b.Words.Length - a.Words.Length
        : InOrder(a.Entry, b.Entry));

    private readonly EntryIndex<BookEntry> compoundFronts = new(InOrder);
    private readonly EntryIndex<BookEntry> compoundHeads = new(InOrder);
    private readonly ImmutableArray<string> adjectiveEndings;
    private readonly ImmutableArray<string> placeNouns;
    private readonly NumberReader numbers;
    private readonly ImmutableArray<CitationEnding> citationEndings;

    public PhraseBook(LanguagePack pack)
    {
        Pack = pack;
        numbers = new NumberReader(pack, scales: false);
        Tokenizer = pack.CreateTokenizer();
        var entries = BookEntries.Of(pack);
        foreach (var entry in entries) Add(entry);
        adjectiveEndings = [.. pack.Heads.Where(head => head.Kind == HeadKind.Adjective)
            .SelectMany(head => head.Forms)
            .Select(form => Normalization.Fold(form.TrimStart('-')))];
        citationEndings =
        [
            .. from head in pack.Heads
               where head.Kind == HeadKind.Citation
               from form in head.Forms
               let ending = form.Split('=')
               where ending.Length == 2
               let noun = NounEnding(head.Concept)
               orderby noun.Length descending
               select new CitationEnding(noun, ending[0].TrimStart('-'), ending[1].TrimStart('-')),
        ];
        placeNouns = [.. entries.Where(entry => entry.Kind == EntryKind.PlaceNoun && entry.Form.Length > 4)
            .Select(entry => Normalization.Fold(entry.Form))
            .Distinct()];
        PortfolioUnits = pack.Portfolios.Select(portfolio => portfolio.Concept).ToFrozenSet(StringComparer.Ordinal);
    }

    // Heads are of one kind.
    private static int InOrder(BookEntry a, BookEntry b) => a.Kind != b.Kind ? a.Kind - b.Kind : a.Rank - b.Rank;

    private void Add(BookEntry entry)
    {
        var folded = Normalization.Fold(entry.Form);
        if (IsCompoundFront(entry) && folded.TrimEnd('-') is { Length: > 1 } front) compoundFronts.Add(front, entry);
        if (IsCompoundHead(entry)) compoundHeads.Add(folded, entry);
        if (entry.Form.EndsWith('-')) return;
        ImmutableArray<string> words = [.. Tokenizer.Tokenize(entry.Form).Select(token => Normalization.Fold(token.Text))];
        if (!words.IsEmpty) patterns.Add(words[0], new BookPattern(words, entry));
    }

    public LanguagePack Pack { get; }

    public Tokenizer Tokenizer { get; }

    /// <summary>Concepts that say what an office is for, so that a head's own portfolio (chancellor of the exchequer)
    /// can be told from its rank.</summary>
    public FrozenSet<string> PortfolioUnits { get; }

    /// <summary>Everything that begins at a word, longest first; of one length in the order of kinds, then of rows.</summary>
    public ImmutableArray<BookMatch> At(ImmutableArray<Word> words, int start)
    {
        // At most words nothing begins.
        List<BookMatch>? matches = null;
        foreach (var pattern in patterns[words[start].Folded])
            if (pattern.Fits(words, start, genitive: false))
                (matches ??= []).Add(new BookMatch(pattern.Entry, start, pattern.Words.Length, false));
        foreach (var pattern in WithoutGenitive(words[start]) is { } bare ? patterns[bare] : [])
            if (pattern.Words.Length == 1
                && pattern.Entry.Kind is EntryKind.Place or EntryKind.Institution
                && pattern.Fits(words, start, genitive: true))
                (matches ??= []).Add(new BookMatch(pattern.Entry, start, 1, true));
        return matches?.ToImmutableArray() ?? [];
    }

    /// <summary>Whether the pack says that a lower-case word with this ending is an adjective.</summary>
    public bool LooksAdjectival(string folded) =>
        folded.Length > 3 && adjectiveEndings.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>An adjective as it stands without an article before a noun in its base form: russischen Präsident → russischer.</summary>
    /// <param name="adjective">As the text has it.</param>
    /// <param name="noun">The noun in its base form, whose ending tells which endings its adjectives have.</param>
    public string Cite(string adjective, string noun)
    {
        var own = citationEndings.FirstOrDefault(row => noun.EndsWith(row.Noun, StringComparison.OrdinalIgnoreCase))?.Noun;
        foreach (var row in citationEndings.Where(row => row.Noun == own))
            if (adjective.Length > row.Inflected.Length + 3 && adjective.EndsWith(row.Inflected, StringComparison.Ordinal))
                return adjective[..^row.Inflected.Length] + row.Cited;
        return adjective;
    }

    // Of "ending:-er": of nouns that end so; of all others without one.
    private static string NounEnding(string concept) =>
        concept.IndexOf(":-", StringComparison.Ordinal) is >= 0 and var at ? concept[(at + 2)..] : "";

    /// <summary>Institutions that are the front of a compound with a hyphen: NATO-Botschafter. The Union is a
    /// jurisdiction there, no body.</summary>
    public IEnumerable<BookMatch> AtFront(ImmutableArray<Word> words, int at)
    {
        var text = words[at].Token.Text;
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 2 || !char.IsUpper(text[0])
            ? []
            : patterns[Normalization.Fold(text[..hyphen])]
                .Where(pattern => pattern.Words.Length == 1
                    && pattern.Entry.IsBody
                    && UnionPlace(pattern.Entry) is null
                    && pattern.Fits(words, at, genitive: true))
                .Select(pattern => new BookMatch(pattern.Entry, at, 1, false));
    }

    /// <summary>Whether a folded word alone is the head of an office.</summary>
    public bool IsTitle(string folded) =>
        patterns[folded].Any(pattern => pattern.Words.Length == 1 && pattern.Entry is { Kind: EntryKind.Head, IsTitle: true });

    /// <summary>Whether a folded word alone is a common noun of places.</summary>
    public bool IsPlaceNoun(string folded) =>
        patterns[folded].Any(pattern => pattern.Words.Length == 1 && pattern.Entry.Kind == EntryKind.PlaceNoun);

    /// <summary>Whether a word is a number in words: Ventimila.</summary>
    public bool IsNumber(string word) => numbers.ValueOf(word.ToLowerInvariant()) is not null;

    /// <summary>Whether a folded word alone joins the last of a list.</summary>
    public bool IsConjunction(string folded) =>
        patterns[folded].Any(pattern => pattern is { Words.Length: 1, Entry.Kind: EntryKind.Conjunction });

    /// <summary>Whether a word is a compound that ends in a common noun of places: Eemshaven.</summary>
    public bool EndsInPlaceNoun(string folded) =>
        placeNouns.Any(noun => folded.Length > noun.Length + 2 && folded.EndsWith(noun, StringComparison.Ordinal));

    /// <summary>Whether a folded word is a word of organisations, or a compound that ends in one of five letters or more.</summary>
    public bool EndsInOrganisationWord(string folded) => Pack.OrganisationWords.Contains(folded)
        || (Pack.Compounds
            && Enumerable.Range(2, Math.Max(0, folded.Length - 6)).Any(cut => Pack.OrganisationWords.Contains(folded[cut..])));

    /// <summary>The places that a folded word names, in the order of the table.</summary>
    public IEnumerable<BookEntry> Places(string folded) => patterns[folded]
        .Where(pattern => pattern.Words.Length == 1
            && (pattern.Entry.Kind == EntryKind.Place || pattern.Entry is { Kind: EntryKind.Institution, Type: HeadKind.Place }))
        .Select(pattern => pattern.Entry);

    /// <summary>The portfolios that two folded words name together, in the order of the table.</summary>
    public IEnumerable<BookEntry> PortfoliosOf(string first, string second) => patterns[first]
        .Where(pattern => pattern is { Words.Length: 2, Entry.Kind: EntryKind.Portfolio } && pattern.Words[1] == second)
        .Select(pattern => pattern.Entry);

    /// <summary>The first half of a compound and the rest, where the half is a modifier: Süd|libanon, Noord-|Italië.</summary>
    public (BookEntry Modifier, string Place)? Directed(string folded)
    {
        for (var cut = 3; cut <= 7 && cut + 3 < folded.Length; cut++)
        {
            if (compoundFronts[folded.AsSpan(..cut)].FirstOrDefault(IsDirection) is { } modifier)
                return (modifier, folded[cut..].TrimStart('-'));
        }
        return null;
    }

    /// <summary>The place that a union is where an office is its own; null for all else.</summary>
    public string? UnionPlace(BookEntry entry) => Pack.Roles.Unions.GetValueOrDefault(entry.Concept);

    /// <summary>Whether a modifier is a point of the compass, which makes another place of a place.</summary>
    public bool IsDirection(BookEntry entry) =>
        entry.Kind == EntryKind.Modifier && Pack.Roles.Directions.Contains(entry.Concept);

    /// <summary>A compound's parts, front first: Handels|minister, Bundes|wirtschafts|minister; null where the word is none.</summary>
    public Compound? Split(Word word)
    {
        var folded = word.Folded;
        for (var cut = ShortestFront; cut < folded.Length; cut++)
        {
            if (!Pack.Compounds && folded[cut - 1] != '-') continue;
            var heads = compoundHeads[folded.AsSpan(cut)];
            if (!heads.IsEmpty && Fronts(folded.AsSpan(..cut), 0) is { } fronts) return new Compound(heads, fronts, folded.Length - cut);
        }
        return null;
    }

    /// <summary>The parts of the first half of a compound, as in <c>Verkehrs-</c> before <c>und Infrastrukturminister</c>.</summary>
    public ImmutableArray<CompoundFront>? Fronts(ReadOnlySpan<char> folded, int depth)
    {
        var trimmed = folded.Trim('-');
        if (trimmed.IsEmpty) return [];
        if (depth > 3) return null;
        if (FrontOf(trimmed) is { } whole) return [whole];
        for (var cut = trimmed.Length - ShortestFront; cut >= ShortestFront; cut--)
            if (FrontOf(trimmed[..cut]) is { } first
                && Fronts(trimmed[cut..], depth + 1) is { } rest
                && rest.All(part => !part.Entries.IsEmpty))
                return [first, .. rest];
        return folded[^1] == '-' && folded.Length > 2 ? [new CompoundFront(trimmed.ToString(), [])] : null;
    }

    // A part as it stands, or without its linking s, and without a hyphen.
    private CompoundFront? FrontOf(ReadOnlySpan<char> part)
    {
        var plain = part.Trim('-');
        return Known(plain) ?? (plain is [.., 's'] && plain.Length > 4 ? Known(plain[..^1]) : null);

        CompoundFront? Known(ReadOnlySpan<char> front) =>
            compoundFronts[front] is { IsEmpty: false } entries ? new CompoundFront(front.ToString(), entries) : null;
    }

    private static bool IsCompoundHead(BookEntry entry) =>
        entry.Kind == EntryKind.Head && entry.Form.Length > 3 && entry.Form.All(c => char.IsLetter(c) || c == '-');

    // Only short function-like words take no part in compounds; everything a compound can begin with is data.
    private static bool IsCompoundFront(BookEntry entry) => entry.Kind switch
    {
        EntryKind.Head => entry.Form.Length > 4,
        EntryKind.Conjunction or EntryKind.PlaceNoun => false,
        EntryKind.Modifier => entry.Form.EndsWith('-') || entry.Form.Length > 3,
        _ => true,
    };

    private static string? WithoutGenitive(Word word)
    {
        if (!word.Token.IsCapitalised || word.Folded.Length < 4 || !word.Folded.EndsWith('s')) return null;
        var bare = word.Folded[..^1].TrimEnd('\'');
        return bare.Length < 3 ? null : bare;
    }

    private sealed record CitationEnding(string Noun, string Inflected, string Cited);
}
