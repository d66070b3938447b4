using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>What the votes ask of a name.</summary>
internal sealed partial class NameEvidence
{
    // Longer words in capitals are shouted, not abbreviated.
    private const int LongestAcronym = 6;

    // Shorter words stand alone as words of their own.
    private const int ShortestSurname = 3;

    // Of a full name that begins without a given name of the lists, against one that does.
    private const double UnlistedGivenName = 0.4;

    // And with one of the gazetteer, which has surnames and words among them.
    private const double RareGivenName = 0.8;

    private readonly PairReading reading;
    private readonly ImmutableArray<string> sourceWords;
    private readonly ImmutableArray<string> targetWords;
    private readonly ImmutableArray<string> listedAs;

    public NameEvidence(PairReading reading, NameClaim name)
    {
        this.reading = reading;
        Name = name;
        sourceWords = [.. name.SourceText.Split(' ')];
        targetWords = [.. name.TargetText.Split(' ')];
        listedAs = [.. reading.Names.Find(name.SourceText, reading.Source.Book.Pack.Code)
            .Concat(reading.Names.Find(name.TargetText, reading.Target.Book.Pack.Code))
            .Select(entry => entry.Type)];
    }

    /// <summary>The name.</summary>
    public NameClaim Name { get; }

    /// <summary>Whether it has two words or more.</summary>
    public bool IsLong => Name.SourceWords > 1;

    /// <summary>Whether it is an office under its English name: Lord Chancellor.</summary>
    public bool IsForeignOffice => IsLong && Name.Similarity >= 1 && reading.Foreign.IsTitle(Normalization.Fold(sourceWords[^1]));

    /// <summary>Whether it begins with a given name that only the gazetteer has.</summary>
    public bool StartsWithRareGivenName => !StartsWithGivenName && reading.Names.Gazetteer.IsGivenName(sourceWords[0]);

    public bool StartsWithGivenName => IsGiven(sourceWords[0]) || IsGiven(targetWords[0]);

    public bool StartsWithForeignStopWord =>
        reading.Foreign.Pack.StopWords.Contains(sourceWords[0].ToLowerInvariant()) && !IsGiven(sourceWords[0]);

    /// <summary>"Francois Bouchard" in one version gives the Bouchard of both away; 0..1.</summary>
    public double EndsFullName =>
        Math.Max(FullNameBefore(reading.Source, Name.SourceText), FullNameBefore(reading.Target, Name.TargetText));

    /// <summary>"Wayde Sims" gives the Wayde of both away, where the gazetteer has him as a given name.</summary>
    public bool BeginsFullName => reading.Names.Gazetteer.IsGivenName(Name.SourceText)
        && (IsBeforeCapital(reading.Source, Name.SourceText) || IsBeforeCapital(reading.Target, Name.TargetText));

    /// <summary>"Byeong-seug", "Jong-un": a given name of two syllables, as Korean and Chinese ones are written.</summary>
    public bool HasJoinedGivenName => sourceWords.Any(word => JoinedSyllables().IsMatch(word)
        && targetWords.Contains(word)
        && !reading.Source.Book.Pack.Particles.Contains(word[..(word.IndexOf('-', StringComparison.Ordinal) + 1)].ToLowerInvariant()));

    /// <summary>A person is named by the last word again; a body hardly ever.</summary>
    public bool IsCalledByLastWord => IsAlone(reading.Source, sourceWords[^1]) || IsAlone(reading.Target, targetWords[^1]);

    /// <summary>"Boston Globe", "Dundee Stars", "The Economist", "Italian Open".</summary>
    public bool HasOtherWords => HasPlace(reading.Source, Name.Source[0])
        || reading.Source.Words[Name.Source[0].Start].IsStop
        || reading.Target.MatchesAt(Name.Target[0].Start).Any(match => match.Entry.Kind == EntryKind.Demonym);

    /// <summary>Whether a town of the gazetteer is called so.</summary>
    public bool IsTown => reading.Names.Gazetteer.IsTown(Name.SourceText) || reading.Names.Gazetteer.IsTown(Name.TargetText);

    /// <summary>Whether a company is called so, or its first or last word is a company's: Ford Australia.</summary>
    public bool HasCompany => !EndsListedName && HasCompanyWord;

    private bool HasCompanyWord => reading.Names.Gazetteer.IsCompany(sourceWords[0]) || reading.Names.Gazetteer.IsCompany(sourceWords[^1]);

    public bool HasOrganisationWord => sourceWords.Concat(targetWords).Select(word => Normalization.Fold(word).TrimEnd('.'))
        .Any(word => reading.Source.Book.Pack.OrganisationWords.Contains(word)
            || reading.Target.Book.Pack.OrganisationWords.Contains(word)
            || reading.Foreign.Pack.OrganisationWords.Contains(word));

    public bool HasSign => Name.SourceText.AsSpan().ContainsAny('&', '+')
        || (IsLong && sourceWords.Any(word => reading.Foreign.IsConjunction(Normalization.Fold(word))))
        || (IsLong && sourceWords.Any(word => char.IsAsciiDigit(word[0]) || IsAcronym(word)));

