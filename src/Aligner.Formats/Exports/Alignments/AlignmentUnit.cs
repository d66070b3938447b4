namespace Aligner.Formats.Exports.Alignments;

/// <summary>What the beads of an alignment file link.</summary>
public enum AlignmentUnit
{
    /// <summary>Non-blank lines.</summary>
    Paragraph,

    /// <summary>Sentences, counted over the whole article.</summary>
    Sentence,
}
