using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// Finds the ministries, offices, persons, organisations and places that aligned versions of reports have in common,
/// in any of the languages that have a pack. Pairs are read one by one and leave only what was met; names and variants
/// are joined over the whole collection at the end. Deterministic; never throws on any text.
/// </summary>
public sealed class TermExtractor
{
    /// <summary>
    /// Everything that is claimed of a pair of articles, in the order in which it is. A rule sees what those before it
    /// claim, and nothing else passes between them; README.md in this folder says what each is for.
    /// </summary>
    internal static ImmutableArray<ITermRule> Rules { get; } =
    [
        new QuotedTitles(),
        new SharedNames(),
        new OfficePhrases(),
        new TypesBesideOffices(),
        new PhrasesAlike(),
        new OfficesOfOneHolder(),
        new Offices(),
        new Ministries(),
        new Bodies(),
        new Waters(),
        new MentionsOfTables(),
        new InstitutionsByTable(),
        new PlacesByTable(),
        new Nationalities(),
        new NamesByTable(),
        new HoldersBehindOffices(),
        new Surnames(),
        new IdenticalWords(),
        new CognateWords(),
        new NamesOfThings(),
        new OffDomainNames(),
        new MisspeltNames(),
        new Abbreviations(),
    ];

    private static readonly LanguageCode Foreign = LanguageCode.Parse("en");

    private readonly ConcurrentDictionary<LanguageCode, PhraseBook> books = new();
    private readonly ConcurrentDictionary<LanguagePair, PackOffers> offers = new();
    private readonly Func<LanguageCode, LanguagePack> packs;
    private readonly Func<LanguagePair, Lexicon?> lexicons;
    private readonly NameTable names;
    private readonly Lazy<PhraseBook> foreign;
    private readonly Lazy<Romanisation> romanisation;
    private readonly Lazy<FrozenSet<string>> givenNames;
    private readonly LanguageOrder order;

    /// <param name="packs">The pack of a language; a bare one where there is none.</param>
    /// <param name="lexicons">The lexicon of a pair of languages, null where there is none; words that no table knows are
    /// then only compared by spelling.</param>
    /// <param name="names">The large table of names; null for none.</param>
    /// <param name="order">A concept's id is made of its preferred term in the first of these languages that it
    /// has; null: in the first by code.</param>
    public TermExtractor(
        Func<LanguageCode, LanguagePack> packs,
        Func<LanguagePair, Lexicon?>? lexicons = null,
        NameTable? names = null,
        IReadOnlyList<LanguageCode>? order = null)
    {
        this.order = new LanguageOrder(order);
        this.names = names ?? NameTable.Empty;
        this.packs = packs;
        this.lexicons = lexicons ?? (_ => null);
        // English names of companies, clubs and papers stand untranslated in every language's news.
        foreign = new Lazy<PhraseBook>(() => Book(Foreign));
        // Italian news names Dutch persons, and both name French ones.
        givenNames = new Lazy<FrozenSet<string>>(
            () => this.names.Languages
                .SelectMany(language => packs(language).GivenNames)
                .Select(Normalization.Fold)
                .ToFrozenSet(StringComparer.Ordinal));
        // Of the packs alone: to make a book takes longer than to read a story's terms, and most are known.
        romanisation = new Lazy<Romanisation>(() => new Romanisation(packs(Foreign).Spellings));
    }

    /// <summary>Extracts from all alignments, one after the other in their order: some two hundred pairs a second and core.</summary>
    /// <param name="alignments">The aligned pairs and the story each belongs to; read once, one at a time.</param>
    /// <param name="cancellation">Checked between pairs.</param>
    public Extraction Extract(
        IEnumerable<(string Story, ArticleAlignment Alignment)> alignments, CancellationToken cancellation = default) =>
        Extract(alignments, [], (_, _, meet) => meet(), (_, meet) => meet(), cancellation);

