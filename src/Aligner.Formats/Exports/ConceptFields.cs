using Aligner.Glossaries;

namespace Aligner.Formats.Exports;

/// <summary>What people write about a concept and its terms, and not every target has a place for.</summary>
[Flags]
internal enum ConceptFields
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>What it means.</summary>
    Definition = 1,

    /// <summary>The field it belongs to.</summary>
    Subject = 2,

    /// <summary>Who decided, and when.</summary>
    Decision = 4,

    /// <summary>Where a term is used.</summary>
    Region = 8,

    /// <summary>Where a term comes from.</summary>
    TermSource = 16,

    /// <summary>Words on a term.</summary>
    TermNote = 32,

    /// <summary>All of them.</summary>
    All = Definition | Subject | Decision | Region | TermSource | TermNote,
}

/// <summary>Names in a loss report what a target has no place for.</summary>
internal static class ConceptFieldLosses
{
    /// <summary>Counts each field that stands in the content and is not among those the target holds.</summary>
    public static void Add(LossLog log, GlossaryExport content, ConceptFields held)
    {
        if (held == ConceptFields.All) return;
        foreach (var concept in content.Concepts)
        {
            foreach (var definition in concept.Definitions.Values) Lose(ConceptFields.Definition, LossReason.Definition, definition);
            foreach (var subject in concept.Subjects.Values) Lose(ConceptFields.Subject, LossReason.Subject, subject);
            if (concept.Decided is { } decided) Lose(ConceptFields.Decision, LossReason.Decision, decided.By);
            foreach (var term in content.Languages.SelectMany(language => concept.Terms.GetValueOrDefault(language, [])))
            {
                if (term.Region is { } region) Lose(ConceptFields.Region, LossReason.Region, $"{term.Text} ({region})");
                if (term.Source is { } source) Lose(ConceptFields.TermSource, LossReason.TermSource, source);
                if (term.Note is { } note) Lose(ConceptFields.TermNote, LossReason.TermNote, note);
            }
        }

        void Lose(ConceptFields field, LossReason reason, string text)
        {
            if (!held.HasFlag(field)) log.Add(reason, text);
        }
    }
}
