namespace Aligner.Terms;

/// <summary>Which of the forms of a concept is offered.</summary>
internal static class PackForms
{
    /// <summary>By concept, the first form of its first row that has any, in its base form.</summary>
    /// <param name="rows">Rows of a pack.</param>
    /// <param name="concept">The concept of a row.</param>
    /// <param name="forms">Those of its forms that may be offered.</param>
    public static Dictionary<string, string> First<TRow>(
        IEnumerable<TRow> rows, Func<TRow, string> concept, Func<TRow, IEnumerable<string>> forms) where TRow : class
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (forms(row).FirstOrDefault() is { } form) first.TryAdd(concept(row), form.Split('=')[^1]);
        return first;
    }

    /// <summary>Whether a name is written in capitals only: ECB, not Europol.</summary>
    public static bool IsAcronym(string form) => form.Length > 1 && form.All(char.IsUpper);
}
