namespace Aligner.Quality;

/// <summary>A test over the evaluation data beside the repository; skipped, and said so, in a clone that has none.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Repository.Shared is null) Skip = "../shared is not at hand: this test scores evaluation data that is not part of the repository";
    }
}
