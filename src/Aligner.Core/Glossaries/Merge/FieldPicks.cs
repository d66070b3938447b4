using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Glossaries;

/// <summary>Chooses, field by field, between two versions of what was one: what only one side changed is taken, and what both changed
/// differently is a conflict.</summary>
/// <param name="winner">Whose word stands where both changed.</param>
internal sealed class FieldPicks(Settlement winner)
{
    private readonly List<(ConflictKind Kind, string What)> conflicts = [];

    /// <summary>What both changed differently so far; null for nothing.</summary>
    public DecisionConflict? Conflict(Concept ours, Concept theirs) => conflicts.Count == 0
        ? null
        : new DecisionConflict(
            conflicts.Min(one => one.Kind), ours, theirs, string.Join("; ", conflicts.Select(one => one.What).Distinct()));

    /// <summary>The value of a field.</summary>
    public T Pick<T>(ConflictKind kind, string name, T old, T own, T other, Func<T, string>? show = null)
    {
        string Show(T value) => show?.Invoke(value) ?? value?.ToString() ?? "";
        if (Show(own) == Show(other) || Show(other) == Show(old)) return own;
        if (Show(own) == Show(old)) return other;
        conflicts.Add((kind, $"{name} is {Quoted(Show(own))} here, {Quoted(Show(other))} there"));
        return winner == Settlement.Theirs ? other : own;
    }

    /// <summary>The texts of a field that each language has its own of.</summary>
    public ImmutableSortedDictionary<LanguageCode, string> Texts(
        string name,
        ImmutableSortedDictionary<LanguageCode, string> old,
        ImmutableSortedDictionary<LanguageCode, string> own,
        ImmutableSortedDictionary<LanguageCode, string> other) =>
        own.Keys.Union(other.Keys)
            .Select(language => KeyValuePair.Create(language, Pick(
                ConflictKind.Meaning,
                $"{name} {language}",
                old.GetValueOrDefault(language),
                own.GetValueOrDefault(language),
                other.GetValueOrDefault(language))))
            .Where(text => text.Value is not null)
            .ToImmutableSortedDictionary(text => text.Key, text => text.Value!);

    private static string Quoted(string text) => text.Length == 0 ? "nothing" : $"'{text}'";
}
