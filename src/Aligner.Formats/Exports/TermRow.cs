using System.Collections.Immutable;
using System.Text;
using Aligner.Glossaries;

namespace Aligner.Formats.Exports;

/// <summary>A row of a target that is a table of terms.</summary>
/// <param name="Concept">What the row names.</param>
/// <param name="Terms">By language, in the order of <see cref="GlossaryExport.Languages"/>; null where a further language has none.</param>
/// <param name="Rank">Which of two rows with one source is kept: the smaller.</param>
internal sealed record TermRow(Concept Concept, ImmutableArray<string?> Terms, TermRank Rank)
{
    /// <summary>The first term.</summary>
    public string Source => Terms[0]!;

    /// <summary>The second term.</summary>
    public string Target => Terms[1]!;

    /// <summary>At most so many bytes of UTF-8, with quotes, separators and line end.</summary>
    public int Bytes => Terms.Sum(term => term is null ? 1 : Encoding.UTF8.GetByteCount(term) + term.Count(c => c == '"') + 3) + 2;
}

/// <summary>
/// The order in which rows of one source are preferred: terms before attested forms, preferred terms before others,
/// the more frequent, the surer; at last the id decides, so that the choice never depends on the order of the files.
/// </summary>
/// <param name="IsForm">Whether the source is an attested form of a term.</param>
/// <param name="IsPreferred">Whether the source is the term to use.</param>
/// <param name="Count">How often the source term was met.</param>
/// <param name="Confidence">Of the concept.</param>
/// <param name="Id">Of the concept.</param>
internal readonly record struct TermRank(bool IsForm, bool IsPreferred, int Count, double Confidence, string Id) : IComparable<TermRank>
{
    /// <inheritdoc/>
    public int CompareTo(TermRank other)
    {
        if (IsForm != other.IsForm) return IsForm ? 1 : -1;
        if (IsPreferred != other.IsPreferred) return IsPreferred ? -1 : 1;
        if (Count != other.Count) return other.Count.CompareTo(Count);
        if (!Confidence.Equals(other.Confidence)) return other.Confidence.CompareTo(Confidence);
        return string.CompareOrdinal(Id, other.Id);
    }

    /// <summary>Whether the left is preferred.</summary>
    public static bool operator <(TermRank left, TermRank right) => left.CompareTo(right) < 0;

    /// <summary>Whether the right is preferred.</summary>
    public static bool operator >(TermRank left, TermRank right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is preferred or the same.</summary>
    public static bool operator <=(TermRank left, TermRank right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right is preferred or the same.</summary>
    public static bool operator >=(TermRank left, TermRank right) => left.CompareTo(right) >= 0;
}
