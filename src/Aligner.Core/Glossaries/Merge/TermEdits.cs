using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Glossaries;

/// <summary>What a person changed in the terms of a language in the row of a table.</summary>
/// <param name="language">The language.</param>
/// <param name="was">The row as it was.</param>
/// <param name="row">The row as it is.</param>
/// <param name="fields">Chooses where the entry was changed meanwhile.</param>
internal sealed class TermEdits(LanguageCode language, Concept was, Concept row, FieldPicks fields)
{
    private readonly ImmutableArray<Term> old = was.Terms.GetValueOrDefault(language, []);
    private readonly ImmutableArray<Term> now = Told(was.Terms.GetValueOrDefault(language, []), row.Terms.GetValueOrDefault(language, []));

    /// <summary>The terms of the entry with the changes in them.</summary>
    public ImmutableArray<Term> Of(ImmutableArray<Term> own)
    {
        var edits = Edits();
        if (edits.TrueForAll(edit => edit.Old is { } before && edit.New is { } after && IsSame(before, after))) return own;
        foreach (var (before, after) in edits)
        {
            own = (before, after) switch
            {
                (null, { } added) => Add(own, added),
                ({ } removed, null) => Find(own, removed) is { } term ? own.Remove(term) : own,
                ({ } changed, { } said) => Change(own, changed, said),
                _ => own,
            };
        }
        foreach (var region in old.Concat(now).Select(term => term.Region).Distinct()) own = Prefer(own, region);
        return own;
    }

    // The cells beside the first term are about it: where another takes its place and they stay, they are still about the one they were.
    private static ImmutableArray<Term> Told(ImmutableArray<Term> old, ImmutableArray<Term> now)
    {
        if (old.IsEmpty || now.IsEmpty || old[0].Text == now[0].Text) return now;
        if (old.FirstOrDefault(term => term.Text == now[0].Text) is not { } known) return now;
        var (was, first) = (old[0], now[0]);
        return
        [
            first with
            {
                Forms = first.Forms.SequenceEqual(was.Forms) ? known.Forms : first.Forms,
                Count = first.Count == was.Count ? known.Count : first.Count,
                Source = first.Source == was.Source ? known.Source : first.Source,
                Note = first.Note == was.Note ? known.Note : first.Note,
            },
            .. now.Skip(1).Select(term => term.Text != was.Text
                ? term
                : term with { Forms = was.Forms, Count = was.Count, Source = was.Source, Note = was.Note }),
        ];
    }

    // A term is itself where it has the same text and region, or the text alone. Of the rest, what was in a cell and is replaced by as
    // many others was corrected: what is preferred first, as it has a cell of its own.
    private List<(Term? Old, Term? New)> Edits()
    {
        var edits = new List<(Term? Old, Term? New)>();
        var (left, come) = (old.ToList(), now.ToList());
        Pair((one, other) => one.Text == other.Text && one.Region == other.Region);
        Pair((one, other) => one.Text == other.Text);
        if (now.Length > 0 && left.Count > 0 && left[0] == old[0]) Take(old[0], now[0]);
        foreach (var usage in Enum.GetValues<TermUsage>())
        {
            var (gone, added) = (left.FindAll(term => term.Usage == usage), come.FindAll(term => term.Usage == usage));
            if (gone.Count != added.Count) continue;
            foreach (var (one, other) in gone.Zip(added)) Take(one, other);
        }
        return [.. edits, .. left.Select(term => ((Term?)term, (Term?)null)), .. come.Select(term => ((Term?)null, (Term?)term))];

        void Pair(Func<Term, Term, bool> isSame)
        {
            foreach (var one in left.ToList())
                if (come.Find(other => isSame(one, other)) is { } same) Take(one, same);
        }

        void Take(Term one, Term other)
        {
            edits.Add((one, other));
            left.Remove(one);
            come.Remove(other);
        }
    }

