namespace Aligner.Formats.Exports;

/// <summary>Why a target did not get something as it stands in the glossary.</summary>
public enum LossReason
{
    /// <summary>Left out: the source stands already, with another translation; the term is kept before the form, the preferred before the
    /// other, the more frequent before the rarer.</summary>
    DuplicateSource,

    /// <summary>Left out: the same source with the same translation stands already.</summary>
    DuplicateEntry,

    /// <summary>Left out: the target takes one translation of a source; the preferred one was written.</summary>
    FurtherTranslation,

    /// <summary>Left out: the target takes one term of a concept in each language; the preferred one was written.</summary>
    FurtherTerm,

    /// <summary>Left out: the entry would read as a comment.</summary>
    CommentSign,

    /// <summary>Left out: nothing remains of the term.</summary>
    Empty,

    /// <summary>Left out: deprecated or forbidden, which the target could not tell from a term to use.</summary>
    NotToUse,

    /// <summary>Left out: the adjective or the inhabitants of a place, and the engine would force one form of it on every text.</summary>
    Demonym,

    /// <summary>Left out: the same function in another state and not the same thing, and the engine would force it on every text.</summary>
    Functional,

    /// <summary>Left out: the meanings overlap in part, and the engine would force one on every text.</summary>
    Partial,

    /// <summary>Left out: longer than the target allows.</summary>
    TooLong,

    /// <summary>Left out: the file would be larger than the target allows; the surest and most frequent entries were kept.</summary>
    FileFull,

    /// <summary>Left out: a number, which the target asks not to list.</summary>
    Number,

    /// <summary>Left out: too short to be listed without harm.</summary>
    TooShort,

    /// <summary>Left out: a longer or shorter attested form with no counterpart on the other side, whose
    /// translation would be wrong.</summary>
    FormWithoutCounterpart,

    /// <summary>Left out: a form of a term that is not the preferred one, for which the target has no column.</summary>
    FormOfOtherTerm,

    /// <summary>Left out: more synonyms than the target has columns for.</summary>
    TooManySynonyms,

    /// <summary>Left out: more entries than the target holds.</summary>
    TooManyEntries,

    /// <summary>Left out: more languages than the target holds; the first were written.</summary>
    FurtherLanguage,

    /// <summary>Left out: a definition, for which the target has no place.</summary>
    Definition,

    /// <summary>Left out: the field a concept belongs to, for which the target has no place.</summary>
    Subject,

    /// <summary>Left out: who decided, and when, for which the target has no place.</summary>
    Decision,

    /// <summary>Left out: the region a term is used in, for which the target has no place.</summary>
    Region,

    /// <summary>Left out: where a term comes from, for which the target has no place.</summary>
    TermSource,

    /// <summary>Left out: words on a term, for which the target has no place.</summary>
    TermNote,

    /// <summary>Left out: a bead without text on one side.</summary>
    NullBead,

    /// <summary>Left out: a bead that is no text of the article.</summary>
    Noise,

    /// <summary>Nothing to write, though the format requires at least one entry.</summary>
    NothingToWrite,

    /// <summary>Repaired: control characters became spaces.</summary>
    ControlCharacters,

    /// <summary>Repaired: line breaks became spaces.</summary>
    LineBreaks,

    /// <summary>Repaired: white space at the ends was cut.</summary>
    WhiteSpace,

    /// <summary>Repaired: characters the format can't hold were dropped or replaced.</summary>
    ForbiddenCharacters,

    /// <summary>Repaired: shortened to what the target allows.</summary>
    Shortened,

    /// <summary>Kept as it is: a spreadsheet that opens the file would take it for a formula.</summary>
    FormulaLike,
}
