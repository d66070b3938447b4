using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Languages;

/// <summary>
/// What is known of one language, as data: the files of <c>Packs/&lt;code&gt;/</c>. A list that a language does not have
/// is empty; no algorithm asks which language it is. Word lists are in NFC and lower case unless said otherwise.
/// </summary>
public sealed record LanguagePack
{
    private readonly Lazy<PackTerms> terms = new(new PackTerms());

    /// <summary>The language.</summary>
    public required LanguageCode Code { get; init; }

    /// <summary>Its name in English (<c>language.tsv</c>, key <c>name</c>).</summary>
    public required string Name { get; init; }

    /// <summary>Whether "3." at a word boundary is an ordinal and so no end of a sentence (<c>language.tsv</c>, key
    /// <c>ordinal-full-stop</c>).</summary>
    public bool OrdinalFullStop { get; init; }

    /// <summary>Whether common nouns are capitalised, so that a capital says nothing of a name (<c>language.tsv</c>, key
    /// <c>capitalised-nouns</c>).</summary>
    public bool CapitalisedNouns { get; init; }

    /// <summary>Whether compounds are written as one word (<c>language.tsv</c>, key <c>compounds</c>).</summary>
    public bool Compounds { get; init; }

    /// <summary>What stands between an office and what it is for, the best first: <c>van</c>, <c>-</c> where they are one word, of one
    /// concept of heads <c>commissioner=voor</c>; empty where it is not always the same
    /// (<c>language.tsv</c>, key <c>complement</c>).</summary>
    public ImmutableArray<string> Complements { get; init; } = [];

    /// <summary>What stands between an office and who employs: <c>presso</c>, <c>bij</c> (<c>language.tsv</c>).</summary>
    internal FrozenSet<string> EmployerPrepositions { get; init; } = [];

    /// <summary>The prepositions that stand between an office or body and the one it belongs to: <c>di</c>, <c>van</c>, <c>bij</c>; empty
    /// where any may (<c>language.tsv</c>, key <c>belonging</c>).</summary>
    internal FrozenSet<string> BelongingPrepositions { get; init; } = [];

    /// <summary>The articles that join an office with nothing when they stand alone: <c>il</c>, <c>de</c>, <c>das</c>, not <c>del</c> or
    /// <c>der</c> (<c>language.tsv</c>, key <c>bare-article</c>).</summary>
    internal FrozenSet<string> BareArticles { get; init; } = [];

    /// <summary>Function words: articles, prepositions, pronouns, conjunctions, auxiliaries, common
    /// adverbs (<c>stopwords.txt</c>).</summary>
    public FrozenSet<string> StopWords { get; init; } = [];

    /// <summary>Abbreviations with their full stop, in their usual case, after which a sentence goes on: <c>dott.</c>, <c>z.B.</c>
    /// (<c>abbreviations.txt</c>).</summary>
    public FrozenSet<string> Abbreviations { get; init; } = [];

    /// <summary>Those of the abbreviations that often end a sentence: <c>usw.</c>, <c>Jr.</c>, <c>v.Chr.</c>
    /// (<c>closing-abbreviations.txt</c>).</summary>
    public FrozenSet<string> ClosingAbbreviations { get; init; } = [];

    /// <summary>Articles, alone and contracted with prepositions: <c>il</c>, <c>dell'</c>, <c>im</c> (<c>articles.txt</c>).</summary>
    public FrozenSet<string> Articles { get; init; } = [];

    /// <summary>Prepositions, alone (<c>prepositions.txt</c>).</summary>
    public FrozenSet<string> Prepositions { get; init; } = [];

    /// <summary>Elided words that end in an apostrophe and split from the next word: <c>l'</c>, <c>dell'</c>,
    /// <c>qu'</c> (<c>elisions.txt</c>).</summary>
    public FrozenSet<string> Elisions { get; init; } = [];

    /// <summary>Particles that stand inside a person's name, in lower case: <c>di</c>, <c>van</c>, <c>der</c>,
    /// <c>al-</c> (<c>particles.txt</c>).</summary>
    public FrozenSet<string> Particles { get; init; } = [];

    /// <summary>Endings the light stemmer strips, longest first (<c>suffixes.txt</c>).</summary>
    public ImmutableArray<string> Suffixes { get; init; } = [];

    /// <summary>By which forms of a word are known (<c>inflections.tsv</c>).</summary>
    public ImmutableArray<Inflection> Inflections { get; init; } = [];

    /// <summary>What letters stand for, the same in every language (<c>Packs/sounds.tsv</c>).</summary>
    public ImmutableArray<Spelling> Spellings { get; init; } = [];

