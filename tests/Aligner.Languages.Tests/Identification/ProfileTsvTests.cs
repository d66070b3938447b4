using Aligner.Languages.Identification;

namespace Aligner.Languages.Tests.Identification;

public class ProfileTsvTests
{
    private static readonly LanguageCode Esperanto = LanguageCode.Parse("eo");

    [Fact]
    public void A_profile_comes_back_as_it_was_written()
    {
        var profile = ProfileTrainer.Train(Esperanto, ["La ministro diris ke ĝi estas ĉi tie.", "Ŝi estas tie."]);
        var writer = new StringWriter();
        ProfileTsv.Write(writer, profile);
        Assert.Equal(profile.NGrams.ToArray(), ProfileTsv.Read(new StringReader(writer.ToString()), Esperanto).NGrams.ToArray());
    }

    [Fact]
    public void A_language_of_ones_own_is_one_profile()
    {
        var profile = ProfileTrainer.Train(
            Esperanto,
            [
                "La ministro diris al la ĵurnalistoj ke la registaro prezentos la reformon antaŭ la fino de la jaro.",
                "Ĉiuj homoj estas denaske liberaj kaj egalaj laŭ digno kaj rajtoj.",
            ]);
        var identifier = Identifiers.Load(Languages.WithPack, profile);
        Assert.Equal("eo", identifier.Identify("La jaro estas fino de ĉiuj rajtoj.").Language.Value);
        Assert.Equal("it", identifier.Identify(Sample.Sentences["it"]).Language.Value);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a\t0")]
    [InlineData("a\tx")]
    [InlineData("\t3")]
    [InlineData("abcdef\t3")]
    public void A_bad_row_is_named_by_its_line(string row)
    {
        var e = Assert.Throws<FormatException>(() => ProfileTsv.Read(new StringReader("# comment\ne\t4\n" + row), Esperanto));
        Assert.StartsWith("Line 3 ", e.Message, StringComparison.Ordinal);
    }
}
