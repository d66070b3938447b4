using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Checks;

/// <summary>Tells which numbers and dates a translation doesn't keep, changes or adds.</summary>
/// <remarks>
/// A fact is kept where its paragraph says it in any notation. What is left on both sides of one pair of sentences has changed, also
/// where it is said in words; what is left on one side is missing or added, but for number words, which languages use and leave out
/// as they like: those are doubtful.
/// </remarks>
internal sealed class FactCheck
{
    // In words it is the article in all languages: 1 persona, een persoon.
    private const string One = "1";

    private const string Percent = "percent";

    // Decades are said with and without their century: '90, jaren negentig, 1990s.
    private const int Century = 1900;
    private const int Decade = 10;
    private const int LastDecade = 90;

    private readonly StatedFacts source;
    private readonly StatedFacts target;
    private readonly ConceptRoles roles;
    private readonly TermFinder<Concept> sourceTerms;
    private readonly TermFinder<ConceptTerm> targetTerms;

    public FactCheck(LanguagePack source, LanguagePack target, TermFinder<Concept> sourceTerms, TermFinder<ConceptTerm> targetTerms)
    {
        var scales = source.Numbers.Count > 0 && target.Numbers.Count > 0;
        this.source = new StatedFacts(source, scales);
        this.target = new StatedFacts(target, scales);
        roles = source.Roles;
        this.sourceTerms = sourceTerms;
        this.targetTerms = targetTerms;
    }

    /// <summary>The findings of a bead of paragraphs.</summary>
    public IEnumerable<Finding> In(CheckedPair pair, Bead bead)
    {
        var (said, told) = (Source(pair, bead.Source), Target(pair, bead.Target));
        var (saidKeys, toldKeys) = (Keys(said), Keys(told));
        var left = said.ToList();
        var right = told.ToList();
        var findings = new List<Finding>();
        Match(left, right, (a, b) => a.Fact.Unit == b.Fact.Unit);
        Match(left, right, (a, b) => a.Fact.Unit is null || b.Fact.Unit is null);
        Match(left, right, (_, _) => true, AreAsMuch);
        findings.AddRange(Match(left, right, (a, b) => a.Bead == b.Bead).Concat(Match(left, right, (_, _) => true))
            .Select(match => OtherUnit(pair, match.Source, match.Target)));
        Match(left, right, (_, _) => true, AreOneValue);
        // What is repeated on one side only is kept, but where another stands in its place.
        right.RemoveAll(fact => saidKeys.Contains(KeyOf(fact)));
        findings.AddRange(Changed(pair, left, right, (a, b) => a.Bead == b.Bead));
        left.RemoveAll(fact => toldKeys.Contains(KeyOf(fact)));
        findings.AddRange(Changed(pair, left, right, (a, b) => !a.Fact.IsWeak && !b.Fact.IsWeak));
        findings.AddRange(left.DistinctBy(KeyOf).Select(fact => Missing(pair, bead, fact)));
        findings.AddRange(right.DistinctBy(KeyOf).Select(fact => Added(pair, fact)));
        return findings;
    }

    // Takes what agrees from both lists.
    private static List<(Placed Source, Placed Target)> Match(
        List<Placed> left, List<Placed> right, Func<Placed, Placed, bool> fits, Func<StatedFact, StatedFact, bool>? agree = null)
    {
        agree ??= static (a, b) => a.Key == b.Key;
        return PairedOff.Take(left, right, (a, b) => agree(a.Fact, b.Fact) && fits(a, b));
    }

    private static IEnumerable<Finding> Changed(
        CheckedPair pair, List<Placed> left, List<Placed> right, Func<Placed, Placed, bool> fits) =>
        Match(left, right, fits, static (a, b) => a.Kind == b.Kind).Select(match =>
        {
            var (from, to) = (match.Source, match.Target);
            var there = pair.InTarget(to.Paragraph, to.Fact.Extent);
            var here = pair.InSource(from.Paragraph, from.Fact.Extent);
            var isSure = !from.Fact.IsWeak && !to.Fact.IsWeak;
            return new Finding(
                KindOf(from.Fact),
                CheckedPair.Say(isSure ? Severity.Error : Severity.Warning, "ALN353", there,
                    $"the {Word(from.Fact)} {CheckedPair.Quote(here)} is '{there.Text}' here; correct it"),
                here,
                there);
        });

    private static Finding Missing(CheckedPair pair, Bead bead, Placed fact)
    {
        var here = pair.InSource(fact.Paragraph, fact.Fact.Extent);
        var isDoubtful = fact.Fact.IsWeak || fact.Fact.Key == One;
        return new Finding(
            KindOf(fact.Fact),
            CheckedPair.Say(isDoubtful ? Severity.Info : Severity.Error, "ALN353",
                pair.Counterpart(bead, fact.Paragraph, fact.Fact.Extent.Start),
                $"the {Word(fact.Fact)} {CheckedPair.Quote(here)} is not kept; add it"),
            here,
            null)
        { IsDoubtful = isDoubtful };
    }

