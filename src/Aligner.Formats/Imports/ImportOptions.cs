using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Imports;

/// <summary>What a file does not say of itself.</summary>
public sealed record ImportOptions
{
    /// <summary>Names of the columns of a table without a header, as a header would give them (<see cref="ConceptColumns"/>);
    /// empty when the file has one.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The languages of a table whose head says no more than source and target; null where its name must tell them.</summary>
    public LanguagePair? Pair { get; init; }

    /// <summary>The type of concepts for which the file gives none.</summary>
    public ConceptType Type { get; init; } = ConceptType.Organisation;

    /// <summary>The status of concepts for which the file gives none.</summary>
    public ConceptStatus Status { get; init; } = ConceptStatus.Proposed;
}
