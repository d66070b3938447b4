using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Two phrases that say the same; it takes no words until a rule makes terms of it.</summary>
/// <param name="SourcePhrase">The phrase of the source.</param>
/// <param name="TargetPhrase">The phrase of the target.</param>
/// <param name="Match">How well they say the same.</param>
internal sealed record PhrasePair(Phrase SourcePhrase, Phrase TargetPhrase, PhraseMatch Match) : Claim
{
    // Above it nothing differs but the reading of a head.
    private const double LeastWhole = 0.95;

    // Under this, phrases of as many fields differ in one of them; as alike as words must be for their spelling.
    private const double LeastAlike = PhraseMatch.LeastSpelling;

    /// <summary>Whether both stand beside one person.</summary>
    public bool HasSameHolder { get; init; }

    /// <summary>Whether they stand in aligned paragraphs.</summary>
    public bool IsTogether { get; init; }

    /// <summary>What the terms are.</summary>
    public ConceptType Type => SourcePhrase.Type;

    /// <summary>Whether they agree in everything.</summary>
    public bool IsWhole => Match.Score >= LeastWhole;

    /// <summary>What the terms rest on.</summary>
    public Grounds Grounds => IsWhole ? Grounds.Composition : HasSameHolder ? Grounds.Holder : Grounds.PartialComposition;

    /// <summary>Whether a body completes both.</summary>
    public bool HasBodies => SourcePhrase.HasBody && TargetPhrase.HasBody;

    /// <summary>Whether both are nothing but a head in another form than its base, or one that is a term
    /// only with something beside it.</summary>
    public bool IsCommonNoun =>
        SourcePhrase.IsPlain && (SourcePhrase.IsBound || (SourcePhrase.IsInflected && TargetPhrase.IsInflected));

    /// <summary>Whether only the office agrees, and one side names nothing that it is for.</summary>
    public bool IsBare => Match.IsBare && (SourcePhrase.Fields.IsEmpty || TargetPhrase.Fields.IsEmpty);

    /// <summary>Whether the terms keep the name of their state: the metonym of a ministry, a body, the head of a state.</summary>
    public bool KeepsState => SourcePhrase.Jurisdiction is not null
        && Phrase.IsSamePlace(SourcePhrase.Jurisdiction, TargetPhrase.Jurisdiction)
        && (SourcePhrase.IsFixed != TargetPhrase.IsFixed
            || Type is ConceptType.Organisation or ConceptType.Place
            || (SourcePhrase is { IsOfState: true, Fields.IsEmpty: true } && TargetPhrase.IsOfState));

    /// <summary>Both phrases as terms.</summary>
    public Sighting Whole(PairReading reading) => Term(
        reading,
        KeepsState ? SourcePhrase.Full : SourcePhrase.Base,
        KeepsState ? TargetPhrase.Full : TargetPhrase.Base,
        IsWhole || IsWordByWord ? Key(SourcePhrase, KeepsState || IsOfOneState || HasStateInside) : null,
        Grounds) with
    {
        SourceForm = Other(SourcePhrase.Full, KeepsState ? SourcePhrase.Full : SourcePhrase.Base),
        TargetForm = Other(TargetPhrase.Full, KeepsState ? TargetPhrase.Full : TargetPhrase.Base),
    };

    /// <summary>Head and rank of both as terms, without what they are for.</summary>
    public Sighting Bare(PairReading reading, Grounds grounds) =>
        Term(reading, SourcePhrase.Bare, TargetPhrase.Bare, Key(SourcePhrase with { Fields = [] }, IsOfOneState), grounds);

    /// <summary>The same with the phrases as their forms.</summary>
    public Sighting BareWithForms(PairReading reading, Grounds grounds) => Bare(reading, grounds) with
    {
        SourceForm = Other(SourcePhrase.Full, SourcePhrase.Bare),
        TargetForm = Other(TargetPhrase.Full, TargetPhrase.Bare),
    };

    /// <summary>The claim that takes the words of both phrases.</summary>
    public TermClaim Taking(params ReadOnlySpan<Sighting> terms) =>
        new([.. terms]) { Phrases = this, Source = [SourcePhrase.Words], Target = [TargetPhrase.Words] };

    /// <summary>The claim that takes the words of both but those that say what they are for.</summary>
    public TermClaim TakingHeads(params ReadOnlySpan<Sighting> terms) => new([.. terms])
    {
        Phrases = this,
        Source = [new Extent(SourcePhrase.Start, SourcePhrase.Complements.Min(words => words.Start) - SourcePhrase.Start)],
        Target = [new Extent(TargetPhrase.Start, TargetPhrase.Complements.Min(words => words.Start) - TargetPhrase.Start)],
    };

    // A term that names its state with itself, or is an office of another function, is no general office of all states.
    private bool IsOfOneState => SourcePhrase.ShowsJurisdiction || TargetPhrase.ShowsJurisdiction || Match.IsFunctional;

    // The office of one state's ministry is not that of another's.
    private bool HasStateInside => SourcePhrase.ComplementShowsJurisdiction || TargetPhrase.ComplementShowsJurisdiction;

    // "Energia" and "Energie" are no concept of a table; what agrees word by word can still be met in a third language.
    private bool IsWordByWord => Match.Score >= LeastAlike
        && SourcePhrase.Fields.Length == TargetPhrase.Fields.Length
        && SourcePhrase.Fields.Any(concepts => concepts[0][0] == '=');

    private Sighting Term(PairReading reading, string source, string target, string? key, Grounds grounds) =>
        new(Type, key, source, target, grounds)
        {
            SourceLine = reading.Source.PlaceOf(SourcePhrase.Start).Line,
            TargetLine = reading.Target.PlaceOf(TargetPhrase.Start).Line,
            IsFunctional = Match.IsFunctional,
        };

    private static string? Other(string form, string term) => form == term ? null : form;

    private string Key(Phrase phrase, bool withState)
    {
        var (source, target) = (Match.Source!, Match.Target!);
        var units = phrase.Fields.Select(field => field[0])
            .Concat(phrase.Modifiers)
            .Concat(source.Units)
            .Distinct()
            .Order(StringComparer.Ordinal);
        var heads = source.Concept == target.Concept ? source.Concept : source.Concept + "~" + target.Concept;
        return $"{phrase.Type}/{heads}/{string.Join('+', units)}{(withState ? "@" + SharedPlace : "")}";
    }

    // The place both name; the one that only one side names is known from it.
    private string SharedPlace
    {
        get
        {
            var (one, other) = (SourcePhrase.Jurisdiction, TargetPhrase.Jurisdiction);
            if (one is null || other is null) return one ?? other ?? "";
            var shared = one.Split('|').Intersect(other.Split('|'), StringComparer.Ordinal).DefaultIfEmpty(one);
            return string.Join('|', shared.Order(StringComparer.Ordinal));
        }
    }
}
