using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Matching;
using Aligner.Terms;

namespace Aligner.Checks;

/// <summary>
/// Says where a translation departs from the glossary, or from the numbers, dates, names, sentences and order of its source.
/// Inflected forms count as the term; 1.000, 1,000 and duemila as the number they are. Thread-safe.
/// </summary>
/// <remarks>
/// ALN351 (error) an approved term is not used; ALN352 a proposed one is not (note), not the preferred of several, or another's
/// portfolio (warning); ALN353 a number or date is not kept (error), or changed in words (warning); ALN354 (warning) one is there that
/// the source doesn't have; ALN355 (warning) a name is not kept; ALN356 (warning) a paragraph or sentence is not translated; ALN357
/// (warning) one has no source; ALN358 (error) a term stands there that is deprecated or forbidden, or a form of one that is wrong;
/// ALN359 (warning) a number is counted in something else; ALN360 (warning) a paragraph stands elsewhere.
/// </remarks>
public sealed class TranslationCheck
{
    private readonly NameReader sourceNames;
    private readonly NameReader targetNames;
    private readonly TermCheck terms;
    private readonly FactCheck facts;
    private readonly NameCheck names;
    private readonly ImmutableArray<ConceptCheck> concepts;

    /// <summary>Prepares to check translations of one pair of languages.</summary>
    /// <param name="source">The source's language.</param>
    /// <param name="target">The target's language.</param>
    /// <param name="glossaries">Terms to hold the translation to; rejected concepts are left out.</param>
    /// <param name="lexicon">By which ordinary words are told from names; null for none.</param>
    /// <param name="table">What names are called in other languages; null for none.</param>
    public TranslationCheck(
        LanguagePack source, LanguagePack target, IEnumerable<Glossary> glossaries, Lexicon? lexicon = null, NameTable? table = null)
    {
        var known = glossaries.SelectMany(glossary => glossary.Concepts)
            .Where(concept => concept.Terms.ContainsKey(source.Code) && concept.Terms.ContainsKey(target.Code))
            .ToList();
        var (sourceWords, targetWords) = (new TermWords(source), new TermWords(target));
        var sourceTerms = sourceWords.FinderOf(known);
        var targetTerms = targetWords.TermFinderOf(known);
        var romanisation = new Romanisation(source.Spellings);
        var likeness = new NameLikeness(new WordTranslations(lexicon, romanisation), romanisation);
        sourceNames = new NameReader(source, sourceWords);
        targetNames = new NameReader(target, targetWords);
        terms = new TermCheck(target, sourceTerms, targetTerms, sourceNames, targetNames);
        facts = new FactCheck(source, target, sourceTerms, targetTerms);
        names = new NameCheck(source, target, sourceNames, targetNames, likeness, table ?? NameTable.Empty, sourceTerms);
        concepts =
        [
            ConceptCheck.OfCountries(sourceNames, targetNames),
            ConceptCheck.OfPortfolios(sourceNames, targetNames),
        ];
    }

    /// <summary>Checks a translation.</summary>
    /// <param name="alignment">The source and its translation.</param>
    /// <returns>In reading order, the doubtful ones too; a finding stands at the sentence of the target that is to be corrected.</returns>
    public ImmutableArray<Finding> Check(ArticleAlignment alignment)
    {
        var pair = new CheckedPair(alignment);
        var wholeSource = sourceNames.In(pair.Source.Paragraphs.Select(paragraph => paragraph.Text));
        var wholeTarget = targetNames.In(pair.Target.Paragraphs.Select(paragraph => paragraph.Text));
        var wholeUsed = terms.Used(pair, pair.Target.Paragraphs.Select(paragraph => paragraph.Index));
        return [.. alignment.Paragraphs.Beads.SelectMany(bead => bead.IsNull || bead.IsNoise
            ? OrderCheck.In(pair, bead)
            : Once(OrderCheck.In(pair, bead)
                .Concat(terms.In(pair, bead, wholeUsed, wholeTarget))
                .Concat(facts.In(pair, bead))
                .Concat(names.In(pair, bead, wholeSource, wholeTarget))
                .Concat(concepts.SelectMany(check => check.In(pair, bead))))
                .OrderBy(finding => finding.Diagnostic.Line)
                .ThenBy(finding => finding.Diagnostic.Column))];
    }

    // Two rules may see one mistake: the one that says what stands instead says more. A day in numbers is several facts and one mistake.
    private static IEnumerable<Finding> Once(IEnumerable<Finding> findings) => findings
        .GroupBy(finding => (finding.Kind == FindingKind.Name, finding.Source ?? finding.Target))
        .Select(group => group.OrderBy(finding => finding.IsDoubtful).ThenBy(finding => finding.Target is null).First())
        .GroupBy(finding => (finding.Kind == FindingKind.Name, finding.Target ?? finding.Source))
        .Select(group => group.First());
}
