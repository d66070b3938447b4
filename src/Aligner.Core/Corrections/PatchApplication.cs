using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Glossaries;

namespace Aligner.Corrections;

/// <summary>Applies a patch to what a run made: item by item, each whole or not at all.</summary>
internal static class PatchApplication
{
    /// <summary>Applies every item that fits, and says of each other why it does not.</summary>
    /// <param name="patch">The corrections.</param>
    /// <param name="alignments">The run's alignments.</param>
    /// <param name="glossaries">The glossaries as they are now.</param>
    public static PatchResult Apply(Patch patch, ImmutableArray<ArticleAlignment> alignments, ImmutableArray<Glossary> glossaries)
    {
        var aligned = alignments.ToArray();
        var pins = new PinnedBeads?[aligned.Length];
        var entries = new EditedGlossaries(glossaries);
        var applied = ImmutableArray.CreateBuilder<int>();
        var refusals = ImmutableArray.CreateBuilder<Refusal>();
        foreach (var item in patch.Items)
        {
            Reason? reason = item switch
            {
                BeadCorrection beads => Apply(beads, aligned, pins),
                // What the alignment is without them is known where it was found.
                UnpinnedBeads => null,
                ConceptCorrection concept => Apply(concept, entries),
                EntryCorrection entry => Apply(entry, entries),
                AddedConcept added => Apply(added, entries),
                JoinedConcepts joined => Apply(joined, entries),
                SplitConcept split => Apply(split, entries, alignments),
                _ => "this version does not know such a correction",
            };
            if (reason is null) applied.Add(item.Number);
            else refusals.Add(new Refusal(item.Number, reason));
        }
        return new PatchResult(
            [.. aligned],
            [.. pins.OfType<PinnedBeads>()],
            [.. patch.Items.OfType<UnpinnedBeads>()],
            entries.Result(),
            applied.ToImmutable(),
            refusals.ToImmutable());
    }

    /// <summary>Why it does not fit; null when it was applied.</summary>
    private static Reason? Apply(BeadCorrection item, ArticleAlignment[] aligned, PinnedBeads?[] pins)
    {
        var at = Array.FindIndex(
            aligned,
            alignment => alignment.Source.Path == item.Source.Path && alignment.Target.Path == item.Target.Path);
        if (at < 0) return $"the run does not align {item.Source.Path} with {item.Target.Path}";
        var alignment = aligned[at];
        var (source, target) = (new KeyedText(alignment.Source), new KeyedText(alignment.Target));
        var (was, changed) = Beads(item.Was, item, source, target);
        if (changed is not null) return changed;
        (var now, changed) = Beads(item.Now, item, source, target);
        if (changed is not null) return changed;
        if (!HaveTheSameUnits(was, now)) return "the beads before and after the correction are not of the same paragraphs";
        var isDone = now.All(bead => alignment.Paragraphs.Beads.Any(bead.HasUnitsOf));
        if (!isDone && was.FirstOrDefault(bead => !alignment.Paragraphs.Beads.Any(bead.HasUnitsOf)) is { } missing)
            return $"the alignment of {item.Source.Path} with {item.Target.Path} has no bead {Units(missing)} any more";
        pins[at] = (pins[at] ?? new PinnedBeads(source.Name, target.Name, []))
            .With([.. now.Select(bead => PinnedBead.Of(bead, source, target))]);
        aligned[at] = new SetBeads(now).ApplyTo(alignment);
        return null;
    }

    private static (ImmutableArray<Bead> Beads, Reason? Changed) Beads(
        ImmutableArray<PinnedBead> known, BeadCorrection item, KeyedText source, KeyedText target)
    {
        var beads = ImmutableArray.CreateBuilder<Bead>();
        foreach (var bead in known)
        {
            if (bead.In((item.Source, item.Target), source, target, out var missing) is { } found) beads.Add(found);
            else if (missing is var (_, text)) return ([], $"the text of {text.Article.Path} has changed since it was corrected");
        }
        return (beads.ToImmutable(), null);
    }

    private static bool HaveTheSameUnits(ImmutableArray<Bead> was, ImmutableArray<Bead> now) =>
        was.SelectMany(bead => bead.Source).Order().SequenceEqual(now.SelectMany(bead => bead.Source).Order())
        && was.SelectMany(bead => bead.Target).Order().SequenceEqual(now.SelectMany(bead => bead.Target).Order())
        && now.SelectMany(bead => bead.Source).Distinct().Count() == now.Sum(bead => bead.Source.Length)
        && now.SelectMany(bead => bead.Target).Distinct().Count() == now.Sum(bead => bead.Target.Length);

    private static string Units(Bead bead) => $"[{string.Join(", ", bead.Source)}]:[{string.Join(", ", bead.Target)}]";

    /// <summary>Why it does not fit; null when it was applied.</summary>
    private static Reason? Apply(ConceptCorrection item, EditedGlossaries entries)
    {
        if (entries.Find(item.Concept) is not { } concept) return Missing(item.Concept);
        var decided = Decide(item, concept, out var reason);
        if (!ReferenceEquals(decided, concept)) entries.Set(decided);
        return reason;
    }

    private static Reason? Apply(EntryCorrection item, EditedGlossaries entries)
    {
        if (entries.Find(item.Was.Id) is not { } entry) return Missing(item.Was.Id);
        if (ConceptText.Fault(item.Now) is { } fault) return fault;
        var edited = EntryEdits.Edit(entry, item.Was, item.Now);
        if (DecidedPart.IsSame(entry, edited) && GlossaryDiff.IsSame(DecidedPart.Of(entry), DecidedPart.Of(edited))) return null;
        if (!DecidedPart.IsSame(entry, item.Was)) return $"{entry.Id} has been changed since; look at it again";
        entries.Set(edited);
        return null;
    }

