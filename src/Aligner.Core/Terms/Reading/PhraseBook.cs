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
    private readonly FrozenDictionary<string, ImmutableArray<BookPattern>> patterns;
    private readonly FrozenDictionary<string, ImmutableArray<BookEntry>> compoundFronts;
    private readonly ImmutableArray<(string Folded, BookEntry Entry)> compoundHeads;
    private readonly ImmutableArray<string> adjectiveEndings;
    private readonly ImmutableArray<string> placeNouns;
    private readonly NumberReader numbers;
    private readonly ImmutableArray<(string Noun, string Inflected, string Cited)> citationEndings;

    public PhraseBook(LanguagePack pack)
    {
        Pack = pack;
        numbers = new NumberReader(pack, scales: false);
        Tokenizer = pack.CreateTokenizer();
        var entries = BookEntries.Of(pack).ToList();
        patterns = entries
            .Where(entry => !entry.Form.EndsWith('-'))
            .Select(entry => new BookPattern([.. Tokenizer.Tokenize(entry.Form).Select(token => Normalization.Fold(token.Text))], entry))
            .Where(pattern => pattern.Words.Length > 0)
            .GroupBy(pattern => pattern.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(pattern => pattern.Words.Length)
                    .ThenBy(pattern => pattern.Entry.Kind)
                    .ThenBy(pattern => pattern.Entry.Rank)
                    .ToImmutableArray(),
                StringComparer.Ordinal);
        compoundFronts = entries
            .Where(IsCompoundFront)
            .GroupBy(entry => Normalization.Fold(entry.Form).TrimEnd('-'), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 1)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderBy(entry => entry.Kind).ThenBy(entry => entry.Rank).ToImmutableArray(),
                StringComparer.Ordinal);
        compoundHeads =
        [
            .. entries.Where(entry => entry.Kind == EntryKind.Head
                && entry.Form.Length > 3
                && entry.Form.All(c => char.IsLetter(c) || c == '-'))
                .Select(entry => (Folded: Normalization.Fold(entry.Form), Entry: entry))
                .OrderByDescending(head => head.Folded.Length)
                .ThenBy(head => head.Folded, StringComparer.Ordinal)
                .ThenBy(head => head.Entry.Rank),
        ];
        adjectiveEndings = [.. pack.Heads.Where(head => head.Kind == HeadKind.Adjective)
            .SelectMany(head => head.Forms)
            .Select(form => Normalization.Fold(form.TrimStart('-')))];
        citationEndings = [.. pack.Heads.Where(head => head.Kind == HeadKind.Citation)
            .SelectMany(head => head.Forms.Select(form => (Noun: NounEnding(head.Concept), Ending: form.Split('='))))
            .Where(row => row.Ending.Length == 2)
            .Select(row => (row.Noun, row.Ending[0].TrimStart('-'), row.Ending[1].TrimStart('-')))
            .OrderByDescending(row => row.Noun.Length)];
        placeNouns = [.. entries.Where(entry => entry.Kind == EntryKind.PlaceNoun && entry.Form.Length > 4)
            .Select(entry => Normalization.Fold(entry.Form))
            .Distinct()];
        PortfolioUnits = pack.Portfolios.Select(portfolio => portfolio.Concept).ToFrozenSet(StringComparer.Ordinal);
    }

    public LanguagePack Pack { get; }

    public Tokenizer Tokenizer { get; }

    /// <summary>Concepts that say what an office is for, so that a head's own portfolio (chancellor of the exchequer)
    /// can be told from its rank.</summary>
    public FrozenSet<string> PortfolioUnits { get; }

    /// <summary>Everything that begins at a word, longest first; of one length in the order of kinds, then of rows.</summary>
    public IEnumerable<BookMatch> At(IReadOnlyList<Word> words, int start)
    {
        if (patterns.TryGetValue(words[start].Folded, out var found))
        {
            foreach (var pattern in found)
                if (pattern.Fits(words, start, genitive: false))
                    yield return new BookMatch(pattern.Entry, start, pattern.Words.Length, false);
        }
        if (WithoutGenitive(words[start]) is { } bare && patterns.TryGetValue(bare, out var owners))
        {
            foreach (var pattern in owners)
                if (pattern.Words.Length == 1
                    && pattern.Entry.Kind is EntryKind.Place or EntryKind.Institution
                    && pattern.Fits(words, start, genitive: true))
                    yield return new BookMatch(pattern.Entry, start, 1, true);
        }
    }

    /// <summary>Whether the pack says that a lower-case word with this ending is an adjective.</summary>
    public bool LooksAdjectival(string folded) =>
        folded.Length > 3 && adjectiveEndings.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>An adjective as it stands without an article before a noun in its base form: russischen Präsident → russischer.</summary>
    /// <param name="adjective">As the text has it.</param>
    /// <param name="noun">The noun in its base form, whose ending tells which endings its adjectives have.</param>
    public string Cite(string adjective, string noun)
    {
        var own = citationEndings.FirstOrDefault(row => noun.EndsWith(row.Noun, StringComparison.OrdinalIgnoreCase)).Noun;
        foreach (var (_, inflected, cited) in citationEndings.Where(row => row.Noun == own))
            if (adjective.Length > inflected.Length + 3 && adjective.EndsWith(inflected, StringComparison.Ordinal))
                return adjective[..^inflected.Length] + cited;
        return adjective;
    }

    // Of "ending:-er": of nouns that end so; of all others without one.
    private static string NounEnding(string concept) =>
        concept.IndexOf(":-", StringComparison.Ordinal) is >= 0 and var at ? concept[(at + 2)..] : "";

    /// <summary>Institutions that are the front of a compound with a hyphen: NATO-Botschafter. The Union is a
    /// jurisdiction there, no body.</summary>
    public IEnumerable<BookMatch> AtFront(IReadOnlyList<Word> words, int at)
    {
        var text = words[at].Token.Text;
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 2
            || !char.IsUpper(text[0])
            || !patterns.TryGetValue(Normalization.Fold(text[..hyphen]), out var found))
            yield break;
        foreach (var pattern in found)
            if (pattern.Words.Length == 1
                && pattern.Entry.IsBody
                && UnionPlace(pattern.Entry) is null
                && pattern.Fits(words, at, genitive: true))
                yield return new BookMatch(pattern.Entry, at, 1, false);
    }

    /// <summary>Whether a folded word alone is the head of an office.</summary>
    public bool IsTitle(string folded) => patterns.TryGetValue(folded, out var found)
        && found.Any(pattern => pattern.Words.Length == 1
            && pattern.Entry.Kind == EntryKind.Head
            && pattern.Entry.IsTitle);

    /// <summary>Whether a folded word alone is a common noun of places.</summary>
    public bool IsPlaceNoun(string folded) => patterns.TryGetValue(folded, out var found)
        && found.Any(pattern => pattern.Words.Length == 1 && pattern.Entry.Kind == EntryKind.PlaceNoun);

    /// <summary>Whether a word is a number in words: Ventimila.</summary>
    public bool IsNumber(string word) => numbers.ValueOf(word.ToLowerInvariant()) is not null;

    /// <summary>Whether a folded word alone joins the last of a list.</summary>
    public bool IsConjunction(string folded) => patterns.TryGetValue(folded, out var found)
        && found.Any(pattern => pattern is { Words.Length: 1, Entry.Kind: EntryKind.Conjunction });

    /// <summary>Whether a word is a compound that ends in a common noun of places: Eemshaven.</summary>
    public bool EndsInPlaceNoun(string folded) =>
        placeNouns.Any(noun => folded.Length > noun.Length + 2 && folded.EndsWith(noun, StringComparison.Ordinal));

    /// <summary>Whether a folded word is a word of organisations, or a compound that ends in one of five letters or more.</summary>
    public bool EndsInOrganisationWord(string folded) => Pack.OrganisationWords.Contains(folded)
        || (Pack.Compounds
            && Enumerable.Range(2, Math.Max(0, folded.Length - 6)).Any(cut => Pack.OrganisationWords.Contains(folded[cut..])));

    /// <summary>The places that a folded word names, in the order of the table.</summary>
    public IEnumerable<BookEntry> Places(string folded) =>
        patterns.TryGetValue(folded, out var found)
            ? found.Where(pattern => pattern.Words.Length == 1
                && (pattern.Entry.Kind == EntryKind.Place || pattern.Entry is { Kind: EntryKind.Institution, Type: HeadKind.Place }))
                .Select(pattern => pattern.Entry)
            : [];

    /// <summary>The portfolios that two folded words name together, in the order of the table.</summary>
    public IEnumerable<BookEntry> PortfoliosOf(string first, string second) =>
        patterns.TryGetValue(first, out var found)
            ? found.Where(pattern => pattern is { Words.Length: 2, Entry.Kind: EntryKind.Portfolio } && pattern.Words[1] == second)
                .Select(pattern => pattern.Entry)
            : [];

    /// <summary>The first half of a compound and the rest, where the half is a modifier: Süd|libanon, Noord-|Italië.</summary>
    public (BookEntry Modifier, string Place)? Directed(string folded)
    {
        for (var cut = 3; cut <= 7 && cut + 3 < folded.Length; cut++)
        {
            if (!compoundFronts.TryGetValue(folded[..cut], out var entries)
                || entries.FirstOrDefault(IsDirection) is not { } modifier)
                continue;
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
        foreach (var (head, _) in compoundHeads)
        {
            if (folded.Length < head.Length + 2 || !folded.EndsWith(head, StringComparison.Ordinal)) continue;
            var front = folded[..^head.Length];
            if (!Pack.Compounds && !front.EndsWith('-')) continue;
            var entries = compoundHeads.Where(candidate => candidate.Folded == head)
                .Select(candidate => candidate.Entry)
                .OrderBy(entry => entry.Rank)
                .ToImmutableArray();
            if (Fronts(front, 0) is { } fronts) return new Compound(entries, fronts, head.Length);
        }
        return null;
    }

    /// <summary>The parts of the first half of a compound, as in <c>Verkehrs-</c> before <c>und Infrastrukturminister</c>.</summary>
    public ImmutableArray<CompoundFront>? Fronts(string folded, int depth)
    {
        var trimmed = folded.Trim('-');
        if (trimmed.Length == 0) return [];
        if (depth > 3) return null;
        foreach (var joined in Joints(trimmed))
            if (compoundFronts.TryGetValue(joined, out var whole)) return [new CompoundFront(joined, whole)];
        for (var cut = trimmed.Length - 2; cut >= 2; cut--)
        {
            foreach (var joined in Joints(trimmed[..cut]))
                if (compoundFronts.TryGetValue(joined, out var first)
                    && Fronts(trimmed[cut..], depth + 1) is { } rest
                    && rest.All(part => !part.Entries.IsEmpty))
                    return [new CompoundFront(joined, first), .. rest];
        }
        return folded.EndsWith('-') && folded.Length > 2 ? [new CompoundFront(trimmed, [])] : null;
    }

    // A part as it stands, without its linking s, and without a hyphen.
    private static IEnumerable<string> Joints(string part)
    {
        var plain = part.Trim('-');
        yield return plain;
        if (plain.Length > 4 && plain.EndsWith('s')) yield return plain[..^1];
    }

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
}
