using System.Text;
using System.Xml.Linq;
using Aligner.Languages.Identification;

namespace Aligner.Languages.Tests.Identification;

public class NTextCatProfileTests
{
    private static readonly Dictionary<string, string> Codes = new()
    {
        ["de"] = "deu",
        ["en"] = "eng",
        ["fr"] = "fra",
        ["it"] = "ita",
        ["nl"] = "nld",
    };

    /// <summary>The sample profile in NTextCat's format is a table of the n-grams of the training sentences;
    /// this rewrites it on request.</summary>
    [SharedFact]
    public void The_sample_profile_is_what_training_gives()
    {
        var xml = new XDocument(new XElement("LanguageIdentificationProfile",
            new XElement("Parameters", new XElement("MaximumSizeOfDistribution", 400), new XElement("MaxNGramLength", 5)),
            new XElement("LanguageModels", Languages.WithPack.Order().Select(Model))));
        var text = xml.ToString().ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("ALIGNER_UPDATE_GOLDEN") == "1") File.WriteAllText(Sample.ProfilePath, text);
        Assert.Equal(text, File.ReadAllText(Sample.ProfilePath));
    }

    [Fact]
    public void Its_languages_get_two_letter_codes_and_cases_are_counted_together()
    {
        var profiles = Read("""
            <LanguageIdentificationProfile><Parameters /><LanguageModels>
              <LanguageModel><Language ISO639-2T="nld" ISO639-3="nld" /><metadata />
                <ngrams totalNoiseCount="0" distinctNoiseCount="0">
                  <ngram text="d" count="5" /><ngram text="D" count="2" /><ngram text="_d" count="3" /><ngram text="_D" count="1" />
                </ngrams>
              </LanguageModel>
              <LanguageModel><Language ISO639-3="ita" /><ngrams><ngram text="a" count="1" /></ngrams></LanguageModel>
            </LanguageModels></LanguageIdentificationProfile>
            """);
        Assert.Equal(["nl", "it"], profiles.Select(profile => profile.Language.Value));
        Assert.Equal([new NGram("d", 7), new NGram("_", 4), new NGram("_d", 4)], profiles[0].NGrams.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<a>")]
    [InlineData("<profile />")]
    [InlineData("""<LanguageIdentificationProfile><LanguageModel /></LanguageIdentificationProfile>""")]
    [InlineData("""
        <LanguageIdentificationProfile><LanguageModel><Language ISO639-3="ita" />
          <ngrams><ngram text="a" count="x" /></ngrams>
        </LanguageModel></LanguageIdentificationProfile>
        """)]
    public void What_is_not_its_format_is_refused(string xml) => Assert.Throws<InvalidDataException>(() => Read(xml));

    private static IReadOnlyList<LanguageProfile> Read(string xml) => NTextCatProfile.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)));

    private static XElement Model(LanguageCode language)
    {
        var code = Codes[language.Value];
        var lines = File.ReadLines(Path.Combine(Repository.Shared!, "train", "languages", $"{language}.txt"));
        var profile = ProfileTrainer.Train(language, lines, 401);
        return new XElement("LanguageModel",
            new XElement("Language", new XAttribute("ISO639-2T", code), new XAttribute("ISO639-3", code)),
            new XElement("metadata"),
            new XElement("ngrams", new XAttribute("totalNoiseCount", 0), new XAttribute("distinctNoiseCount", 0),
                profile.NGrams.Where(ngram => ngram.Text != "_")
                    .Select(ngram => new XElement("ngram", new XAttribute("text", ngram.Text), new XAttribute("count", ngram.Count)))));
    }
}