    private static Reason? Apply(AddedConcept item, EditedGlossaries entries)
    {
        if (ConceptText.Fault(item.Concept) is { } fault) return fault;
        entries.Set(Named(ConceptText.Normal(item.Concept), entries));
        return null;
    }

    private static Reason? Apply(JoinedConcepts item, EditedGlossaries entries)
    {
        if (item.Kept == item.Other) return $"{item.Kept} can't be joined with itself";
        if (entries.Find(item.Kept) is not { } kept) return Missing(item.Kept);
        if (entries.Find(item.Other) is not { } other) return Missing(item.Other);
        if (new[] { kept, other }.FirstOrDefault(concept => concept.Status == ConceptStatus.Rejected) is { } rejected)
            return $"{rejected.Id} is rejected; take that back first";
        entries.Remove(other.Id);
        entries.Set(EntryEdits.Join(kept, other));
        return null;
    }

    private static Reason? Apply(SplitConcept item, EditedGlossaries entries, ImmutableArray<ArticleAlignment> alignments)
    {
        if (entries.Find(item.Concept) is not { } concept) return Missing(item.Concept);
        foreach (var (language, texts) in item.Terms)
        {
            var own = concept.Terms.GetValueOrDefault(language, []);
            if (texts.FirstOrDefault(text => !own.Any(term => term.Text == text)) is { } missing)
                return $"{concept.Id} has no term '{missing}' in {language} any more";
        }
        if (concept.Terms.All(language => language.Value.All(term => item.Terms.GetValueOrDefault(language.Key, []).Contains(term.Text))))
            return $"{concept.Id} would keep no term";
        if (item.Terms.Values.All(texts => texts.IsEmpty)) return "no terms are named that are to be another concept";
        var (rest, split) = EntryEdits.Split(concept, item.Terms, place => ParagraphAt(place, alignments));
        entries.Set(rest);
        entries.Set(Named(split, entries));
        return null;
    }

    // Another concept may have the name already.
    private static Concept Named(Concept concept, EditedGlossaries entries)
    {
        var named = concept with { Id = ConceptId.Of(concept) };
        return named with { Id = ConceptId.Candidates(named).First(id => entries.Find(id) is null) };
    }

    private static string? ParagraphAt(string place, ImmutableArray<ArticleAlignment> alignments)
    {
        var colon = place.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)) return null;
        return alignments.SelectMany(alignment => new[] { alignment.Source, alignment.Target })
            .FirstOrDefault(article => article.Path == place[..colon])
            ?.Paragraphs.LastOrDefault(paragraph => paragraph.Line <= line)?.Text;
    }

    private static Reason Missing(string concept) => $"the glossaries have no concept {concept} any more";

    private static Concept Decide(ConceptCorrection item, Concept concept, out Reason? reason)
    {
        reason = null;
        if (Stands(concept, item.Now)) return concept;
        if (concept.Status != item.Was.Status)
        {
            reason = $"{concept.Id} is {Word(concept.Status)} now; it was {Word(item.Was.Status)} when it was corrected";
            return concept;
        }
        var decided = concept with { Status = item.Now.Status };
        foreach (var (language, text) in item.Now.Terms)
        {
            var preferred = concept.PreferredTerm(language);
            if (preferred is null || !item.Was.Terms.TryGetValue(language, out var was) || preferred.Text != was)
            {
                if (preferred is null) reason = $"{concept.Id} has no term in {language} any more";
                else reason = $"the term of {concept.Id} in {language} is '{preferred.Text}' now; another was corrected";
                return concept;
            }
            if (text != was)
            {
                var renamed = Renamed(decided.Terms[language], preferred, text, item.Wrong.Contains(language));
                decided = decided with { Terms = decided.Terms.SetItem(language, renamed) };
            }
        }
        return decided;
    }

    private static bool Stands(Concept concept, ConceptDecision decision) =>
        concept.Status == decision.Status && decision.Terms.All(pair => concept.PreferredTerm(pair.Key)?.Text == pair.Value);

    // The old spelling stays, as a form or as a wrong one: by it the next run recognises the concept instead of proposing it again.
    private static ImmutableArray<Term> Renamed(ImmutableArray<Term> terms, Term preferred, string text, bool wasWrong)
    {
        var same = terms.FirstOrDefault(term => term != preferred && term.Text == text);
        var forms = Spellings(preferred.Forms, same?.Forms ?? [], wasWrong ? [] : [preferred.Text]);
        var wrong = Spellings(preferred.WrongForms, same?.WrongForms ?? [], wasWrong ? [preferred.Text] : []);
        var renamed = preferred with
        {
            Text = text,
            Forms = [.. forms.Except(wrong)],
            WrongForms = [.. wrong],
            Count = preferred.Count + (same?.Count ?? 0),
        };
        return [.. terms.Where(term => term != same).Select(term => term == preferred ? renamed : term)];

        IReadOnlyCollection<string> Spellings(params ReadOnlySpan<IEnumerable<string>> lists)
        {
            var all = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var list in lists) all.UnionWith(list);
            all.Remove(text);
            return all;
        }
    }

    private static Reason Word(ConceptStatus status) => status.ToString().ToLowerInvariant();
}
