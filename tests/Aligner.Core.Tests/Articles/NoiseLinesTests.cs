using Aligner.Articles;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Core.Tests.Articles;

public class NoiseLinesTests
{
    [Theory]
    [InlineData("LEES OOK *", "Lees ook Waarom", 9 / 15f)]
    [InlineData("LEES OOK *", "Lees ook", null)]
    [InlineData("Delen", "delen", 1f)]
    [InlineData("Delen", "Delen van het land staan onder water.", null)]
    [InlineData("Volg * op Facebook*", "Volg ons nu op Facebook!", 17 / 24f)]
    [InlineData("Volg * op Facebook*", "Volg ons", null)]
    [InlineData("*RIPRODUZIONE RISERVATA", "© riproduzione riservata", 22 / 24f)]
    [InlineData("*", "Elke regel", null)]
    [InlineData("aa*aa", "aaa", null)]
    public void A_pattern_must_fit_the_whole_line_and_spells_out_a_share_of_it(string pattern, string line, float? share) =>
        Assert.Equal(share, Lines(pattern).Share(line));

    [Fact]
    public void The_pattern_that_says_most_counts() => Assert.Equal(1, Lines("Lees *", "Lees ook", "*ook").Share("Lees ook"));

    [Theory]
    [InlineData("***", true)]
    [InlineData("- _- …", true)]
    [InlineData("h * \"", true)]
    [InlineData("12", false)]
    [InlineData("C ) .", false)]
    [InlineData("ja", false)]
    [InlineData("日本", false)]
    public void A_line_without_a_word_looks_like_noise(string line, bool noise) =>
        Assert.Equal(noise ? 0f : null, Lines().Share(line));

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
    public void A_headline_printed_again_at_the_top_looks_like_noise(string lines, string noise)
    {
        var paragraphs = lines.Split('|').Select((line, i) => new Paragraph(i, i + 1, 1, line));
        var found = Lines().Find([.. paragraphs]);
        Assert.Equal(noise, string.Join(' ', found.Index().Where(line => line.Item is not null).Select(line => line.Index)));
    }

    [Fact]
    public void Notes_at_the_end_look_like_noise_of_which_nothing_is_known()
    {
        var paragraphs = "Kop|Tekst(1).|Noten|(1) Delen".Split('|').Select((line, i) => new Paragraph(i, i + 1, 1, line));
        Assert.Equal([null, null, 0f, 0.5f], Lines("*Delen").Find([.. paragraphs]).Select(share => share > 0 ? 0.5f : share));
    }

    private static NoiseLines Lines(params string[] patterns) =>
        new(LanguagePack.Bare(LanguageCode.Parse("nl")) with { Noise = [.. patterns] });
}
