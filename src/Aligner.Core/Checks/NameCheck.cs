using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Aligner.Alignment;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>Tells which names that no glossary knows a translation doesn't keep, or replaces by others.</summary>
internal sealed partial class NameCheck(
    LanguagePack sourcePack,
    LanguagePack targetPack,
    NameReader source,
    NameReader target,
    NameLikeness likeness,
    NameTable table,
    TermFinder<Concept> sourceTerms)
{
    // Letters of the front of a compound that may translate a name: senaatsassistent.
    private const int ShortestFront = 4;

    /// <summary>The findings of a bead of paragraphs.</summary>
    public IEnumerable<Finding> In(CheckedPair pair, Bead bead, TextNames wholeSource, TextNames wholeTarget)
    {
        var paragraphs = target.In(bead.Target.Select(paragraph => pair.Target.Paragraphs[paragraph].Text));
        var strangers = Strangers(pair, bead, wholeSource);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in pair.Alignment.SourceSentences.Where(sentence => bead.Source.Contains(sentence.Paragraph)))
        {
            var translation = pair.SourceBead(sentence.Paragraph, sentence.Extent.Start) is >= 0 and var at
                ? pair.Alignment.Sentences.Beads[at].Target : [];
            var here = translation.IsEmpty
                ? paragraphs
                : target.In(translation.Select(index => pair.Alignment.TargetSentences[index].Text));
            var known = sourceTerms.Find(sentence.Text);
            var places = source.Known(sentence.Text);
            var hasSovereign = bead.Target.Any(paragraph => Sovereign().IsMatch(pair.Target.Paragraphs[paragraph].Text));
            foreach (var run in source.Names(sentence.Text))
            {
                var name = WithoutBody(source, sentence.Text, run, places);
                var extent = ExtentOf(name);
                if (known.Any(term => term.Extent.Overlaps(extent)) || !seen.Add(NameReader.Key(name))) continue;
                if (hasSovereign && IsSovereign(sentence.Text, extent)) continue;
                var concepts = places.Where(place => place.Extent.Overlaps(extent)).SelectMany(place => place.Meanings).ToList();
                var passage = pair.InSource(sentence.Paragraph, new Extent(sentence.Extent.Start + extent.Start, extent.Count));
                var sentenceBead = pair.SourceBead(sentence.Paragraph, sentence.Extent.Start + extent.Start);
                if (Judge(name, concepts, here, wholeTarget, [.. strangers.Where(other => other.Bead == sentenceBead)])
                    is not { } verdict) continue;
                yield return verdict.Instead is { } instead
                    ? Replaced(passage, instead, verdict.IsDoubtful)
                    : Missing(
                        passage, pair.Counterpart(bead, sentence.Paragraph, sentence.Extent.Start + extent.Start), verdict.IsDoubtful);
            }
        }
    }

    // "BCE Christine Lagarde": what the tables know before a given name is no part of the person's name.
    private static ImmutableArray<TermWord> WithoutBody(
        NameReader names, string text, ImmutableArray<TermWord> run, ImmutableArray<TermOccurrence<string>> known)
    {
        var end = known.Where(place => place.Extent.Contains(run[0].Extent.Start))
            .Select(place => place.Extent.End)
            .DefaultIfEmpty(0)
            .Max();
        var rest = run.RemoveAll(word => word.Extent.Start < end);
        return rest.Length > 1 && names.IsGivenName(text, rest[0]) ? rest : run;
    }

    // Null where the name is kept.
    private Verdict? Judge(
        ImmutableArray<TermWord> name, List<string> concepts, TextNames here, TextNames whole, ImmutableArray<Stranger> strangers)
    {
        if (IsKnown(name, concepts, here)) return null;
        var held = name.Where(word => IsHeld(word, here)).ToList();
        var near = strangers.FirstOrDefault(other => name.Any(word => !held.Contains(word)
            && other.Words.Any(stranger => NameLikeness.AreNear(word.Folded, stranger.Folded))));
        if (held.Count > 0) return JudgeRest([.. name.Except(held)], held, here, near, strangers);
        if (name.Any(word => IsTranslated(word, here))) return null;
        if (strangers.IsEmpty && concepts.Exists(concept => IsTold(concept, here))) return null;
        var isOrdinary = name.All(word => likeness.IsOrdinary(word.Folded));
        var isElsewhere = IsKnown(name, concepts, whole) || name.Any(word => IsHeld(word, whole));
        if (near is not null) return new Verdict(near.Passage, isOrdinary);
        var instead = strangers.Length == 1 ? strangers[0].Passage : null;
        return isElsewhere && (instead is null || isOrdinary) ? null : new Verdict(instead, isOrdinary);
    }

    // A part of the name is kept, and the rest may be another's: Mario Rossi, Mario Bianchi.
    private Verdict? JudgeRest(
        ImmutableArray<TermWord> rest, List<TermWord> held, TextNames here, Stranger? near, ImmutableArray<Stranger> strangers)
    {
        if (rest.IsEmpty || rest.Any(word => IsTranslated(word, here))) return null;
        // Who writes one word of a name by other habits writes all by them: Muhannad Younis, Mohannad Joenis.
        if (held.Exists(word => here.Capitalised.Any(other => likeness.AreRespelt(word.Folded, other)))
            && rest.All(word => here.Capitalised.Any(other => likeness.AreHeardNear(word.Folded, other)))) return null;
        var beside = near ?? strangers.FirstOrDefault(
            other => other.Run.Any(word => held.Exists(kept => likeness.AreOne(kept.Folded, word.Folded))));
        return beside is null ? null : new Verdict(beside.Passage, IsDoubtful: false);
    }

    private bool IsKnown(ImmutableArray<TermWord> name, List<string> concepts, TextNames text) =>
        concepts.Exists(concept => text.Concepts.Contains(concept)
            || (OfficeReader.IsComposed(concept) && text.Concepts.Contains(concept.Split('@')[0])))
        || source.ConceptsOf(name.AsSpan()).Any(text.Concepts.Contains)
        // A surname alone does not say the whole name.
        || table.Find(NameReader.Key(name), sourcePack.Code).Any(entry => entry.FormsIn(targetPack.Code)
            .Any(form => (entry.NamedType != ConceptType.Person || form.Count(c => c == ' ') >= name.Length - 1) && text.Says(form)));

    private bool IsHeld(TermWord word, TextNames text) =>
        text.Capitalised.Contains(word.Folded)
        || text.Capitalised.Any(other => likeness.AreOne(word.Folded, other))
        || source.ConceptsOf([word]).Any(text.Concepts.Contains);

    private bool IsTranslated(TermWord word, TextNames text) => text.Words.Any(other => likeness.Translate(word.Folded, other))
        || (targetPack.Compounds && text.Words.Any(other => Fronts(other).Any(front => likeness.Translate(word.Folded, front))));

    private static IEnumerable<string> Fronts(string word)
    {
        for (var end = ShortestFront; end <= word.Length - ShortestFront; end++) yield return word[..end];
    }

    // Names of the target that the source doesn't have in any spelling.
    private ImmutableArray<Stranger> Strangers(CheckedPair pair, Bead bead, TextNames wholeSource)
    {
        var strangers = ImmutableArray.CreateBuilder<Stranger>();
        foreach (var sentence in pair.Alignment.TargetSentences.Where(sentence => bead.Target.Contains(sentence.Paragraph)))
        {
            var known = target.Known(sentence.Text);
            foreach (var whole in target.Names(sentence.Text))
            {
                var run = WithoutBody(target, sentence.Text, whole, known);
                var extent = ExtentOf(run);
                if (known.Any(place => place.Extent.Overlaps(extent) && place.Meanings.Any(told => IsTold(told, wholeSource)))) continue;
                var strange = run.Where(word => IsStrange(word, wholeSource)).ToImmutableArray();
                if (strange.IsEmpty) continue;
                strangers.Add(new Stranger(
                    pair.TargetBead(sentence.Paragraph, sentence.Extent.Start + extent.Start), run, strange,
                    pair.InTarget(sentence.Paragraph, new Extent(sentence.Extent.Start + extent.Start, extent.Count))));
            }
        }
        return strangers.ToImmutable();
    }

    // A government is called by its country or its seat: Belgrado, Servië.
    private bool IsTold(string concept, TextNames text) =>
        text.Concepts.Contains(concept) || text.Concepts.Any(told => sourcePack.Roles.IsSeat(concept, told));

    private bool IsStrange(TermWord word, TextNames wholeSource) =>
        !wholeSource.Words.Contains(word.Folded)
        && !likeness.IsOrdinaryInTarget(word.Folded)
        // Words that are no names sound like one by chance: potere, Pieter.
        && !wholeSource.Capitalised.Any(other => likeness.AreOne(other, word.Folded))
        && !wholeSource.Words.Any(other => likeness.Translate(other, word.Folded))
        && !table.Find(word.Folded, targetPack.Code).Any(entry => entry.FormsIn(sourcePack.Code).Any(wholeSource.Says));

    private static Finding Replaced(Passage source, Passage target, bool isDoubtful) => new(
        FindingKind.Name,
        CheckedPair.Say(isDoubtful ? Severity.Info : Severity.Warning, "ALN355", target,
            $"the name {CheckedPair.Quote(source)} is '{target.Text}' here; see which is meant"),
        source,
        target)
    { IsDoubtful = isDoubtful };

    private static Finding Missing(Passage source, Passage place, bool isDoubtful) => new(
        FindingKind.Name,
        CheckedPair.Say(isDoubtful ? Severity.Info : Severity.Warning, "ALN355", place,
            $"the name {CheckedPair.Quote(source)} is not in the translation; see that it is kept"),
        source,
        null)
    { IsDoubtful = isDoubtful };

    // Every language has its own name for one: Giovanni XXIII, Johannes XXIII.
    private static bool IsSovereign(string text, Extent name) =>
        Sovereign().Match(text, name.Start) is { Success: true } found && found.Index < name.End;

    private static Extent ExtentOf(ImmutableArray<TermWord> name) =>
        new(name[0].Extent.Start, name[^1].Extent.End - name[0].Extent.Start);

    // A sovereign or pope with a number of two letters, V or X.
    [GeneratedRegex(@"\p{Lu}\p{L}+ (?:[IVX]{2,}|V|X)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Sovereign();

    /// <summary>What became of a name that isn't kept.</summary>
    /// <param name="Instead">What stands in its place; null where nothing does.</param>
    /// <param name="IsDoubtful">Whether it may be no name at all.</param>
    private sealed record Verdict(Passage? Instead, bool IsDoubtful);

    /// <summary>A name of the target that the source doesn't have.</summary>
    private sealed record Stranger(int Bead, ImmutableArray<TermWord> Run, ImmutableArray<TermWord> Words, Passage Passage);
}
