using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>A phrase while it is read. Immutable: a rule that takes something gives a longer draft.</summary>
internal sealed record PhraseDraft
{
    /// <summary>A phrase that is nothing but its nucleus; compounds bring their parts along.</summary>
    /// <param name="grammar">Who reads it.</param>
    /// <param name="head">First word of the nucleus.</param>
    /// <param name="nucleus">What it is built around.</param>
    /// <param name="depth">How many phrases it stands in.</param>
    public static PhraseDraft Around(PhraseGrammar grammar, int head, PhraseNucleus nucleus, int depth)
    {
        var draft = new PhraseDraft
        {
            Grammar = grammar,
            Nucleus = nucleus,
            Head = head,
            Depth = depth,
            Start = head,
            End = head + nucleus.Count,
            Jurisdiction = nucleus.Fixed?.Jurisdiction,
        };
        if (nucleus.Compound is not { } compound) return draft;
        draft = compound.Fronts.Aggregate(draft, CompoundFronts.Take);
        return draft with { ShowsJurisdiction = draft.Jurisdiction is not null };
    }

    public required PhraseGrammar Grammar { get; init; }

    public required PhraseNucleus Nucleus { get; init; }

    /// <summary>Index of the first word of the nucleus.</summary>
    public required int Head { get; init; }

    /// <summary>How many phrases it stands in.</summary>
    public required int Depth { get; init; }

    /// <summary>Index of the first word.</summary>
    public required int Start { get; init; }

    /// <summary>Index after the last word.</summary>
    public required int End { get; init; }

    /// <summary>As <see cref="Phrase.Modifiers"/>.</summary>
    public ImmutableArray<string> Modifiers { get; private init; } = [];

    /// <summary>As <see cref="Phrase.Fields"/>.</summary>
    public ImmutableArray<ImmutableArray<string>> Fields { get; private init; } = [];

    /// <summary>As <see cref="Phrase.Jurisdiction"/>.</summary>
    public string? Jurisdiction { get; private init; }

    /// <summary>As <see cref="Phrase.ShowsJurisdiction"/>.</summary>
    public bool ShowsJurisdiction { get; private init; }

    /// <summary>As <see cref="Phrase.ComplementShowsJurisdiction"/>.</summary>
    public bool ComplementShowsJurisdiction { get; init; }

    /// <summary>As <see cref="Phrase.HasBody"/>.</summary>
    public bool HasBody { get; init; }

    /// <summary>Whether a portfolio of the tables completes it.</summary>
    public bool HasPortfolio { get; init; }

    /// <summary>Whether an adjective behind the head agrees with it.</summary>
    public bool HasAgreeingAdjective { get; init; }

    /// <summary>Words that are no part of the term: its country or town.</summary>
    public ImmutableArray<Extent> Dropped { get; private init; } = [];

    /// <summary>Words that stand in it and are not its own: the person who holds the office.</summary>
    public ImmutableArray<Extent> Holders { get; private init; } = [];

    /// <summary>Words that say what it is for.</summary>
    public ImmutableArray<Extent> Complements { get; private init; } = [];

    /// <summary>Whether the head asks for a portfolio.</summary>
    public bool TakesPortfolio => Nucleus.Heads.Any(entry => entry.IsTitle || entry.Type == HeadKind.Ministry);

    /// <summary>Whether the likeliest reading of the head is an office.</summary>
    public bool IsTitle => Nucleus.Heads[0].IsTitle;

    /// <summary>Whether it is an office that says what it is for, so that a body behind it is who employs: "directeur investeringen
    /// bij …".</summary>
    public bool IsCompleteOffice => IsTitle && !Fields.IsEmpty && !HasBody;

    /// <summary>Whether any reading of the head is of a kind.</summary>
    public bool MayBe(HeadKind kind) => Nucleus.Heads.Any(entry => entry.Type == kind);

    /// <summary>With ranks and kinds.</summary>
    public PhraseDraft WithModifiers(IEnumerable<string> units) => this with { Modifiers = [.. Modifiers, .. units] };

