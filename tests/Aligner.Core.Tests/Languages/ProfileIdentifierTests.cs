using Aligner.Languages;
using Aligner.Languages.Identification;

namespace Aligner.Core.Tests.Languages;

public class ProfileIdentifierTests
{
    private static readonly LanguageCode Dutch = LanguageCode.Parse("nl");
    private static readonly LanguageCode Italian = LanguageCode.Parse("it");

    private static readonly ProfileIdentifier Identifier = new(
        ProfileTable.Empty.With(
        [
            ProfileTrainer.Train(
                Dutch,
                [
                    "De minister heeft de journalisten gezegd dat de regering het voorstel vandaag nog zal indienen.",
                    "Het huis van de buurman staat naast dat van mijn zuster en haar kinderen.",
                ]),
            ProfileTrainer.Train(
                Italian,
                [
                    "Il ministro ha detto ai giornalisti che il governo presenterà oggi stesso la proposta.",
                    "La casa del vicino è accanto a quella di mia sorella e dei suoi bambini.",
                ]),
        ]),
        []);

    [Fact]
    public void The_likeliest_language_is_the_answer()
    {
        var guess = Identifier.Identify("de kinderen van de minister");
        Assert.Equal(Dutch, guess.Language);
        // Of two languages the likelier has at least half of the belief, and no language all of it.
        Assert.InRange(guess.Confidence, 0.5, 1 - 1e-9);
    }

    [Fact]
    public void Without_profiles_nothing_is_known() =>
        Assert.Equal(LanguageGuess.Unknown, new ProfileIdentifier(ProfileTable.Empty, []).Identify("de kinderen"));

    [Fact]
    public void A_profile_takes_the_place_of_another_of_its_language()
    {
        var profile = ProfileTrainer.Train(Dutch, ["xyz xyz"]);
        var table = ProfileTable.Empty.With([ProfileTrainer.Train(Dutch, ["de kinderen"]), ProfileTrainer.Train(Italian, ["i bambini"])])
            .With([profile]);
        Assert.Equal([Dutch, Italian], table.Languages.ToArray());
        Assert.Equal(1, table.Find("xyz").Length);
        Assert.True(table.Find("kin").IsEmpty);
        Assert.False(table.Find("bam").IsEmpty);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("it")]
    public void The_longest_text_is_what_a_short_one_of_its_kind_is(string language)
    {
        // Costs of 32 bits overflow at some ten million characters.
        var sentence = language == "nl" ? "de minister en de kinderen van de buurman " : "il ministro e la casa dei suoi bambini ";
        var text = string.Concat(Enumerable.Repeat(sentence, 24_000_000 / sentence.Length));
        Assert.Equal(language, Identifier.Identify(text).Language.Value);
    }
}
