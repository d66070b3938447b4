namespace Aligner.Terms;

/// <summary>Two runs of capitalised words that sound alike.</summary>
/// <param name="Reading">The articles they stand in.</param>
/// <param name="Source">The run of the source.</param>
/// <param name="Target">The run of the target.</param>
internal readonly record struct NamePair(PairReading Reading, NameRun Source, NameRun Target)
{
    /// <summary>Whether the first words of two versions are spelled alike, which speaks for a name; of one
    /// article that says nothing.</summary>
    public bool SameFirst => !Reading.IsOfOne && Source.Parts[0] == Target.Parts[0];

    /// <summary>Whether the last words of two versions are spelled alike.</summary>
    public bool SameLast => !Reading.IsOfOne && Source.Parts[^1] == Target.Parts[^1];

    /// <summary>Whether something holds of one run at least.</summary>
    public bool Any(Func<ArticleWords, NameRun, bool> holds) => holds(Reading.Source, Source) || holds(Reading.Target, Target);

    /// <summary>Whether something holds of both runs.</summary>
    public bool Both(Func<ArticleWords, NameRun, bool> holds) => holds(Reading.Source, Source) && holds(Reading.Target, Target);
}
