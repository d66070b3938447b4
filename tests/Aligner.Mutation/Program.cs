using Aligner.Mutation.Judging;

namespace Aligner.Mutation;

/// <summary>Switches off the rules of a folder of the source one by one and says which the tests don't miss.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is [Judge.Command, .. var told]) return Judge.Run(told);
        if (MutationRequest.Parse(arguments) is { } request) return MutationRun.Do(request);
        Console.Error.WriteLine(MutationRequest.Usage);
        return 2;
    }
}
