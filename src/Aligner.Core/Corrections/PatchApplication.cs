using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
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
        var concepts = glossaries.Select(glossary => glossary.Concepts.ToArray()).ToArray();
        var applied = ImmutableArray.CreateBuilder<int>();
        var refusals = ImmutableArray.CreateBuilder<Refusal>();
        foreach (var item in patch.Items)
        {
            var reason = item switch
            {
                BeadCorrection beads => Apply(beads, aligned, pins),
                ConceptCorrection concept => Apply(concept, concepts),
                _ => "this version does not know such a correction",
            };
            if (reason is null) applied.Add(item.Number);
            else refusals.Add(new Refusal(item.Number, reason));
        }
        return new PatchResult(
            [.. aligned],
            [.. pins.OfType<PinnedBeads>()],
            [.. glossaries.Select((glossary, index) => glossary with { Concepts = [.. concepts[index]] })],
            applied.ToImmutable(),
            refusals.ToImmutable());
    }

    /// <summary>Why it does not fit; null when it was applied.</summary>
    private static string? Apply(BeadCorrection item, ArticleAlignment[] aligned, PinnedBeads?[] pins)
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

    private static (ImmutableArray<Bead> Beads, string? Changed) Beads(
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
    private static string? Apply(ConceptCorrection item, Concept[][] glossaries)
    {
        foreach (var concepts in glossaries)
        {
            var at = Array.FindIndex(concepts, concept => concept.Id == item.Concept);
            if (at < 0) continue;
            var decided = Decide(item, concepts[at], out var reason);
            concepts[at] = decided;
            return reason;
        }
        return $"the glossaries have no concept {item.Concept} any more";
    }

    private static Concept Decide(ConceptCorrection item, Concept concept, out string? reason)
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
                reason = preferred is null
                    ? $"{concept.Id} has no term in {language} any more"
                    : $"the term of {concept.Id} in {language} is '{preferred.Text}' now; another was corrected";
                return concept;
            }
            if (text != was)
                decided = decided with { Terms = decided.Terms.SetItem(language, Renamed(decided.Terms[language], preferred, text)) };
        }
        return decided;
    }

    private static bool Stands(Concept concept, ConceptDecision decision) =>
        concept.Status == decision.Status && decision.Terms.All(pair => concept.PreferredTerm(pair.Key)?.Text == pair.Value);

    // The old spelling stays as a form: by it the next run recognises the concept instead of proposing it again.
    private static ImmutableArray<Term> Renamed(ImmutableArray<Term> terms, Term preferred, string text)
    {
        var same = terms.FirstOrDefault(term => term != preferred && term.Text == text);
        var forms = preferred.Forms.Add(preferred.Text)
            .Concat(same?.Forms ?? [])
            .Where(form => form != text)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var renamed = preferred with { Text = text, Forms = [.. forms], Count = preferred.Count + (same?.Count ?? 0) };
        return [.. terms.Where(term => term != same).Select(term => term == preferred ? renamed : term)];
    }

    private static string Word(ConceptStatus status) => status.ToString().ToLowerInvariant();
}
