namespace Aligner.Checks;

/// <summary>Takes from two lists what they have in common.</summary>
internal static class PairedOff
{
    /// <summary>Takes pairs that agree out of both lists: each of the first, in order, with the first of the second that is left.</summary>
    /// <returns>The pairs.</returns>
    public static List<(T Source, T Target)> Take<T>(List<T> left, List<T> right, Func<T, T, bool> agree)
    {
        var pairs = new List<(T, T)>();
        for (var i = 0; i < left.Count;)
        {
            var at = right.FindIndex(other => agree(left[i], other));
            if (at < 0)
            {
                i++;
                continue;
            }
            pairs.Add((left[i], right[at]));
            left.RemoveAt(i);
            right.RemoveAt(at);
        }
        return pairs;
    }
}
