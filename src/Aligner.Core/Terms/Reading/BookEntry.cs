using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>What an entry of a <see cref="PhraseBook"/> is in a phrase.</summary>
internal enum EntryKind
{
    /// <summary>The noun an office, ministry, body or water is built on.</summary>
    Head,

    /// <summary>A word that changes a head's rank or kind: deputy, federal, special.</summary>
    Modifier,

    /// <summary>What an office is for.</summary>
    Portfolio,

    /// <summary>A fixed name of an institution, or a place newspapers name.</summary>
    Institution,

    /// <summary>A place of the table.</summary>
    Place,

    /// <summary>A nationality adjective or the name of an inhabitant.</summary>
    Demonym,

    /// <summary>A common noun before the name of a place: city, river, port.</summary>
    PlaceNoun,

    /// <summary>A word that joins the last of a list: and.</summary>
    Conjunction,
}

/// <summary>A form the packs know, and what it means in every language.</summary>
/// <param name="Kind">Its part in a phrase.</param>
/// <param name="Concept">As the pack writes it: units joined by <c>+</c>, a qualifier after <c>:</c>, a
/// jurisdiction after <c>@</c>.</param>
/// <param name="Type">What a head or an institution is; null for all else.</param>
/// <param name="Form">The form as listed.</param>
/// <param name="Base">Its base form; the form itself unless the pack says otherwise.</param>
/// <param name="Rank">Place of the row in its table: the earlier reading of an ambiguous form is the likelier.</param>
internal sealed record BookEntry(EntryKind Kind, string Concept, HeadKind? Type, string Form, string Base, int Rank)
{
    /// <summary>Whether it is an office of any kind.</summary>
    public bool IsTitle => Type is HeadKind.Title or HeadKind.StateTitle or HeadKind.BoundTitle;

    /// <summary>Whether it is a body of any kind.</summary>
    public bool IsOrganisation => Type is HeadKind.Organisation or HeadKind.BoundOrganisation;

    /// <summary>Whether it is the fixed name of a body.</summary>
    public bool IsBody => Kind == EntryKind.Institution && Type == HeadKind.Organisation;

    /// <summary>Whether it is a place among the institutions: a sea, a region.</summary>
    public bool IsPlace => Kind == EntryKind.Institution && Type == HeadKind.Place;

    /// <summary>The units of the concept, without qualifier and jurisdiction.</summary>
    public ImmutableArray<string> Units => [.. Before(':', Before('@', Concept)).Split('+')];

    /// <summary>The place a composed concept belongs to, as in <c>ministry+interior@IT</c>.</summary>
    public string? Jurisdiction => Concept.Contains('@', StringComparison.Ordinal) ? Concept.Split('@')[1] : null;

    /// <summary>The concept without its qualifier.</summary>
    public string Plain => Before(':', Concept);

    /// <summary>Whether the form is written in capitals only, and so is met in capitals only.</summary>
    public bool IsAcronym => Form.Length is > 1 and <= 6
        && Form.All(c => char.IsUpper(c) || char.IsDigit(c) || c == '.' || c == '-')
        && Form.Any(char.IsUpper);

    private static string Before(char mark, string concept) =>
        concept.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? concept[..at] : concept;
}
