using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>A person, place or organisation of the <see cref="NameTable"/> and what languages call it.</summary>
public sealed class NameEntry
{
    private readonly ImmutableArray<LanguageCode> languages;
    // The row as read, cells parted by tabs: cut up when asked, since most rows never are.
    private readonly string row;

    internal NameEntry(ImmutableArray<LanguageCode> languages, string row)
    {
        this.languages = languages;
        this.row = row;
    }

    /// <summary><c>place</c>, <c>organisation</c> or <c>person</c>.</summary>
    public string Type => row[..row.IndexOf('\t', StringComparison.Ordinal)];

    /// <summary>The same as the type of a concept.</summary>
    internal ConceptType NamedType => Type switch
    {
        "person" => ConceptType.Person,
        "place" => ConceptType.Place,
        _ => ConceptType.Organisation,
    };

    /// <summary>Its forms in <paramref name="language"/>, the preferred one first; empty where the table knows none.</summary>
    public ImmutableArray<string> FormsIn(LanguageCode language) =>
        CellOf(language) is { IsEmpty: false } cell ? [.. cell.ToString().Split('|')] : [];

    /// <summary>Whether one of its forms in a language folds to a name.</summary>
    internal bool IsCalled(string folded, LanguageCode language) =>
        FormsIn(language).Any(form => Normalization.Fold(form) == folded);

    /// <summary>Its forms in a language as the row has them, parted by <c>|</c>; empty where there are none.</summary>
    internal ReadOnlySpan<char> CellOf(LanguageCode language)
    {
        var column = languages.IndexOf(language);
        if (column < 0) return [];
        var cell = row.AsSpan();
        for (; column >= 0; column--) cell = cell[(cell.IndexOf('\t') + 1)..];
        return cell.IndexOf('\t') is >= 0 and var end ? cell[..end] : cell;
    }

    /// <inheritdoc/>
    public override string ToString() => row;
}
