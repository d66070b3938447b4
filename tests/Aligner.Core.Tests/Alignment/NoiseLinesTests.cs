using Aligner.Alignment;
using Aligner.Languages;

namespace Aligner.Core.Tests.Alignment;

public class NoiseLinesTests
{
    [Theory]
    [InlineData("LEES OOK *", "Lees ook Waarom musea leegstaan", true)]
    [InlineData("LEES OOK *", "Lees ook", false)]
    [InlineData("Delen", "delen", true)]
    [InlineData("Delen", "Delen van het land staan onder water.", false)]
    [InlineData("Volg * op Facebook*", "Volg ons nu op Facebook!", true)]
    [InlineData("Volg * op Facebook*", "Volg ons", false)]
    [InlineData("*RIPRODUZIONE RISERVATA", "© riproduzione riservata", true)]
    [InlineData("*", "Elke regel", false)]
    [InlineData("aa*aa", "aaa", false)]
    public void A_pattern_must_fit_the_whole_line(string pattern, string line, bool noise) =>
        Assert.Equal(noise, new NoiseLines(LanguagePack.Bare(LanguageCode.Parse("nl")) with { Noise = [pattern] }).IsNoise(line));

    [Theory]
    [InlineData("***", true)]
    [InlineData("- _- …", true)]
    [InlineData("h * \"", true)]
    [InlineData("12", false)]
    [InlineData("C ) .", false)]
    [InlineData("ja", false)]
    [InlineData("日本", false)]
    public void A_line_without_a_word_is_noise(string line, bool noise) =>
        Assert.Equal(noise, new NoiseLines(LanguagePack.Bare(LanguageCode.Parse("nl"))).IsNoise(line));
}
