using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aligner.Languages;

namespace Aligner.Glossaries;

/// <summary>What became of a concept between two versions of a glossary.</summary>
public enum ChangeKind
{
    /// <summary>Only the new version has it.</summary>
    Added,

    /// <summary>Only the old version has it.</summary>
    Removed,

    /// <summary>Both have it, and it differs.</summary>
    Changed,
}

/// <summary>One thing that differs in a concept.</summary>
/// <param name="Field"><c>id</c> of a changed concept that goes by another, <c>status</c>, <c>type</c>, <c>decided</c>, <c>equivalence</c>,
/// <c>confidence</c>, <c>note</c>, <c>evidence</c>, a language code for its terms, or <c>definition</c> or
/// <c>subject</c> with one behind it.</param>
/// <param name="Old">As it was; null where there was nothing.</param>
/// <param name="New">As it is; null where there is nothing any more.</param>
public sealed record FieldChange(string Field, string? Old, string? New);

/// <summary>A concept that was added, removed or changed.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Concept">The new version, or the old one of a removed concept.</param>
/// <param name="Fields">What differs, in the order of the file format; empty unless <see cref="ChangeKind.Changed"/>.</param>
public sealed record ConceptChange(ChangeKind Kind, Concept Concept, ImmutableArray<FieldChange> Fields);

/// <summary>The difference between two versions of a glossary, concept by concept.</summary>
/// <param name="Changes">In ordinal order of ids; concepts are the same when they share a pair of terms
/// and the type, of several the one with the id; else when their ids are. To go by another id is no change.</param>
public sealed record GlossaryDiff(ImmutableArray<ConceptChange> Changes)
{
    /// <summary>Whether the two say the same, whatever their order and layout.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>Compares two versions.</summary>
    public static GlossaryDiff Between(Glossary old, Glossary @new) => Between([old], [@new]);

    /// <summary>Compares two versions of a folder of glossaries: a concept that moved from one file to another is not a change.</summary>
    public static GlossaryDiff Between(IEnumerable<Glossary> old, IEnumerable<Glossary> @new)
    {
        var changes = ImmutableArray.CreateBuilder<ConceptChange>();
        var pairs = new VersionPairs(
            ConceptsById.Of(old.SelectMany(glossary => glossary.Concepts)),
            ConceptsById.Of(@new.SelectMany(glossary => glossary.Concepts)));
        foreach (var (was, @is) in pairs.All)
        {
            if (was is null) changes.Add(new ConceptChange(ChangeKind.Added, @is!, []));
            else if (@is is null) changes.Add(new ConceptChange(ChangeKind.Removed, was, []));
            else if (FieldsOf(was, @is) is { IsEmpty: false } fields)
                changes.Add(new ConceptChange(
                    ChangeKind.Changed, @is, was.Id == @is.Id ? fields : fields.Insert(0, new FieldChange("id", was.Id, @is.Id))));
        }
        return new GlossaryDiff([.. changes.OrderBy(change => change.Concept.Id, StringComparer.Ordinal)]);
    }

    /// <summary>Whether two versions of a concept say the same.</summary>
    internal static bool IsSame(Concept was, Concept @is) => FieldsOf(was, @is).IsEmpty;

    /// <summary>One line a concept (<c>+</c> added, <c>-</c> removed, <c>~</c> changed), under it one line a changed field; LF.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var change in Changes)
        {
            var sign = change.Kind switch { ChangeKind.Added => '+', ChangeKind.Removed => '-', _ => '~' };
            text.Append(CultureInfo.InvariantCulture, $"{sign} {change.Concept.Id}  {Headline(change.Concept)}\n");
            foreach (var field in change.Fields)
                text.Append(CultureInfo.InvariantCulture, $"    {field.Field}: {field.Old ?? "∅"} → {field.New ?? "∅"}\n");
        }
        return text.ToString();
    }

    /// <summary>The preferred term of each language, <c>it Farnesina = nl ministerie van Buitenlandse Zaken</c>.</summary>
    public static string Headline(Concept concept) =>
        string.Join(" = ", concept.Terms.Keys.Select(language => $"{language} {concept.PreferredTerm(language)!.Text}"));

    /// <summary>What differs between two versions of a concept.</summary>
    internal static ImmutableArray<FieldChange> FieldsOf(Concept was, Concept @is)
    {
        var fields = new List<FieldChange>
        {
            new("type", Name(was.Type), Name(@is.Type)),
            new("status", Name(was.Status), Name(@is.Status)),
            new("decided", Describe(was.Decided), Describe(@is.Decided)),
            new("equivalence", Name(was.Equivalence), Name(@is.Equivalence)),
        };
        fields.AddRange(Texts("subject", was.Subjects, @is.Subjects));
        fields.AddRange(Texts("definition", was.Definitions, @is.Definitions));
        foreach (var language in was.Terms.Keys.Union(@is.Terms.Keys).Order())
            fields.Add(new(language.Value, Terms(was, language), Terms(@is, language)));
        fields.Add(new("confidence", Number(was.Confidence), Number(@is.Confidence)));
        fields.Add(new("evidence", Evidence(was, @is), Evidence(@is, was)));
        fields.Add(new("note", was.Note, @is.Note));
        return [.. fields.Where(field => field.Old != field.New)];
    }

    private static string? Terms(Concept concept, LanguageCode language) =>
        concept.Terms.TryGetValue(language, out var terms) ? string.Join("; ", terms.Select(Describe)) : null;

    internal static string Describe(Term term)
    {
        var text = new StringBuilder(term.Text);
        if (term.Preferred) text.Append('*');
        if (term.Region is not null) text.Append(CultureInfo.InvariantCulture, $" ({term.Region})");
        if (term.Usage != TermUsage.Admitted) text.Append(CultureInfo.InvariantCulture, $" ({Name(term.Usage)})");
        if (term.Forms.Length > 0) text.Append(CultureInfo.InvariantCulture, $" [{string.Join(", ", term.Forms)}]");
        if (term.WrongForms.Length > 0) text.Append(CultureInfo.InvariantCulture, $" [wrong: {string.Join(", ", term.WrongForms)}]");
        text.Append(CultureInfo.InvariantCulture, $" ×{term.Count}");
        if (term.Source is not null) text.Append(CultureInfo.InvariantCulture, $" (source: {term.Source})");
        if (term.Note is not null) text.Append(CultureInfo.InvariantCulture, $" (note: {term.Note})");
        return text.ToString();
    }

    private static string? Describe(Decision? decision) =>
        decision is null ? null : decision.Moment is { } moment ? $"{decision.By}, {moment}" : decision.By;

    private static IEnumerable<FieldChange> Texts(
        string field, ImmutableSortedDictionary<LanguageCode, string> was, ImmutableSortedDictionary<LanguageCode, string> @is) =>
        was.Keys.Union(@is.Keys)
            .Order()
            .Select(language => new FieldChange($"{field} {language}", was.GetValueOrDefault(language), @is.GetValueOrDefault(language)));

    private static string? Evidence(Concept concept, Concept other) =>
        concept.Evidence.Except(other.Evidence).ToList() is { Count: > 0 } own
            ? string.Join("; ", own.Select(evidence => $"{evidence.Story} {evidence.Source} {evidence.Target}"))
            : null;

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
