namespace Aligner.Terms;

/// <summary>How sure a concept is by what it rests on.</summary>
internal static class Confidence
{
    /// <summary>0..1: the share of right concepts among those with the same grounds, on stories 01 to 04 and the news set; more places it was met at raise it.</summary>
    public static double Of(Grounds grounds, int evidence)
    {
        var single = grounds switch
        {
            Grounds.Concept => 0.97,
            Grounds.IdenticalName => 0.97,
            Grounds.RomanisedName => 0.96,
            Grounds.Composition => 0.95,
            Grounds.IdenticalWord => 0.91,
            Grounds.Holder => 0.85,
            Grounds.RomanisedWord => 0.80,
            _ => 0.75,
        };
        return Math.Round(1 - (1 - single) / Math.Sqrt(Math.Max(1, evidence)), 3);
    }
}