    private static ImmutableArray<Term> Add(ImmutableArray<Term> own, Term added) => Find(own, added) is { } known
        ? own.Replace(known, known with { Usage = Severer(known.Usage, added.Usage), Preferred = known.Preferred && added.IsOffered })
        : own.Add(added with { Preferred = false });

    private ImmutableArray<Term> Change(ImmutableArray<Term> own, Term before, Term after)
    {
        if (IsSame(before, after)) return own;
        if (Find(own, before) is not { } term)
            return fields.Pick(ConflictKind.Translation, language.Value, before.Text, Preferred(own, before.Region)?.Text ?? "", after.Text)
                == after.Text ? Add(own, after) : own;
        var usage = before.Usage == after.Usage ? term.Usage : after.Usage;
        var changed = term with
        {
            Text = after.Text,
            Region = before.Region == after.Region ? term.Region : after.Region,
            Usage = usage,
            Preferred = term.Preferred && usage < TermUsage.Deprecated,
            Source = fields.Pick(ConflictKind.Meaning, $"source of {language} '{after.Text}'", before.Source, term.Source, after.Source),
            Note = fields.Pick(ConflictKind.Meaning, $"note on {language} '{after.Text}'", before.Note, term.Note, after.Note),
            Count = before.Count == after.Count ? term.Count : after.Count,
            Forms = Forms(term, before, after),
            WrongForms = term.WrongForms.Remove(after.Text),
        };
        own = own.Replace(term, changed);
        return own.FirstOrDefault(other => other != changed && IsAt(other, changed.Text, changed.Region)) is { } same
            ? own.Remove(changed).Replace(same, same with
            {
                Preferred = same.Preferred || changed.Preferred,
                Forms = Ordered([.. same.Forms, .. changed.Forms], same.Text),
            })
            : own;
    }

    // A spelling that was met stays as a form: by it the next run recognises the concept instead of proposing it again.
    private static ImmutableArray<string> Forms(Term term, Term before, Term after)
    {
        var forms = term.Forms.Except(before.Forms.Except(after.Forms)).Concat(after.Forms.Except(before.Forms));
        return Ordered(before.Text != after.Text && term.Count > 0 ? forms.Append(before.Text) : forms, after.Text);
    }

    private static ImmutableArray<string> Ordered(IEnumerable<string> forms, string text) =>
        [.. forms.Where(form => form != text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private ImmutableArray<Term> Prefer(ImmutableArray<Term> own, string? region)
    {
        var (said, before) = (Preferred(now, region), Preferred(old, region));
        if (said is null || said.Text == before?.Text) return own;
        var stands = Preferred(own, region)?.Text;
        var chosen = fields.Pick(
            region is null ? ConflictKind.Translation : ConflictKind.Region,
            region ?? language.Value,
            stands is null ? null : before?.Text,
            stands,
            said.Text);
        if (own.FirstOrDefault(term => term.Region == region && term.Text == chosen && term.IsOffered) is not { Preferred: false } term)
            return own;
        own = [.. own.Select(other => other.Region == region && other.Preferred ? Unpreferred(other) : other)];
        return own.Remove(term).Insert(0, term with { Preferred = true });
    }

    private static Term Unpreferred(Term term) => term with
    {
        Preferred = false,
        Usage = term.Usage == TermUsage.Preferred ? TermUsage.Admitted : term.Usage,
    };

    private static Term? Preferred(ImmutableArray<Term> terms, string? region) =>
        terms.FirstOrDefault(term => term.Preferred && term.Region == region);

    private static Term? Find(ImmutableArray<Term> terms, Term like) =>
        terms.FirstOrDefault(term => IsAt(term, like.Text, like.Region)) ?? terms.FirstOrDefault(term => term.Text == like.Text);

    private static bool IsAt(Term term, string text, string? region) => term.Text == text && term.Region == region;

    private static bool IsSame(Term one, Term other) => GlossaryDiff.Describe(one) == GlossaryDiff.Describe(other);

    private static TermUsage Severer(TermUsage one, TermUsage other) => (TermUsage)Math.Max((int)one, (int)other);
}
