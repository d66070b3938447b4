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

    /// <summary>A person is named by the last word again; a body hardly ever.</summary>
    public bool IsCalledByLastWord => IsAlone(reading.Source, sourceWords[^1]) || IsAlone(reading.Target, targetWords[^1]);

    /// <summary>"Boston Globe", "Dundee Stars", "The Economist", "Italian Open".</summary>
    public bool HasOtherWords => HasPlace(reading.Source, Name.Source[0])
        || reading.Source.Words[Name.Source[0].Start].IsStop
        || reading.Target.MatchesAt(Name.Target[0].Start).Any(match => match.Entry.Kind == EntryKind.Demonym);

    /// <summary>Whether a town of the gazetteer is called so.</summary>
    public bool IsTown => reading.Names.Gazetteer.IsTown(Name.SourceText) || reading.Names.Gazetteer.IsTown(Name.TargetText);

    /// <summary>Whether a company is called so, or its first or last word is a company's: Ford Australia.</summary>
    public bool HasCompany => reading.Names.Gazetteer.IsCompany(sourceWords[0]) || reading.Names.Gazetteer.IsCompany(sourceWords[^1]);

    public bool HasOrganisationWord => sourceWords.Concat(targetWords).Select(word => Normalization.Fold(word).TrimEnd('.'))
        .Any(word => reading.Source.Book.Pack.OrganisationWords.Contains(word)
            || reading.Target.Book.Pack.OrganisationWords.Contains(word)
            || reading.Foreign.Pack.OrganisationWords.Contains(word));

    public bool HasSign => Name.SourceText.Contains('&', StringComparison.Ordinal)
        || (IsLong && sourceWords.Any(word => char.IsAsciiDigit(word[0]) || IsAcronym(word)));

    public bool HasForeignPlaceNoun => reading.Foreign.IsPlaceNoun(Normalization.Fold(sourceWords[0]))
        || reading.Foreign.IsPlaceNoun(Normalization.Fold(sourceWords[^1]));

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
            && article.MatchesAt(i - 1).IsEmpty)
        .Select(i => IsGiven(article.Words[i - 1].Token.Text) || IsSecondName(article, i - 1) ? 1
            : article.Words[i - 1].Opens ? 0
            : UnlistedGivenName)
        .DefaultIfEmpty(0)
        .Max();

    // "Lukas Lundvald Nielsen": a given name before the word before.
    private bool IsSecondName(ArticleWords article, int word) =>
        article.IsNext(word - 1, word) && IsGiven(article.Words[word - 1].Token.Text);

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
