using Aligner.Alignment;
using Aligner.Core.Tests.Lexicons;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Matching;

namespace Aligner.Core.Tests.Alignment;

public class TextLexiconTests
{
    // In each sentence the first word of the one stands for the first of the other; no lexicon knows any.
    private static readonly string[] Sources = ["kata puna", "kata sima", "kata topu", "mako suti"];
    private static readonly string[] Targets = ["wero lina", "wero bona", "wero rabi", "nolu bire"];

    [Fact]
    public void Two_words_that_keep_meeting_translate_each_other()
    {
        var (lexicon, source, target) = Learn(Sources, Targets);
        var (kata, wero) = (source[0][0], target[0][0]);
        Assert.Contains(target.Group[wero], lexicon.Learned[source.Group[kata]]);
        var seen = Seen(lexicon, 0, 0, kata, wero);
        Assert.InRange(seen.ForwardProbability(0), 0.3f, 1);
        Assert.InRange(seen.BackwardProbability(0), 0.3f, 1);
    }

    [Fact]
    public void A_bead_cannot_vouch_for_itself()
    {
        var (lexicon, source, target) = Learn(Sources, Targets);
        var seen = Seen(lexicon, 3, 3, source[3][0], target[3][0]);
        Assert.Equal(0, seen.ForwardProbability(0));
        Assert.Equal(0.5f, seen.ForwardProbability(0.5f), 4);
        Assert.Equal(0.5f, seen.BackwardProbability(0.5f), 4);
    }

    [Fact]
    public void A_single_bead_leaves_the_lexicon_as_it_is()
    {
        var (lexicon, source, target) = Learn(["kata kata puna kata"], ["wero wero lina"]);
        Assert.Equal(0.25f, Seen(lexicon, 0, 0, source[0][0], target[0][0]).ForwardProbability(0.25f), 4);
    }

    [Fact]
    public void Turning_the_sides_turns_the_probabilities()
    {
        var (lexicon, source, target) = Learn(Sources, Targets);
        var (turned, _, _) = Learn(Targets, Sources);
        for (var row = 0; row < Sources.Length; row++)
        {
            for (var column = 0; column < Targets.Length; column++)
            {
                var (a, b) = (source[row][0], target[column][0]);
                var (seen, mirrored) = (Seen(lexicon, row, column, a, b), Seen(turned, column, row, b, a));
                Assert.Equal(seen.ForwardProbability(0.1f), mirrored.BackwardProbability(0.1f), 5);
                Assert.Equal(seen.BackwardProbability(0.1f), mirrored.ForwardProbability(0.1f), 5);
            }
        }
    }

    [Fact]
    public void What_the_lexicon_knows_is_not_learned()
    {
        var (lexicon, source, target) = Learn(Sources, Targets, SmallLexicon.Of(("kata", "wero", 0.5f)));
        Assert.DoesNotContain(target.Group[target[0][0]], lexicon.Learned[source.Group[source[0][0]]]);
    }

    [Fact]
    public void Two_words_that_meet_once_teach_nothing()
    {
        var (lexicon, source, _) = Learn(Sources, Targets);
        Assert.Empty(lexicon.Learned[source.Group[source[3][0]]]);
    }

    [Fact]
    public void A_unit_of_no_bead_sees_nothing()
    {
        var (lexicon, source, target) = Learn([.. Sources, "kata"], [.. Targets, "wero"], beads: 4);
        Assert.Equal(WordEvidence.None, lexicon.Seen(4, source[4][0], target[4][0]));
        Assert.NotEqual(0, Seen(lexicon, 0, 4, source[0][0], target[4][0]).Forward);
    }

    [Fact]
    public void A_bead_of_many_words_teaches_nothing()
    {
        Assert.NotEmpty(Learned(100));
        Assert.Empty(Learned(101));

        static IEnumerable<int> Learned(int words)
        {
            var (sources, targets) = (string.Join(' ', Enumerable.Repeat("kata", words)), string.Join(' ', Enumerable.Repeat("wero", 100)));
            var (lexicon, source, _) = Learn([sources, sources, sources], [targets, targets, targets]);
            return lexicon.Learned[source.Group[source[0][0]]];
        }
    }

    [Fact]
    public void What_the_text_teaches_is_linked_as_well()
    {
        var (lexicon, source, target) = Learn(Sources, Targets);
        var links = Links(source, target, Empty);
        Assert.Empty(links[source[0][0]].ToArray());
        var learned = links.With(lexicon, source, target)[source[0][0]].ToArray();
        Assert.Equal(target[0][0], Assert.Single(learned).Target);
        Assert.InRange(learned[0].Forward, 1e-9f, 1e-3f);
    }

    [Fact]
    public void The_words_of_two_units_are_as_likely_as_the_text_says()
    {
        var (lexicon, source, target) = Learn(Sources, Targets);
        using var hits = new WordHits(source, target, Links(source, target, Empty).With(lexicon, source, target), lexicon);
        hits.Load(0, 0, 2);
        var hit = Assert.Single(hits[0, 1].ToArray());
        Assert.Equal(((ushort)0, (ushort)0), (hit.Source, hit.Target));
        Assert.InRange(hit.Forward, 0.3f, 1);
        Assert.InRange(hit.Backward, 0.3f, 1);
    }

    private static WordEvidence Seen(TextLexicon lexicon, int row, int column, int sourceType, int targetType) =>
        lexicon.Seen(lexicon.Seen(row, sourceType, targetType), row, column, targetType);

    private static (TextLexicon Lexicon, UnitSide Source, UnitSide Target) Learn(
        string[] sources, string[] targets, Lexicon? lexicon = null, int? beads = null)
    {
        var known = lexicon ?? Empty;
        var (source, target) = (new UnitSide(sources, known.Source), new UnitSide(targets, known.Target));
        var pairs = Enumerable.Range(0, beads ?? sources.Length).Select(unit => new BeadExtent(unit, 1, unit, 1));
        return (new TextLexicon(source, target, Links(source, target, known), pairs), source, target);
    }

    private static Lexicon Empty { get; } = Lexicon.Empty(new LanguagePair(LanguageCode.Parse("aa"), LanguageCode.Parse("bb")));

    private static WordLinks Links(UnitSide source, UnitSide target, Lexicon lexicon) =>
        new(source, target, lexicon, new SoundTable([], SpellingScheme.Cognate), false, false);
}
