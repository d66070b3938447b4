namespace Aligner.Alignment;

/// <summary>What a bead is judged by; its score is the sum of these, each times its weight (<see cref="BeadWeights"/>).</summary>
internal enum BeadFeature
{
    /// <summary>
    /// Position-aware IBM-1 score of the words. For source words a₁…a_p and target words b₁…b_q at u_k = (k − ½)/p and
    /// v_l = (l − ½)/q: P(b_l) = (1/p) Σ_k p(b_l|a_k)·e^(−κ|u_k − v_l|)/Z(v_l) with κ = 3 and Z(x) = (2 − e^(−κx) −
    /// e^(−κ(1−x)))/κ, the other way round for a_k; the feature is a tenth of Σ max(0, ln(λP/pu + 1 − λ)) over both
    /// sides, λ = .6, where pu is a word's own frequency. A pair-wise Moore (2002) score with the distance prior of
    /// Dyer et al. (2013).
    /// </summary>
    Words,

    /// <summary>Minus .3·|z|, z the difference of the lengths in characters in standard deviations (Gale &amp; Church 1993, §3).</summary>
    Length,

    /// <summary>1-2 and 2-1 beads.</summary>
    OneTwo,

    /// <summary>1-3 and 3-1 beads.</summary>
    OneThree,

    /// <summary>Beads of 1 and 4 or more: 1 for 4, 2 for 5, …</summary>
    OneFour,

    /// <summary>2-2 beads.</summary>
    TwoTwo,

    /// <summary>2-3 and 3-2 beads.</summary>
    TwoThree,

    /// <summary>Beads of 3 or more on both sides: 1 + (n + m − 6)/2.</summary>
    ThreeThree,

    /// <summary>Beads of 2 and 4 or more: 1 + (max − 4)/2.</summary>
    TwoFour,

    /// <summary>Null beads.</summary>
    Null,

    /// <summary>Both sides end in the same kind of mark.</summary>
    SameEnd,

    /// <summary>Boundaries inside the bead after a full stop, exclamation or question mark.</summary>
    InnerStop,

    /// <summary>Boundaries inside the bead after a colon or semicolon.</summary>
    InnerColon,

    /// <summary>Boundaries inside the bead after anything else.</summary>
    InnerOther,

    /// <summary>Boundaries inside the bead before a lower-case letter.</summary>
    InnerLower,

    /// <summary>A tenth of the words of a null bead: what leaving out a long unit costs more, or less, than a short one.</summary>
    NullWords,

    /// <summary>Paragraph boundaries inside the bead, each by how rare they are among the side's sentence boundaries: −ln(share).</summary>
    InnerParagraph,

    /// <summary>A tenth of the words that the lexicon knows and that have no counterpart.</summary>
    MissingKnown,

    /// <summary>A tenth of the other words that have no counterpart.</summary>
    MissingUnknown,

    /// <summary>Words that look like names and have no counterpart; the first word of a side doesn't count.</summary>
    MissingName,

    /// <summary>Numbers without a counterpart.</summary>
    MissingNumber,

    /// <summary>Quotation marks on one side only.</summary>
    OneSidedQuote,

    /// <summary>−.02·z², at most 2: a great difference of length costs more than |z| says (Gale &amp; Church 1993, §3.1).</summary>
    LengthSquare,

    /// <summary>1 where both sides open with the same mark or list number, −1 where one opens with one and the other doesn't.</summary>
    SameOpening,

    /// <summary>Beads of one unit and several, each by how common beads of several units were in a first pass (ln(share
    /// / share in ordinary text)).</summary>
    JoinRate,

    /// <summary>Null beads of a unit that looks like noise (<see cref="UnitSide.Noise"/>).</summary>
    NullNoise,

    /// <summary>Likewise, each by how much of the line is known to be noise, 0..1.</summary>
    NullNoiseShare,

    /// <summary>What looks like noise beside what doesn't.</summary>
    OneSidedNoise,

    /// <summary>1-1 beads of the same text: a formula, an address, a line of code.</summary>
    SameText,

    /// <summary>Null beads of text, each by how common they were in a first pass (<see cref="BeadRates"/>).</summary>
    NullRate,

    /// <summary>1 where headline stands beside headline, −1 for each that is joined to what follows it.</summary>
    Headline,
}
