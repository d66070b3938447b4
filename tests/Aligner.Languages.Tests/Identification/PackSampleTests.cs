using Aligner.Languages.Identification;

namespace Aligner.Languages.Tests.Identification;

public class PackSampleTests
{
    public static TheoryData<string> Packs => [.. new LanguagePacks().Languages.Select(language => language.Value)];

    [Theory, MemberData(nameof(Packs))]
    public void A_pack_identifies_its_own_sample_line_by_line(string code)
    {
        var sample = new LanguagePacks().For(LanguageCode.Parse(code)).Sample;
        Assert.NotEmpty(sample);
        var identifier = Identifiers.Load(Languages.WithPack);
        foreach (var line in sample.Split('\n')) Assert.Equal(code, identifier.Identify(line).Language.Value);
    }
}
