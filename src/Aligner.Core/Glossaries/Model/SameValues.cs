using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Glossaries;

/// <summary>Values that stay what they were where a step makes the same of them, so that a hundred thousand concepts are held once and not
/// once a step.</summary>
internal static class SameValues
{
    /// <summary>What was made of a value; the value where it is the same.</summary>
    public static T OrSame<T>(this T value, T made) where T : class, IEquatable<T> => made.Equals(value) ? value : made;

    /// <summary>What was made of a list; the list where it has the same items.</summary>
    public static ImmutableArray<T> OrSame<T>(this ImmutableArray<T> list, IEnumerable<T> made) where T : IEquatable<T>
    {
        ImmutableArray<T> all = [.. made];
        return all.AsSpan().SequenceEqual(list.AsSpan()) ? list : all;
    }

    /// <summary>What is made of the terms of each language; the terms where all are the same.</summary>
    public static ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>> EachOrSame(
        this ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>> terms, Func<ImmutableArray<Term>, ImmutableArray<Term>> make)
    {
        var all = terms;
        foreach (var (language, own) in terms)
            if (make(own) is var made && made != own) all = all.SetItem(language, made);
        return all;
    }
}
