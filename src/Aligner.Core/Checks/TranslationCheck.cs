using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>
/// Says where a translation departs from the glossary, or from the numbers, dates and names of its source. Inflected
/// forms count as the term; 1.000, 1,000 and duemila as the number they are. Thread-safe.
/// </summary>
/// <remarks>
/// ALN351 (error) an approved term is not used; ALN352 (warning) a proposed one is not, or not the preferred of several;
/// ALN353 (error) a number or date is not kept; ALN354 (warning) one is there that the source doesn't have; ALN355
/// (warning) a name is not kept; ALN356 (warning) a paragraph is not translated; ALN357 (info) one has no source;
/// ALN358 (error) a term stands there that is deprecated or forbidden, or a form of one that is wrong.
/// </remarks>
public sealed class TranslationCheck
{
    private readonly TermFinder<Concept> sourceTerms;
    private readonly TermFinder<ConceptTerm> targetTerms;
    private readonly NameCheck names;
    private readonly FactFinder sourceFacts;
    private readonly FactFinder targetFacts;
    private readonly LanguageCode target;

    /// <summary>Prepares to check translations of one pair of languages.</summary>
    /// <param name="source">The source's language.</param>
    /// <param name="target">The target's language.</param>
    /// <param name="glossaries">Terms to hold the translation to; rejected concepts are left out.</param>
    public TranslationCheck(LanguagePack source, LanguagePack target, IEnumerable<Glossary> glossaries)
    {
        this.target = target.Code;
        var concepts = glossaries.SelectMany(glossary => glossary.Concepts)
            .Where(concept => concept.Terms.ContainsKey(source.Code) && concept.Terms.ContainsKey(target.Code))
            .ToList();
        var (sourceWords, targetWords) = (new TermWords(source), new TermWords(target));
        sourceTerms = sourceWords.FinderOf(concepts);
        targetTerms = targetWords.TermFinderOf(concepts);
        names = new NameCheck(source, target, sourceWords, targetWords);
        var scales = source.Numbers.Count > 0 && target.Numbers.Count > 0;
        sourceFacts = new FactFinder(source, scales, readsDays: true);
        targetFacts = new FactFinder(target, scales, readsDays: true);
    }

    /// <summary>Checks a translation.</summary>
    /// <param name="alignment">The source and its translation.</param>
    /// <returns>In reading order; a finding stands at the sentence of the target that is to be corrected.</returns>
    public ImmutableArray<Diagnostic> Check(ArticleAlignment alignment) => [.. new Run(this, alignment).Findings()];

    /// <summary>The check of one translation.</summary>
    private sealed class Run
    {
        private readonly TranslationCheck check;
        private readonly ArticleAlignment alignment;
        private readonly TextNames wholeTarget;
        private readonly ILookup<string, ConceptTerm> wholeUsed;
        private readonly Dictionary<int, int> counterpart = [];

        public Run(TranslationCheck check, ArticleAlignment alignment)
        {
            this.check = check;
            this.alignment = alignment;
            ImmutableArray<int> all = [.. alignment.Target.Paragraphs.Select(paragraph => paragraph.Index)];
            wholeTarget = check.names.In(alignment.Target.Paragraphs.Select(paragraph => paragraph.Text));
            wholeUsed = Used(all);
            foreach (var bead in alignment.Sentences.Beads.Where(bead => !bead.IsNull))
                foreach (var sentence in bead.Source) counterpart[sentence] = bead.Target[0];
        }

        public IEnumerable<Diagnostic> Findings()
        {
            foreach (var bead in alignment.Paragraphs.Beads)
            {
                if (bead.IsNoise) continue;
                if (!bead.IsNull)
                {
                    foreach (var finding in new[] { Terms(bead), Facts(bead), Names(bead) }
                        .SelectMany(found => found)
                        .OrderBy(finding => finding.Line)
                        .ThenBy(finding => finding.Column))
                        yield return finding;
                }
                foreach (var paragraph in bead.Target.IsEmpty ? bead.Source : [])
                    yield return At(Severity.Warning, "ALN356", alignment.Source, paragraph, 0,
                        "this paragraph is not translated; translate it or see that it is left out on purpose");
                foreach (var paragraph in bead.Source.IsEmpty ? bead.Target : [])
                    yield return At(
                        Severity.Info, "ALN357", alignment.Target, paragraph, 0, "this paragraph has no counterpart in the source");
            }
        }

