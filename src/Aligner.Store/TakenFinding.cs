using Aligner.Glossaries;

namespace Aligner.Store;

/// <summary>A finding that glossaries have taken up.</summary>
/// <param name="Content">The hash of all that it says.</param>
/// <param name="Ties">What a merge brings it together with others by.</param>
internal sealed record TakenFinding(WorkKey Content, ConceptTies Ties)
{
    /// <summary>The hash of all that a finding says.</summary>
    public static WorkKey KeyOf(Concept finding) => WorkKey.Of(writer => Forms.FindingForm.Write(writer, finding));
}
