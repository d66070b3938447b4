using Aligner.Languages.Identification;

namespace Aligner.Core.Tests.Languages;

public class ScriptsTests
{
    [Theory]
    [InlineData('a', Script.Latin)]
    [InlineData('ß', Script.Latin)]
    [InlineData('ệ', Script.Latin)]
    [InlineData('λ', Script.Greek)]
    [InlineData('ж', Script.Cyrillic)]
    [InlineData('ქ', Script.Georgian)]
    [InlineData('ไ', Script.Thai)]
    [InlineData('中', Script.EastAsian)]
    [InlineData('の', Script.EastAsian)]
    [InlineData('한', Script.EastAsian)]
    [InlineData('_', Script.None)]
    [InlineData('\'', Script.None)]
    public void A_letter_has_the_script_of_its_block(char letter, object script) => Assert.Equal(script, Scripts.Of(letter));

    [Theory]
    [InlineData("Il premier Μητσοτάκης è a Roma", "_il_premier_è_a_roma_")]
    [InlineData("Президент сказал Merci", "_президент_сказал_")]
    // Three Latin letters weigh as much as one of these.
    [InlineData("用 Word 写文章", "_用_写文章_")]
    public void Words_in_another_script_are_taken_out(string text, string kept) => Assert.Equal(kept, Kept(text, _ => false));

    [Fact]
    public void The_script_that_is_expected_needs_a_quarter_of_the_letters() =>
        Assert.Equal(
            "_volgens_en_is_het_zo_",
            Kept("Volgens Александр Лукашенко en Владимир Путин is het zo", script => script == Script.Latin));

    [Fact]
    public void Less_than_a_quarter_is_a_name() => Assert.Equal(
        "_премьер_министр_россии_встретился_с_главой_компании_",
        Kept("Премьер-министр России встретился с главой компании Apple", script => script == Script.Latin));

    [Fact]
    public void Nothing_is_left_of_a_text_without_a_letter() => Assert.Equal("", Kept("12 – 34", _ => false));

    private static string Kept(string text, Predicate<Script> isExpected)
    {
        var buffer = new char[text.Length + 2];
        var length = ProfileText.Fold(text, buffer);
        var script = Scripts.Keep(buffer, ref length, isExpected);
        Assert.Equal(length == 0, script == Script.None);
        return new string(buffer, 0, length);
    }
}
