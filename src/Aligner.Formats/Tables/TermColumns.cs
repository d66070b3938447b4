namespace Aligner.Formats.Tables;

/// <summary>Names of the columns of a table of concepts, which the workbook writes and the importers read.</summary>
internal static class TermColumns
{
    /// <summary>Between alternatives in one cell.</summary>
    public const string Separator = " | ";

    /// <summary>The id of the concept.</summary>
    public const string Id = "id";

    /// <summary>A <see cref="Glossaries.ConceptType"/>.</summary>
    public const string Type = "type";

    /// <summary>A <see cref="Glossaries.ConceptStatus"/>.</summary>
    public const string Status = "status";

    /// <summary>0..1.</summary>
    public const string Confidence = "confidence";

    /// <summary>An <see cref="Glossaries.Equivalence"/>.</summary>
    public const string Equivalence = "equivalence";

    /// <summary>A person's words.</summary>
    public const string Note = "note";

    /// <summary>Story; source; target.</summary>
    public const string Evidence = "evidence";

    /// <summary>After a language code: further terms.</summary>
    public const string OtherTerms = "other terms";

    /// <summary>After a language code: attested forms of the preferred term.</summary>
    public const string Forms = "forms";

    /// <summary>After a language code: what the concept means.</summary>
    public const string Definition = "definition";

    /// <summary>After a language code: the field the concept belongs to.</summary>
    public const string Subject = "subject";

    /// <summary>After a language code: where the preferred term is used.</summary>
    public const string Region = "region";

    /// <summary>After a language code: where the preferred term comes from.</summary>
    public const string Source = "source";

    /// <summary>After a language code: words on the preferred term.</summary>
    public const string TermNote = "term note";

    /// <summary>After a language code: <c>preferred</c> where a person said so of the preferred term.</summary>
    public const string Usage = "usage";

    /// <summary>After a language code: terms to be replaced.</summary>
    public const string Deprecated = "deprecated";

    /// <summary>After a language code: terms that must not be used.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>After a language code: a sentence in which the concept was met; not read back.</summary>
    public const string Example = "example";

    /// <summary>The row as it was written (<see cref="ExportedRow"/>), hidden; no cell that people edit.</summary>
    public const string Exported = "as exported";

    /// <summary>Who decided.</summary>
    public const string DecidedBy = "decided by";

    /// <summary>When.</summary>
    public const string DecidedAt = "decided at";

    /// <summary>After a language code: how often the preferred term was met.</summary>
    public const string Count = "count";
}