    // "Lake Como", "Port of Spain"; "Desert Island Discs" begins with one by chance.
    public bool HasForeignPlaceNoun => reading.Foreign.IsPlaceNoun(Normalization.Fold(sourceWords[^1]))
        || (reading.Foreign.IsPlaceNoun(Normalization.Fold(sourceWords[0]))
            && (sourceWords.Length == 2 || reading.Foreign.Pack.StopWords.Contains(sourceWords[1].ToLowerInvariant())));

    public bool HasPlaceNoun => HasPlaceNounAtEnd(reading.Source, Name.Source[0], Name.SourceWords)
        || HasPlaceNounAtEnd(reading.Target, Name.Target[0], Name.TargetWords);

    /// <summary>"Ant McPartlin", "Martin O'Neill": a surname that begins with "son of".</summary>
    public bool HasPatronymic => IsLong && Patronymic().IsMatch(sourceWords[^1]);

    /// <summary>Whether the large table has it as <c>person</c>, <c>organisation</c> or <c>place</c>.</summary>
    public bool IsListed(string type) => listedAs.Contains(type);

    /// <summary>Whether the packs have the whole name as a place or an institution.</summary>
    public bool IsKnown(ConceptType type) =>
        IsKnownAs(reading.Source, Name.Source[0].Start, Name.SourceWords, type)
            || IsKnownAs(reading.Target, Name.Target[0].Start, Name.TargetWords, type);

    public static bool IsAcronym(string word) =>
        word.Length is > 1 and <= LongestAcronym && word.All(c => char.IsUpper(c) || char.IsDigit(c));

    // Hyphen and small letter: Jong-un, Ing-wen.
    [GeneratedRegex(@"^\p{Lu}\p{Ll}+-\p{Ll}{2,}$")]
    private static partial Regex JoinedSyllables();

    // McPartlin, MacDonald, O'Neill.
    [GeneratedRegex("^(Ma?c|O['’])[A-Z]")]
    private static partial Regex Patronymic();

    private bool IsGiven(string word) => reading.Source.Book.Pack.GivenNames.Contains(word)
        || reading.Target.Book.Pack.GivenNames.Contains(word)
        || reading.Foreign.Pack.GivenNames.Contains(word)
        || reading.IsGivenName(Normalization.Fold(word));

    private double FullNameBefore(ArticleWords article, string last) => Enumerable.Range(0, article.Words.Length)
        .Where(i => article.Words[i].Token.Text == last
            && article.IsNext(i - 1, i)
            && article.Words[i - 1] is { IsCapital: true, IsStop: false, IsAcronym: false }
            && article.MatchesAt(i - 1).IsEmpty
            && !IsBehindArticle(article, i - 1))
        .Select(i => Known(article, i - 1))
        .DefaultIfEmpty(0)
        .Max();

    private double Known(ArticleWords article, int first) =>
        IsGiven(article.Words[first].Token.Text) || IsSecondName(article, first) ? 1
            : reading.Names.Gazetteer.IsGivenName(article.Words[first].Token.Text) ? RareGivenName
            : article.Words[first].Opens ? 0
            : UnlistedGivenName;

    // "The Walt Disney Company".
    private bool IsBehindArticle(ArticleWords article, int word) => article.IsNext(word - 1, word)
        && reading.Foreign.Pack.Articles.Contains(article.Words[word - 1].Token.Text.ToLowerInvariant());

    // "Lukas Lundvald Nielsen": a given name before the word before.
    private bool IsSecondName(ArticleWords article, int word) =>
        article.IsNext(word - 1, word) && IsGiven(article.Words[word - 1].Token.Text);

    // Whether the article has a full name with a known given name of which this is the last word; then no company is meant.
    private bool EndsListedName => !IsLong && EndsFullName >= 1;

    private static bool IsBeforeCapital(ArticleWords article, string first) => Enumerable.Range(0, article.Words.Length)
        .Any(i => article.Words[i].Token.Text == first
            && article.IsNext(i, i + 1)
            && article.Words[i + 1] is { IsCapital: true, IsStop: false, IsAcronym: false }
            && article.MatchesAt(i + 1).IsEmpty);

    private static bool IsAlone(ArticleWords article, string last) => last.Length >= ShortestSurname
        && Enumerable.Range(0, article.Words.Length).Any(i => article.Words[i].Token.Text == last
            && !(article.IsNext(i - 1, i) && article.Words[i - 1].IsCapital));

    private static bool HasPlace(ArticleWords article, Extent name) => Enumerable.Range(name.Start, name.Count)
        .Any(i => article.MatchesAt(i)
        .Any(match => match is { Entry.Kind: EntryKind.Place, IsGenitive: false } && match.Count < name.Count && match.End <= name.End));

    // "Palazzo Chigi", "Eemshaven".
    private static bool HasPlaceNounAtEnd(ArticleWords article, Extent name, int count) =>
        (count > 1 && article.HasPlaceNounAt(name.Start))
            || (article.Book.Pack.Compounds && article.Book.EndsInPlaceNoun(article.Words[name.Start + count - 1].Folded));

    private static bool IsKnownAs(ArticleWords article, int start, int count, ConceptType type) => article.MatchesAt(start)
        .Where(match => match.Count == count && match.Entry.Kind is EntryKind.Place or EntryKind.Institution)
        .Any(match => (match.Entry.Kind == EntryKind.Place || match.Entry.IsPlace ? ConceptType.Place : ConceptType.Organisation) == type);
}