    private static Finding Added(CheckedPair pair, Placed fact)
    {
        var there = pair.InTarget(fact.Paragraph, fact.Fact.Extent);
        var isDoubtful = fact.Fact.IsWeak || fact.Fact.Key == One;
        return new Finding(
            KindOf(fact.Fact),
            CheckedPair.Say(
                isDoubtful ? Severity.Info : Severity.Warning,
                "ALN354",
                there,
                $"'{there.Text}' is not in the source; see that it is meant"),
            null,
            there)
        { IsDoubtful = isDoubtful };
    }

    private static Finding OtherUnit(CheckedPair pair, Placed from, Placed to)
    {
        var (here, there) = (pair.InSource(from.Paragraph, from.Fact.Extent), pair.InTarget(to.Paragraph, to.Fact.Extent));
        return new Finding(
            FindingKind.Unit,
            CheckedPair.Say(Severity.Warning, "ALN359", there,
                $"{CheckedPair.Quote(here)} is counted in {from.Fact.Unit} there and in {to.Fact.Unit} here; correct it"),
            here,
            there);
    }

    // Eighteen months are a year and a half, 2.5 kg are 2500 grams.
    private bool AreAsMuch(StatedFact a, StatedFact b) =>
        a.Unit is not null && b.Unit is not null
        && ValueOf(a.Key) is { } x && ValueOf(b.Key) is { } y
        && roles.AreAsMuch(x, a.Unit, y, b.Unit);

    // The nineties with and without their century; '99 and 1999; a fifth, 0.2 and 20 per cent; half zeven and 18.30.
    private static bool AreOneValue(StatedFact a, StatedFact b) =>
        ValueOf(a.Key) is { } x
        && ValueOf(b.Key) is { } y
        && (x == y || IsPartInHundred(a, x, b, y) || IsPartInHundred(b, y, a, x) || AreOneYear(a, x, b, y) || ClockTime.AreOne(a, b));

    private static bool AreOneYear(StatedFact a, decimal x, StatedFact b, decimal y) => Math.Abs(x - y) switch
    {
        Century when Math.Min(x, y) is >= Decade and <= LastDecade && x % Decade == 0 => true,
        Century or Century + StatedFacts.YearsOfCentury => (x < y ? a : b).IsShortYear,
        _ => false,
    };

    // Two thirds are 66 and 67 per cent.
    private static bool IsPartInHundred(StatedFact share, decimal part, StatedFact other, decimal percent) =>
        share.Key.Contains('/', StringComparison.Ordinal) && other.Unit == Percent && Math.Abs(100 * part - percent) < 1;

    // Of a number; a share is written 2/3.
    private static decimal? ValueOf(string key)
    {
        var parts = key.Split('/');
        if (!decimal.TryParse(parts[0], CultureInfo.InvariantCulture, out var value)) return null;
        if (parts.Length == 1) return value;
        return decimal.TryParse(parts[1], CultureInfo.InvariantCulture, out var whole) && whole > 0 ? value / whole : null;
    }

    private static FindingKind KindOf(StatedFact fact) => fact.Kind == FactKind.Date ? FindingKind.Date : FindingKind.Number;

    private static string Word(StatedFact fact) => fact.Kind == FactKind.Date ? "date" : "number";

    private static string KeyOf(Placed fact) => fact.Fact.Key;

    private static HashSet<string> Keys(IEnumerable<Placed> facts) => [.. facts.Select(KeyOf)];

    private ImmutableArray<Placed> Source(CheckedPair pair, ImmutableArray<int> paragraphs) =>
        Read(pair.Source, paragraphs, source, sourceTerms, pair.SourceBead);

    private ImmutableArray<Placed> Target(CheckedPair pair, ImmutableArray<int> paragraphs) =>
        Read(pair.Target, paragraphs, target, targetTerms, pair.TargetBead);

    private static ImmutableArray<Placed> Read<TMeaning>(
        Article article, ImmutableArray<int> paragraphs, StatedFacts facts, TermFinder<TMeaning> terms, Func<int, int, int> beadOf)
        where TMeaning : class
    {
        var read = ImmutableArray.CreateBuilder<Placed>();
        foreach (var paragraph in paragraphs)
        {
            var text = article.Paragraphs[paragraph].Text;
            var names = terms.Find(text).SelectMany(term => term.Parts).ToList();
            read.AddRange(facts.In(text)
                .Where(fact => !names.Exists(name => name.Overlaps(fact.Extent)))
                .Select(fact => new Placed(paragraph, beadOf(paragraph, fact.Extent.Start), fact)));
        }
        return read.ToImmutable();
    }

    /// <summary>A fact where it stands.</summary>
    /// <param name="Paragraph">Of its article.</param>
    /// <param name="Bead">Of the sentences.</param>
    /// <param name="Fact">The fact.</param>
    private sealed record Placed(int Paragraph, int Bead, StatedFact Fact);
}
