using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Checks;

/// <summary>Tells where a translation departs from the glossary.</summary>
internal sealed class TermCheck(
    LanguagePack targetPack, TermFinder<Concept> sourceTerms, TermFinder<ConceptTerm> targetTerms, NameReader sourceNames,
    NameReader targetNames)
{
    // Letters from which a term that is one word is known inside a compound.
    private const int ShortestInCompound = 6;

    private readonly LanguageCode target = targetPack.Code;

    /// <summary>The terms that paragraphs of a target use, by concept.</summary>
    public ILookup<string, ConceptTerm> Used(CheckedPair pair, IEnumerable<int> paragraphs) => paragraphs
        .SelectMany(paragraph => targetTerms.UsedIn(pair.Target.Paragraphs[paragraph].Text))
        .Distinct()
        .ToLookup(used => used.Concept.Id, StringComparer.Ordinal);

    /// <summary>The findings of a bead of paragraphs.</summary>
    /// <param name="pair">The texts.</param>
    /// <param name="bead">The paragraphs.</param>
    /// <param name="wholeUsed">The terms that the whole translation uses.</param>
    /// <param name="wholeNames">The names in it.</param>
    public IEnumerable<Finding> In(CheckedPair pair, Bead bead, ILookup<string, ConceptTerm> wholeUsed, TextNames wholeNames)
    {
        var texts = bead.Target.Select(paragraph => pair.Target.Paragraphs[paragraph].Text).ToList();
        var scope = new Scope(Used(pair, bead.Target), wholeUsed, texts, targetNames.In(texts), wholeNames);
        var said = bead.Source
            .SelectMany(paragraph => sourceTerms.Find(pair.Source.Paragraphs[paragraph].Text).SelectMany(match => match.Meanings))
            .Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in bead.Source)
        {
            var text = pair.Source.Paragraphs[paragraph].Text;
            var known = sourceNames.Known(text);
            foreach (var match in sourceTerms.Find(text))
            {
                var names = known.Where(name => name.Extent.Overlaps(match.Extent)).ToList();
                // Monaco di Baviera is not Monaco.
                if (names.Exists(name => name.Extent.Count > match.Extent.Count)) continue;
                if (match.Meanings.Any(concept => !seen.Add(concept.Id))) continue;
                if (Judge(match.Meanings, scope, [.. names.SelectMany(name => name.Meanings)]) is { } verdict)
                    yield return Of(verdict, pair, bead, paragraph, match, said);
            }
        }
    }

    private Finding Of(
        Verdict verdict, CheckedPair pair, Bead bead, int paragraph, TermOccurrence<Concept> match, HashSet<string> said)
    {
        var here = pair.InSource(paragraph, match.Extent);
        var start = match.Extent.Start;
        var instead = verdict.IsMissing ? Instead(pair, bead, match.Meaning, said, pair.SourceBead(paragraph, start)) : null;
        var severity = instead is not null && verdict.Severity == Severity.Info ? Severity.Warning : verdict.Severity;
        return new Finding(
            match.Meaning.Type is ConceptType.Title or ConceptType.Ministry ? FindingKind.Term : FindingKind.Name,
            CheckedPair.Say(severity, verdict.Code, instead ?? pair.Counterpart(bead, paragraph, start),
                $"{CheckedPair.Quote(here)} {verdict.Message}{(instead is null ? "" : $"; here is '{instead.Text}'")}"),
            here,
            instead)
        { Expected = verdict.Expected, IsDoubtful = severity == Severity.Info };
    }

    // Another of its type that the translation names in these sentences and the source's paragraphs don't.
    private Passage? Instead(CheckedPair pair, Bead bead, Concept concept, HashSet<string> said, int sentences)
    {
        foreach (var paragraph in bead.Target)
        {
            foreach (var match in targetTerms.Find(pair.Target.Paragraphs[paragraph].Text))
            {
                if (match.Meanings.All(other => other.Concept.Type == concept.Type && !said.Contains(other.Concept.Id))
                    && pair.TargetBead(paragraph, match.Extent.Start) == sentences)
                    return pair.InTarget(paragraph, match.Extent);
            }
        }
        return null;
    }

    // Null where the term is kept.
    private Verdict? Judge(ImmutableArray<Concept> concepts, Scope scope, ImmutableArray<string> places)
    {
        var choices = concepts.Select(concept => (Concept: concept, Used: scope.Used[concept.Id].ToList())).ToList();
        var kept = choices.Find(choice => choice.Used.Count > 0);
        if (kept.Concept is not null) return Judge(kept.Concept, kept.Used);
        // After the first mention a pronoun may stand for a person.
        if (concepts.Any(concept => concept.Type == ConceptType.Person && scope.WholeUsed.Contains(concept.Id))) return null;
        // A country by its adjective, a term in a compound.
        if (places.Any(scope.Names.Concepts.Contains) || concepts.Any(concept => StandsInCompound(concept, scope.Texts))) return null;
        var approved = concepts.FirstOrDefault(concept => concept.Status == ConceptStatus.Approved);
        var wanted = (approved ?? concepts[0]).PreferredTerm(target)!.Text;
        if (approved is not null)
            return new Verdict(Severity.Error, "ALN351", $"is approved as '{wanted}', which is not used here; use it", wanted, true);
        // A pronoun stands for a name that was said before; one that is never said is missed.
        var isMissed = concepts.All(concept => concept.Type is not (ConceptType.Title or ConceptType.Ministry)
                && !scope.WholeUsed.Contains(concept.Id))
            && !places.Any(scope.WholeNames.Concepts.Contains);
        return new Verdict(
            isMissed ? Severity.Warning : Severity.Info, "ALN352",
            $"is proposed as '{wanted}', which is not used here; use it, or reject the concept", wanted, true);
    }

    private Verdict? Judge(Concept concept, List<ConceptTerm> used)
    {
        var preferred = concept.Terms[target].FirstOrDefault(term => term.Preferred);
        if (used.Find(term => term.Wrong || !term.Term.IsOffered) is { } avoided)
            return new Verdict(Severity.Error, "ALN358", Avoided(avoided, preferred), preferred?.Text);
        if (concept.Status != ConceptStatus.Approved || preferred is null || used.Exists(term => term.Term.Preferred)) return null;
        return new Verdict(
            Severity.Warning, "ALN352", $"is '{used[0].Term.Text}' here, and the glossary prefers '{preferred.Text}'", preferred.Text);
    }

    private static string Avoided(ConceptTerm used, Term? preferred)
    {
        var instead = used is { Wrong: true, Term.IsOffered: true } ? $"use '{used.Term.Text}'"
            : preferred is null ? "use another"
            : $"use '{preferred.Text}'";
        return used.Wrong ? $"stands here in a form that is wrong; {instead}"
            : $"is '{used.Term.Text}' here, which "
                + $"is {(used.Term.Usage == TermUsage.Forbidden ? "forbidden" : "deprecated")}; {instead}";
    }

    private bool StandsInCompound(Concept concept, List<string> texts) => targetPack.Compounds && concept.Terms[target]
        .SelectMany(term => term.Forms.Prepend(term.Text))
        .Select(form => TermWords.Cut(form))
        .Where(form => form.Length == 1 && form[0].Folded.Length >= ShortestInCompound)
        .Any(form => texts.Exists(text => TermWords.Cut(text).Any(word => word.Folded.Contains(form[0].Folded, StringComparison.Ordinal))));

    /// <summary>What a bead of the target says.</summary>
    private sealed record Scope(
        ILookup<string, ConceptTerm> Used, ILookup<string, ConceptTerm> WholeUsed, List<string> Texts, TextNames Names,
        TextNames WholeNames);

    private sealed record Verdict(Severity Severity, string Code, string Message, string? Expected, bool IsMissing = false);
}
