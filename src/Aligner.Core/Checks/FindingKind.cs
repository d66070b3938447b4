namespace Aligner.Checks;

/// <summary>What a <see cref="Finding"/> is about.</summary>
public enum FindingKind
{
    /// <summary>A term of the glossary, or an office.</summary>
    Term,

    /// <summary>A quantity, year or time.</summary>
    Number,

    /// <summary>A month or weekday.</summary>
    Date,

    /// <summary>What is counted: a currency, a measure, percent.</summary>
    Unit,

    /// <summary>A person, place or organisation.</summary>
    Name,

    /// <summary>A sentence that only one version has.</summary>
    Sentence,

    /// <summary>A paragraph that only one version has.</summary>
    Paragraph,

    /// <summary>A paragraph that stands elsewhere.</summary>
    Order,
}
