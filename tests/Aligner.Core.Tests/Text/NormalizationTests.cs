using Aligner.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Text;

public sealed class NormalizationTests
{
    [Theory]
    [InlineData("  due\u00A0 parole\t", "due parole")]
    [InlineData("perche\u0301", "perché")]
    [InlineData("Bui\u00ADten\u200Bland\uFEFF", "Buitenland")]
    [InlineData("a\u0000b", "a b")]
    public void A_line_has_one_form(string text, string expected) => Assert.Equal(expected, Normalization.Line(text));

    [Theory]
    [InlineData("Šefčovič", "sefcovic")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("L’Aia", "l'aia")]
    [InlineData("Jørgensen", "jorgensen")]
    public void Spellings_meet_under_one_key(string text, string expected) => Assert.Equal(expected, Normalization.Fold(text));

    [Theory]
    [InlineData("Word`s")]
    [InlineData("Šefčovič")]
    [InlineData("A\u0001B")]
    [InlineData("")]
    public void A_word_in_a_text_folds_as_one_alone(string word)
    {
        foreach (var times in new[] { 1, 40 })
        {
            var text = string.Concat(Enumerable.Repeat(word, times));
            Assert.Equal(Normalization.Fold(text), Normalization.FoldWord($" {text}.".AsSpan(1, text.Length)));
        }
    }

    [Fact]
    public void Normalising_twice_changes_nothing_and_never_throws() =>
        Prop.ForAll<string>(text =>
        {
            var once = Normalization.Line(text ?? "");
            Assert.Equal(once, Normalization.Line(once));
            _ = Normalization.Fold(text ?? "");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_that_needs_no_work_is_given_back_as_it_is_and_is_what_work_would_make_of_it()
    {
        var line = string.Concat(Enumerable.Range(0, 0x3000).Where(c => c is not ' ').Select(c => $"a{(char)c}b{(char)c}{(char)(c + 1)} "));
        Assert.All(line.Split(' '), word => Assert.Equal(Normalization.Line("\u200B" + word), Normalization.Line(word)));
        const string Plain = "«Perché», “Šefčovič” – 30 €…";
        Assert.Same(Plain, Normalization.Line(Plain));
        Prop.ForAll<string>(text => Normalization.Line("\u200B" + text) == Normalization.Line(text ?? "")).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData("a\uDC00b\uD83D")]
    public void Lone_surrogates_are_replaced(string text)
    {
        Assert.Contains('\uFFFD', Normalization.Line(text));
        Assert.Contains('\uFFFD', Normalization.Fold(text));
    }

    [Fact]
    public void What_is_no_character_is_replaced_and_never_thrown_at()
    {
        // Not as data of a theory: attributes can't hold half a surrogate pair.
        Assert.Equal("a\uFFFDé", Normalization.Line("a\uFFFEe\u0301"));
        Assert.Equal("a\uFFFDé", Normalization.Line("a\uD800e\u0301"));
        Assert.Equal("a\uFFFFé", Normalization.Line("a\uFFFFe\u0301"));
        Assert.Equal("a\uFFFDe", Normalization.Fold("a\uFFFEe\u0301"));
    }

    [Fact]
    public void The_system_can_normalise_here() => Assert.True(Normalization.IsSupported);
}