    /// <summary>The same, where what a pair gives may be known already, and articles without a partner lend their spellings.</summary>
    /// <param name="alignments">The aligned pairs and the story each belongs to; read once, one at a time.</param>
    /// <param name="alone">The articles without a partner; read once, one at a time, after the pairs.</param>
    /// <param name="known">Gives what a pair gives, as the function computes it.</param>
    /// <param name="knownAlone">Likewise of an article without a partner.</param>
    /// <param name="cancellation">Checked between pairs.</param>
    internal Extraction Extract(
        IEnumerable<(string Story, ArticleAlignment Alignment)> alignments,
        IEnumerable<Document> alone,
        Func<string, ArticleAlignment, Func<PairTerms>, PairTerms> known,
        Func<Document, Func<PairTerms>, PairTerms> knownAlone,
        CancellationToken cancellation)
    {
        var collection = new TermCollection(order, romanisation.Value, names, givenNames.Value.Contains);
        foreach (var (story, alignment) in alignments)
        {
            cancellation.ThrowIfCancellationRequested();
            collection.Add(known(story, alignment, () => Met(story, alignment)));
            collection.SayIfLong(alignment.Source);
            collection.SayIfLong(alignment.Target);
        }
        foreach (var article in alone)
        {
            cancellation.ThrowIfCancellationRequested();
            collection.Add(knownAlone(article, () => Met(article.Article.Name, SelfAlignment.Of(article))));
            collection.SayIfLong(article.Article);
        }
        return collection.ToExtraction();
    }

    /// <summary>
    /// The terms of an article that has no translation, found by the same rules, with what the glossaries, the packs and the table of
    /// names know of each. None of that is evidence: it was not met in a translation.
    /// </summary>
    /// <param name="article">As it reads in its language.</param>
    /// <param name="target">The language to offer terms of.</param>
    /// <param name="glossaries">What people decided and the machine proposed; terms of rejected concepts are not offered.</param>
    /// <returns>In the order of first mentions.</returns>
    public ImmutableArray<Suggestion> Suggest(Document article, LanguageCode target, IEnumerable<Glossary> glossaries) =>
        Suggestions.Of(article.Article, Found(article, target), new KnownTerms(glossaries).Of(article.Pack, target));

    /// <summary>What the rules find in an article without a translation; it rests on no glossary.</summary>
    /// <param name="article">As it reads in its language.</param>
    /// <param name="target">The language to offer terms of.</param>
    internal ImmutableArray<Suggestion> Found(Document article, LanguageCode target)
    {
        var book = Book(article.Pack.Code);
        var reading = Reading(SelfAlignment.Of(article), article.Pack.Code, target, book, book);
        var packs = offers.GetOrAdd(new LanguagePair(article.Pack.Code, target), _ => new PackOffers(book, Book(target)));
        return new FoundTerms(reading, packs, target).In(ClaimsOf(reading));
    }

    /// <summary>What one pair gives, or an article with itself: its names as it spells them, none met in a translation. Pure and
    /// thread-safe, so that pairs can be read in parallel.</summary>
    internal PairTerms Met(string story, ArticleAlignment alignment)
    {
        var (a, b) = (alignment.Source.Language.Language, alignment.Target.Language.Language);
        var reading = Reading(alignment, a, b, Book(a), Book(b));
        var claims = ClaimsOf(reading);
        return new PairTerms(
            story,
            alignment.Source.Path,
            alignment.Target.Path,
            a,
            b,
            reading.IsOfOne ? [] : claims.Proposals(),
            Misspellings.Find(reading, claims),
            PersonSpelling.Of(reading, claims));
    }

    private static Claims ClaimsOf(PairReading reading) =>
        Rules.Aggregate(Claims.None(reading), (held, rule) => rule.Apply(reading, held));

    private PairReading Reading(
        ArticleAlignment alignment, LanguageCode source, LanguageCode target, PhraseBook sourceBook, PhraseBook targetBook) => new(
            alignment,
            sourceBook,
            targetBook,
            foreign.Value,
            names,
            new WordTranslations(lexicons(new LanguagePair(source, target)), romanisation.Value),
            givenNames.Value.Contains);

    private PhraseBook Book(LanguageCode language) => books.GetOrAdd(language, code => new PhraseBook(packs(code)));
}