        private IEnumerable<Diagnostic> Terms(Bead bead)
        {
            var used = Used(bead.Target);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var paragraph in bead.Source)
            {
                var text = alignment.Source.Paragraphs[paragraph].Text;
                foreach (var match in check.sourceTerms.Find(text))
                {
                    if (match.Meanings.Any(concept => !seen.Add(concept.Id))) continue;
                    if (Term(match.Meanings, used) is not var (severity, code, message)) continue;
                    var place = Place(alignment.Source, paragraph, match.Extent.Start);
                    yield return AtCounterpart(severity, code, bead, paragraph,
                        match.Extent.Start,
                        $"'{text.Substring(match.Extent.Start, match.Extent.Count)}' ({place.Path}:{place.Line}:{place.Column}) {message}");
                }
            }
        }

        private (Severity, string, string)? Term(ImmutableArray<Concept> concepts, ILookup<string, ConceptTerm> used)
        {
            var choices = concepts.Select(concept => (Concept: concept, Used: used[concept.Id].ToList())).ToList();
            var kept = choices.Find(choice => choice.Used.Count > 0);
            if (kept.Concept is not null)
            {
                var preferred = kept.Concept.Terms[check.target].FirstOrDefault(term => term.Preferred);
                if (kept.Used.Find(used => used.Wrong || !used.Term.IsOffered) is { } avoided)
                    return (Severity.Error, "ALN358", Avoided(avoided, preferred));
                if (kept.Concept.Status != ConceptStatus.Approved || preferred is null || kept.Used.Exists(used => used.Term.Preferred))
                    return null;
                return (Severity.Warning, "ALN352", $"is '{kept.Used[0].Term.Text}' here, and the glossary prefers '{preferred.Text}'");
            }
            // After the first mention a pronoun may stand for a person.
            if (concepts.Any(concept => concept.Type == ConceptType.Person && wholeUsed.Contains(concept.Id)))
                return null;
            var approved = concepts.FirstOrDefault(concept => concept.Status == ConceptStatus.Approved);
            var wanted = (approved ?? concepts[0]).PreferredTerm(check.target)!.Text;
            return approved is not null
                ? (Severity.Error, "ALN351", $"is approved as '{wanted}', which is not used here; use it")
                : (Severity.Warning, "ALN352", $"is proposed as '{wanted}', which is not used here; use it, or reject the concept");
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

        private IEnumerable<Diagnostic> Facts(Bead bead)
        {
            var source = Facts(alignment.Source, bead.Source, check.sourceFacts, check.sourceTerms);
            var told = Facts(alignment.Target, bead.Target, check.targetFacts, check.targetTerms);
            var keptKeys = told.Select(fact => (fact.Fact.Kind, fact.Fact.Key)).ToHashSet();
            var sourceKeys = source.Select(fact => (fact.Fact.Kind, fact.Fact.Key)).ToHashSet();
            var others = told.Where(fact => !fact.Fact.IsWeak && !sourceKeys.Contains((fact.Fact.Kind, fact.Fact.Key))).ToList();
            foreach (var (paragraph, fact, text) in source.Where(fact => !fact.Fact.IsWeak
                && !keptKeys.Contains((fact.Fact.Kind, fact.Fact.Key)))
                .DistinctBy(fact => (fact.Fact.Kind, fact.Fact.Key)))
            {
                var place = Place(alignment.Source, paragraph, fact.Extent.Start);
                var kind = fact.Kind == FactKind.Number ? "number" : "date";
                var change = others.FindIndex(other => other.Fact.Kind == fact.Kind);
                var said = string.Create(CultureInfo.InvariantCulture, $"the {kind} '{text}' ({place.Path}:{place.Line}:{place.Column})");
                if (change < 0)
                    yield return AtCounterpart(Severity.Error, "ALN353", bead, paragraph, fact.Extent.Start, $"{said} is not kept; add it");
                else
                {
                    yield return At(
                        Severity.Error,
                        "ALN353",
                        alignment.Target,
                        others[change].Paragraph,
                        others[change].Fact.Extent.Start,
                        $"{said} is '{others[change].Text}' here; correct it");
                    others.RemoveAt(change);
                }
            }
            foreach (var (paragraph, fact, text) in others)
                yield return At(
                    Severity.Warning,
                    "ALN354",
                    alignment.Target,
                    paragraph,
                    fact.Extent.Start,
                    $"'{text}' is not in the source; see that it is meant");
        }

        private static List<(int Paragraph, Fact Fact, string Text)> Facts<TMeaning>(
            Article article, ImmutableArray<int> paragraphs, FactFinder finder, TermFinder<TMeaning> terms)
            where TMeaning : class
        {
            var facts = new List<(int, Fact, string)>();
            foreach (var paragraph in paragraphs)
            {
                var text = article.Paragraphs[paragraph].Text;
                var names = terms.Find(text).SelectMany(term => term.Parts).ToList();
                facts.AddRange(finder.Find(text)
                    .Where(fact => !names.Exists(name => name.Overlaps(fact.Extent)))
                    .Select(fact => (paragraph, fact, text.Substring(fact.Extent.Start, fact.Extent.Count))));
            }
            return facts;
        }

        private IEnumerable<Diagnostic> Names(Bead bead)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var sentence in alignment.SourceSentences.Where(sentence => bead.Source.Contains(sentence.Paragraph)))
            {
                var known = check.sourceTerms.Find(sentence.Text);
                var places = check.names.Places(sentence.Text);
                foreach (var name in check.names.Names(sentence.Text))
                {
                    var extent = new Extent(name[0].Extent.Start, name[^1].Extent.End - name[0].Extent.Start);
                    var text = sentence.Text.Substring(extent.Start, extent.Count);
                    if (known.Any(term => term.Extent.Overlaps(extent))
                        || !seen.Add(text)
                        || check.names.Keeps(name, places.Where(place => place.Extent.Overlaps(extent)), wholeTarget))
                        continue;
                    var start = sentence.Extent.Start + extent.Start;
                    var place = Place(alignment.Source, sentence.Paragraph, start);
                    yield return AtCounterpart(Severity.Warning, "ALN355", bead, sentence.Paragraph, start,
                        $"the name '{text}' ({place.Path}:{place.Line}:{place.Column}) is not in the translation; see that it is kept");
                }
            }
        }

        // By concept the terms that paragraphs of the target use.
        private ILookup<string, ConceptTerm> Used(ImmutableArray<int> paragraphs) => paragraphs
            .SelectMany(paragraph => check.targetTerms.UsedIn(alignment.Target.Paragraphs[paragraph].Text))
            .Distinct()
            .ToLookup(used => used.Concept.Id, StringComparer.Ordinal);

        // Where in the target something of the source should stand.
        private Diagnostic AtCounterpart(Severity severity, string code, Bead bead, int paragraph, int start, string message)
        {
            var sentence = alignment.SourceSentences.FirstOrDefault(
                sentence => sentence.Paragraph == paragraph && sentence.Extent.End > start);
            return sentence is not null
                && counterpart.TryGetValue(sentence.Index, out var index)
                && alignment.TargetSentences[index] is var there
                ? At(severity, code, alignment.Target, there.Paragraph, there.Extent.Start, message)
                : At(severity, code, alignment.Target, bead.Target[0], 0, message);
        }

        private static Diagnostic At(Severity severity, string code, Article article, int paragraph, int start, string message)
        {
            var (path, line, column) = Place(article, paragraph, start);
            return new Diagnostic(severity, code, path, line, column, message);
        }

        private static (string Path, int Line, int Column) Place(Article article, int paragraph, int start) =>
            (article.Path, article.Paragraphs[paragraph].Line, article.Paragraphs[paragraph].Column + start);
    }
}