    /// <summary>Months by name and abbreviation, 1..12 (<c>calendar.tsv</c>, rows <c>month⇥number⇥forms</c>).</summary>
    public FrozenDictionary<string, int> Months { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Days of the week by name and abbreviation, 1 (Monday)..7 (<c>calendar.tsv</c>, rows <c>weekday⇥number⇥forms</c>).</summary>
    public FrozenDictionary<string, int> Weekdays { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Number words with their value: <c>due</c> 2, <c>milioni</c> 1000000; what is only part of others has its hyphen,
    /// <c>een-</c>, <c>-mila</c> (<c>numbers.tsv</c>, <c>value⇥forms</c>).</summary>
    public FrozenDictionary<string, long> Numbers { get; init; } = FrozenDictionary<string, long>.Empty;

    /// <summary>Halves and the like (<c>fractions.tsv</c>, <c>value⇥times|plus⇥forms</c>).</summary>
    public ImmutableArray<Fraction> Fractions { get; init; } = [];

    /// <summary>Units, and what else stands beside numbers (<c>measures.tsv</c>).</summary>
    internal ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>Lines that are not the article's text, <c>*</c> standing for anything: <c>LEZEN *</c>, <c>Geef een reactie</c>
    /// (<c>noise.txt</c>, matched without regard to case).</summary>
    public ImmutableArray<string> Noise { get; init; } = [];

    /// <summary>Heads of offices and ministries (<c>heads.tsv</c>).</summary>
    public ImmutableArray<Head> Heads
    {
        get => terms.Value.Heads;
        init => terms = new(terms.Value with { Heads = value });
    }

    /// <summary>Portfolios of ministries (<c>portfolios.tsv</c>).</summary>
    public ImmutableArray<Portfolio> Portfolios
    {
        get => terms.Value.Portfolios;
        init => terms = new(terms.Value with { Portfolios = value });
    }

    /// <summary>How the word between an office and what it is for melts with the article (<c>complements.tsv</c>); none where it does
    /// not.</summary>
    internal ImmutableArray<ComplementArticle> ComplementArticles
    {
        get => terms.Value.ComplementArticles;
        init => terms = new(terms.Value with { ComplementArticles = value });
    }

    /// <summary>Fixed institutions and metonyms (<c>institutions.tsv</c>).</summary>
    public ImmutableArray<Institution> Institutions
    {
        get => terms.Value.Institutions;
        init => terms = new(terms.Value with { Institutions = value });
    }

    /// <summary>Nationality adjectives and names of inhabitants (<c>demonyms.tsv</c>).</summary>
    public ImmutableArray<Demonym> Demonyms
    {
        get => terms.Value.Demonyms;
        init => terms = new(terms.Value with { Demonyms = value });
    }

    /// <summary>Places (<c>places.tsv</c>).</summary>
    public ImmutableArray<Place> Places
    {
        get => terms.Value.Places;
        init => terms = new(terms.Value with { Places = value });
    }

    /// <summary>The lists that <see cref="PackTerms"/> holds, made when one of them is first asked for.</summary>
    internal Lazy<PackTerms> Terms
    {
        init => terms = value;
    }

    /// <summary>What concepts mean to the rules; the same in every pack (<c>roles.tsv</c> beside the languages' folders).</summary>
    public ConceptRoles Roles { get; init; } = ConceptRoles.None;

    /// <summary>Given names, capitalised (<c>given-names.txt</c>).</summary>
    public FrozenSet<string> GivenNames { get; init; } = [];

    /// <summary>Words that make a name an organisation's: <c>banca</c>, <c>bond</c> (<c>organisation-words.txt</c>).</summary>
    public FrozenSet<string> OrganisationWords { get; init; } = [];

    /// <summary>Nouns of persons that stand beside a person's name: <c>regista</c>, <c>zangeres</c> (<c>persons.txt</c>).</summary>
    internal FrozenSet<string> PersonNouns { get; init; } = [];

    /// <summary>Nouns behind which the name of a thing stands: <c>indice</c>, <c>processor</c> (<c>things.txt</c>).</summary>
    internal FrozenSet<string> ThingNouns { get; init; } = [];

    /// <summary>Names of things that no glossary of ours has: units, currencies' codes, indices, what is called by its letters
    /// (<c>thing-names.txt</c>).</summary>
    internal FrozenSet<string> ThingNames { get; init; } = [];

    /// <summary>Forms of address and courtesy before a person's name: <c>signor</c>, <c>mevrouw</c>,
    /// <c>dr.</c> (<c>addresses.txt</c>).</summary>
    public FrozenSet<string> Addresses { get; init; } = [];

    /// <summary>Verbs of saying in the forms newspapers use (<c>saying.txt</c>).</summary>
    public FrozenSet<string> SayingVerbs { get; init; } = [];

    /// <summary>Words that stand before a place: <c>in</c>, <c>naar</c>, <c>près de</c> (<c>locatives.txt</c>).</summary>
    public FrozenSet<string> Locatives { get; init; } = [];

    /// <summary>A few sentences of the language, for tests and for calibrating the identifier (<c>sample.txt</c>).</summary>
    public string Sample { get; init; } = "";

    /// <summary>What splits text of this language into sentences.</summary>
    public SentenceSplitter CreateSentenceSplitter() => new(new SentenceWords
    {
        Abbreviations = Abbreviations,
        ClosingAbbreviations = ClosingAbbreviations,
        FunctionWords = StopWords,
        Elisions = Elisions,
        Articles = Articles,
        Particles = Particles,
        GivenNames = GivenNames,
        OrdinalFullStop = OrdinalFullStop,
        CapitalisedNouns = CapitalisedNouns,
    });

    /// <summary>What cuts text of this language into words, numbers and marks.</summary>
    public Tokenizer CreateTokenizer() => new(Elisions, Abbreviations);

    /// <summary>What strips the endings of this language's words.</summary>
    public Stemmer CreateStemmer() => new(Suffixes);

    /// <summary>A pack that knows nothing but its code: any language works with it, with worse figures.</summary>
    public static LanguagePack Bare(LanguageCode code) => new() { Code = code, Name = code.Value };
}
