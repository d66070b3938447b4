using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>The rules of a target that is a table of terms: which rows it takes, and which of two that exclude each other.</summary>
internal sealed record TermTable
{
    /// <summary>A row a concept and a column a language, as people read it.</summary>
    public static TermTable OfConcepts { get; } = new() { Text = TermText.Cell, AllLanguages = true, OneRow = true, Forces = false };

    /// <summary>What a term may be.</summary>
    public TermText Text { get; init; } = TermText.Line;

    /// <summary>Whether attested forms are rows of their own: for targets that find nothing but the exact text. Targets that
    /// inflect by themselves need none.</summary>
    public bool WithForms { get; init; }

    /// <summary>Whether a concept has one row, with its preferred terms.</summary>
    public bool OneRow { get; init; }

    /// <summary>Of the whole file, in bytes.</summary>
    public long MaximumBytes { get; init; } = long.MaxValue;

    /// <summary>As <see cref="IExporter.Forces"/>: of most tables of terms it is true.</summary>
    public bool Forces { get; init; } = true;

    /// <summary>Why a pair of terms may not stand in the target; null when it may.</summary>
    public Func<string, string, LossReason?>? Refuse { get; init; }

    /// <summary>Whether the target holds the further languages too, or only the pair.</summary>
    public bool AllLanguages { get; init; }

    /// <summary>How many languages the target holds, the source among them.</summary>
    public int LanguagesAtMost { get; init; } = int.MaxValue;

    /// <summary>The languages of the columns, source first.</summary>
    public ImmutableArray<LanguageCode> Languages(GlossaryExport content) =>
        AllLanguages ? [.. content.Languages.Take(LanguagesAtMost)] : content.Languages[..2];

    /// <summary>
    /// The rows, in the order of the concepts, each concept's preferred term first. No source stands twice (with
    /// <see cref="Directionality.Multi"/>, no term of any language); all that is left out goes to the log.
    /// </summary>
    public IReadOnlyList<TermRow> Rows(GlossaryExport content, LossLog log)
    {
        var rows = new List<TermRow>(content.Concepts.Length);
        foreach (var concept in content.Concepts)
        {
            if (Forces && content.Withheld(concept) is { } reason) log.Add(reason, concept.PreferredTerm(content.Pair.Source)!.Text);
            else AddRows(rows, concept, content, log);
        }
        var columns = AllLanguages && content.Options.Directionality == Directionality.Multi ? rows.Count == 0 ? 0
            : rows[0].Terms.Length
            : 1;
        for (var column = 0; column < columns; column++) rows = Unique(rows, column, log);
        return Cut(rows, log);
    }

    // A form's counterpart is known for the target alone, so that further languages stay empty in its row.
    private void AddRows(List<TermRow> rows, Concept concept, GlossaryExport content, LossLog log)
    {
        var languages = Languages(content);
        var others = languages.Skip(1)
            .Select(language => concept.PreferredTerm(language) is { } term ? Text.Fit(term.Text, log) : null)
            .ToImmutableArray();
        if (others[0] is null) return;
        if (AllLanguages) LogFurtherLanguages(concept, content.Languages.Skip(LanguagesAtMost), log);
        foreach (var language in languages.Skip(1))
            foreach (var further in Further(concept, language))
                log.Add(OneRow ? LossReason.FurtherTerm : LossReason.FurtherTranslation, further.Text);

        var preferred = concept.PreferredTerm(content.Pair.Source);
        foreach (var term in concept.Terms[content.Pair.Source].OrderByDescending(term => term == preferred))
        {
            if (OneRow && term != preferred) { log.Add(LossReason.FurtherTerm, term.Text); continue; }
            if (Text.Fit(term.Text, log) is not { } source) continue;
            Add(source, others, new TermRank(false, term == preferred, term.Count, concept.Confidence, concept.Id));
            if (!WithForms) continue;
            foreach (var form in FormPairs.Of(term, concept.PreferredTerm(content.Pair.Target)!, log))
            {
                if (Text.Fit(form.Source, log) is { } formSource && Text.Fit(form.Target, log) is { } formTarget)
                    Add(
                        formSource,
                        [formTarget, .. new string?[others.Length - 1]],
                        new TermRank(true, term == preferred, term.Count, concept.Confidence, concept.Id));
            }
        }

        void Add(string source, ImmutableArray<string?> targets, TermRank rank)
        {
            if (Refuse?.Invoke(source, targets[0]!) is { } reason) log.Add(reason, source);
            else rows.Add(new TermRow(concept, targets.Insert(0, source), rank));
        }
    }

    private static void LogFurtherLanguages(Concept concept, IEnumerable<LanguageCode> languages, LossLog log)
    {
        foreach (var language in languages)
            if (concept.PreferredTerm(language) is { } term) log.Add(LossReason.FurtherLanguage, term.Text);
    }

    private static IEnumerable<Term> Further(Concept concept, LanguageCode language)
    {
        if (!concept.Terms.TryGetValue(language, out var terms) || terms.Length < 2) return [];
        var preferred = concept.PreferredTerm(language);
        return terms.Where(term => term != preferred);
    }

    private static List<TermRow> Unique(List<TermRow> rows, int column, LossLog log)
    {
        var best = new Dictionary<string, TermRow>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Terms[column] is { } key && (!best.TryGetValue(key, out var other) || row.Rank < other.Rank)) best[key] = row;
        }
        var kept = new List<TermRow>(best.Count);
        foreach (var row in rows)
        {
            if (row.Terms[column] is not { } key || ReferenceEquals(best[key], row)) { kept.Add(row); continue; }
            log.Add(best[key].Terms.SequenceEqual(row.Terms) ? LossReason.DuplicateEntry : LossReason.DuplicateSource, key);
        }
        return kept;
    }

    // The surest rows stay: a dictionary cut at Z would lose whole letters.
    private List<TermRow> Cut(List<TermRow> rows, LossLog log)
    {
        var room = MaximumBytes;
        if (rows.Sum(row => (long)row.Bytes) <= room) return rows;
        var kept = new HashSet<TermRow>(ReferenceEqualityComparer.Instance);
        foreach (var row in rows.OrderBy(row => row.Concept.Status == ConceptStatus.Approved ? 0 : 1).ThenBy(row => row.Rank))
        {
            if (row.Bytes > room) { log.Add(LossReason.FileFull, row.Source); continue; }
            room -= row.Bytes;
            kept.Add(row);
        }
        return rows.FindAll(kept.Contains);
    }
}