    /// <summary>With one thing more that it is for, as the concepts it may be.</summary>
    public PhraseDraft WithField(params ImmutableArray<string> concepts) => this with { Fields = Fields.Add(concepts) };

    /// <summary>With several things more that it is for.</summary>
    public PhraseDraft WithFields(IEnumerable<ImmutableArray<string>> fields) => this with { Fields = [.. Fields, .. fields] };

    /// <summary>Without what it is for.</summary>
    public PhraseDraft WithoutFields() => this with { Fields = [] };

    /// <summary>In a country or town, unless it has one.</summary>
    public PhraseDraft In(string place) => this with { Jurisdiction = Jurisdiction ?? place };

    /// <summary>In a country or town, whatever it had.</summary>
    public PhraseDraft Moved(string place) => this with { Jurisdiction = place };

    /// <summary>With words before it that are a part of the term.</summary>
    public PhraseDraft From(int start) => this with { Start = start };

    /// <summary>With words before it that name its country or town.</summary>
    public PhraseDraft DroppingFrom(int start) => this with { Start = start, Dropped = Dropped.Add(new Extent(start, Start - start)) };

    /// <summary>With words before it that say what it is for.</summary>
    public PhraseDraft CompletedFrom(int start) =>
        this with { Start = start, Complements = Complements.Add(new Extent(start, Start - start)) };

    /// <summary>With words behind it that are a part of the term.</summary>
    public PhraseDraft To(int end) => this with { End = end };

    /// <summary>With words behind it that name its country or town.</summary>
    public PhraseDraft DroppingTo(int end) => this with { End = end, Dropped = Dropped.Add(new Extent(End, end - End)) };

    /// <summary>With words behind it that say what it is for.</summary>
    public PhraseDraft CompletedTo(int end) => this with { End = end, Complements = Complements.Add(new Extent(End, end - End)) };

    /// <summary>With a person behind it, over whom it goes on.</summary>
    public PhraseDraft OverHolder(int end) => this with { End = end, Holders = Holders.Add(new Extent(End, end - End)) };

    /// <summary>The phrase as read.</summary>
    public Phrase ToPhrase()
    {
        var type = Type;
        var isOffice = type is ConceptType.Title or ConceptType.Ministry;
        var text = new PhraseText(this);
        return new Phrase
        {
            Type = type,
            Start = Start,
            End = End,
            Holders = Holders,
            Complements = Complements,
            Heads = Nucleus.Heads,
            Modifiers = isOffice ? [.. Modifiers.Distinct()] : [],
            // A body has no rank: what modifies it is what it is for.
            Fields = isOffice ? Fields : [.. Fields, .. Modifiers.Distinct().Select(modifier => ImmutableArray.Create(modifier))],
            Jurisdiction = Jurisdiction,
            ShowsJurisdiction = ShowsJurisdiction,
            ComplementShowsJurisdiction = ComplementShowsJurisdiction,
            HasBody = HasBody,
            IsOfState = MayBe(HeadKind.StateTitle),
            IsBound = IsBound,
            IsOnlyQualified = Fields.IsEmpty && Jurisdiction is null && !Modifiers.IsEmpty,
            IsFixed = Nucleus.Fixed is not null,
            IsCompound = Nucleus.Compound is { } compound && compound.Fronts.Any(front => !front.IsModifier),
            IsInflected = Nucleus.Heads[0].Base != Nucleus.Heads[0].Form,
            Base = text.Base,
            Full = text.Full,
            Bare = text.Bare,
        };
    }

    private ConceptType Type => Nucleus.Heads[0].Type switch
    {
        HeadKind.Ministry => ConceptType.Ministry,
        HeadKind.Organisation or HeadKind.BoundOrganisation => ConceptType.Organisation,
        HeadKind.Place => ConceptType.Place,
        _ => ConceptType.Title,
    };

    // "Ministry" alone is as little a term as "director".
    private bool IsBound => Nucleus.Fixed is null && Nucleus.Heads[0] is { Type: HeadKind.BoundTitle or HeadKind.BoundOrganisation }
        or { Type: HeadKind.Ministry, Units.Length: 1 };
}
