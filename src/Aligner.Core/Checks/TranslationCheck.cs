using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Matching;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>
/// Says where a translation departs from the glossary, or from the numbers, dates and names of its source. Inflected
/// forms count as the term; 1.000, 1,000 and duemila as the number they are. Thread-safe.
/// </summary>
/// <remarks>
/// ALN351 (error) an approved term is not used; ALN352 (warning) a proposed one is not, or not the preferred of several;
/// ALN353 (error) a number or date is not kept; ALN354 (warning) one is there that the source doesn't have; ALN355
/// (warning) a name is not kept; ALN356 (warning) a paragraph is not translated; ALN357 (info) one has no source.
/// </remarks>
public sealed class TranslationCheck
{
    private readonly CheckedText sourceText;
    private readonly CheckedText targetText;
    private readonly TermMatcher sourceTerms;
    private readonly TermMatcher targetTerms;
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
            .Where(concept => concept.Status != ConceptStatus.Rejected
                && concept.Terms.ContainsKey(source.Code)
                && concept.Terms.ContainsKey(target.Code))
            .ToList();
        sourceText = new CheckedText(source);
        targetText = new CheckedText(target);
        sourceTerms = new TermMatcher(source, concepts, sourceText);
        targetTerms = new TermMatcher(target, concepts, targetText);
        names = new NameCheck(source, target, sourceText, targetText);
        var scales = source.Numbers.Count > 0 && target.Numbers.Count > 0;
        sourceFacts = new FactFinder(source, scales);
        targetFacts = new FactFinder(target, scales);
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
        private readonly ImmutableArray<CheckedWord> wholeTarget;
        private readonly Dictionary<int, int> counterpart = [];

        public Run(TranslationCheck check, ArticleAlignment alignment)
        {
            this.check = check;
            this.alignment = alignment;
            wholeTarget = [.. alignment.Target.Paragraphs.SelectMany(paragraph => check.targetText.Words(paragraph.Text))];
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
            var used = Words(bead);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var paragraph in bead.Source)
            {
                var text = alignment.Source.Paragraphs[paragraph].Text;
                foreach (var match in check.sourceTerms.Find(check.sourceText.Words(text)))
                {
                    if (match.Concepts.Any(concept => !seen.Add(concept.Id))) continue;
                    if (Term(match, text, used) is not var (severity, code, message)) continue;
                    var place = Place(alignment.Source, paragraph, match.Extent.Start);
                    yield return AtCounterpart(severity, code, bead, paragraph,
                        match.Extent.Start,
                        $"'{text.Substring(match.Extent.Start, match.Extent.Count)}' ({place.Path}:{place.Line}:{place.Column}) {message}");
                }
            }
        }

        private (Severity, string, string)? Term(TermMatch match, string text, ImmutableArray<CheckedWord> used)
        {
            var choices = match.Concepts.Select(concept => (Concept: concept, Used: check.targetTerms.Used(concept, used).ToList()))
                .ToList();
            var kept = choices.Find(choice => choice.Used.Count > 0);
            if (kept.Concept is not null)
            {
                var preferred = kept.Concept.Terms[check.target].FirstOrDefault(term => term.Preferred);
                if (kept.Concept.Status != ConceptStatus.Approved || preferred is null || kept.Used.Contains(preferred)) return null;
                return (Severity.Warning, "ALN352", $"is '{kept.Used[0].Text}' here, and the glossary prefers '{preferred.Text}'");
            }
            // After the first mention a pronoun may stand for a person.
            if (match.Concepts.Any(concept => concept.Type == ConceptType.Person && check.targetTerms.Used(concept, wholeTarget).Any()))
                return null;
            var approved = match.Concepts.FirstOrDefault(concept => concept.Status == ConceptStatus.Approved);
            var wanted = (approved ?? match.Concepts[0]).PreferredTerm(check.target)!.Text;
            return approved is not null
                ? (Severity.Error, "ALN351", $"is approved as '{wanted}', which is not used here; use it")
                : (Severity.Warning, "ALN352", $"is proposed as '{wanted}', which is not used here; use it, or reject the concept");
        }

        private IEnumerable<Diagnostic> Facts(Bead bead)
        {
            var source = Facts(alignment.Source, bead.Source, check.sourceFacts, check.sourceText, check.sourceTerms);
            var told = Facts(alignment.Target, bead.Target, check.targetFacts, check.targetText, check.targetTerms);
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

        private static List<(int Paragraph, Fact Fact, string Text)> Facts(
            Article article, ImmutableArray<int> paragraphs, FactFinder finder, CheckedText checkedText, TermMatcher terms)
        {
            var facts = new List<(int, Fact, string)>();
            foreach (var paragraph in paragraphs)
            {
                var text = article.Paragraphs[paragraph].Text;
                var names = terms.Find(checkedText.Words(text));
                facts.AddRange(finder.Find(text)
                    .Where(fact => !names.Any(name => name.Extent.Overlaps(fact.Extent)))
                    .Select(fact => (paragraph, fact, text.Substring(fact.Extent.Start, fact.Extent.Count))));
            }
            return facts;
        }

        private IEnumerable<Diagnostic> Names(Bead bead)
        {
            var used = Words(bead);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var sentence in alignment.SourceSentences.Where(sentence => bead.Source.Contains(sentence.Paragraph)))
            {
                var words = check.sourceText.Words(sentence.Text);
                var known = check.sourceTerms.Find(words);
                foreach (var name in check.names.Names(words))
                {
                    var extent = new Extent(name[0].Extent.Start, name[^1].Extent.End - name[0].Extent.Start);
                    var text = sentence.Text.Substring(extent.Start, extent.Count);
                    if (known.Any(term => term.Extent.Overlaps(extent))
                        || !seen.Add(text)
                        || check.names.Keeps(name, used)
                        || check.names.Keeps(name, wholeTarget))
                        continue;
                    var start = sentence.Extent.Start + extent.Start;
                    var place = Place(alignment.Source, sentence.Paragraph, start);
                    yield return AtCounterpart(Severity.Warning, "ALN355", bead, sentence.Paragraph, start,
                        $"the name '{text}' ({place.Path}:{place.Line}:{place.Column}) is not in the translation; see that it is kept");
                }
            }
        }

        private ImmutableArray<CheckedWord> Words(Bead bead) =>
            [.. bead.Target.SelectMany(paragraph => check.targetText.Words(alignment.Target.Paragraphs[paragraph].Text))];

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
