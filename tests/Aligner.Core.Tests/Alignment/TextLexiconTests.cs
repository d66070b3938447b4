using Aligner.Alignment;
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

    private static WordEvidence Seen(TextLexicon lexicon, int row, int column, int sourceType, int targetType) =>
        lexicon.Seen(lexicon.Seen(row, sourceType, targetType), row, column, targetType);

    private static (TextLexicon Lexicon, UnitSide Source, UnitSide Target) Learn(string[] sources, string[] targets)
    {
        var empty = Lexicon.Empty(new LanguagePair(LanguageCode.Parse("aa"), LanguageCode.Parse("bb")));
        var (source, target) = (new UnitSide(sources, empty.Source), new UnitSide(targets, empty.Target));
        var links = new WordLinks(source, target, empty, new SoundTable([], SpellingScheme.Cognate), false, false);
        return (new TextLexicon(source, target, links, [.. sources.Select((_, unit) => (unit, 1, unit, 1))]), source, target);
    }
}
