using Aligner.Glossaries;

namespace Aligner.Formats.Report;

/// <summary>How many concepts there are of each type.</summary>
internal static class TypeCounts
{
    /// <summary>The types that occur, in their order, each with the number of its concepts.</summary>
    public static IEnumerable<(ConceptType Type, int Count)> Of(IEnumerable<Concept> concepts)
    {
        var counts = new int[Enum.GetValues<ConceptType>().Length];
        foreach (var concept in concepts) counts[(int)concept.Type]++;
        for (var type = 0; type < counts.Length; type++)
            if (counts[type] > 0) yield return ((ConceptType)type, counts[type]);
    }
}
