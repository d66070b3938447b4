namespace Aligner.Testing;

/// <summary>A test over the evaluation data beside the repository; skipped, and said so, in a clone that has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Repository.Shared is null)
            Skip = "../shared is not at hand: this test reads evaluation data that is not part of the repository";
    }
}
