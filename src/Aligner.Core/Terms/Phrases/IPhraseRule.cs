namespace Aligner.Terms;

/// <summary>One thing that a phrase takes to its left or to its right.</summary>
internal interface IPhraseRule
{
    /// <summary>
    /// The phrase with what stands at the site; null where that is nothing for this rule, the draft as it was where the
    /// phrase ends here whatever the rules after this one would take.
    /// </summary>
    PhraseDraft? Take(PhraseSite site);
}
