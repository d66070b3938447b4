using Aligner.Articles;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Core.Tests.Articles;

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

    [Theory]
    [InlineData("Acht doden bij overstroming|Tekst.|Acht doden bij overstroming", "2")]
    [InlineData("ACHT DODEN BIJ OVERSTROMING|Tekst.|Acht doden bij overstroming", "2")]
    [InlineData("Kop.|Acht doden bij overstroming|a1|a2|a3|Acht doden bij overstroming|a4", "5")]
    [InlineData("Kop.|Acht doden bij overstroming|a1|a2|a3|a4|Acht doden bij overstroming", "")]
    [InlineData("Acht doden|Tekst.|Acht doden", "")]
    [InlineData("Acht doden bij overs|Tekst.|Acht doden bij overs", "2")]
    [InlineData("Acht doden bij over|Tekst.|Acht doden bij over", "")]
    [InlineData("Acht doden bij overstroming|Acht doden bij overstroming", "")]
    [InlineData("Acht doden bij overstroming|Tekst.|***", "2")]
    public void A_headline_printed_again_at_the_top_is_noise(string lines, string noise)
    {
        var paragraphs = lines.Split('|').Select((line, i) => new Paragraph(i, i + 1, 1, line));
        var found = new NoiseLines(LanguagePack.Bare(LanguageCode.Parse("nl"))).Find([.. paragraphs]);
        Assert.Equal(noise, string.Join(' ', found.Index().Where(line => line.Item).Select(line => line.Index)));
    }
}
