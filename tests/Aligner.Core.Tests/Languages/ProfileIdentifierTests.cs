using Aligner.Languages;
using Aligner.Languages.Identification;

namespace Aligner.Core.Tests.Languages;

public class ProfileIdentifierTests
{
    private static readonly LanguageCode Dutch = LanguageCode.Parse("nl");
    private static readonly LanguageCode Italian = LanguageCode.Parse("it");

    private static readonly LanguageProfile[] Trained =
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
        ];

    private static readonly ProfileIdentifier Identifier = new(ProfileTable.Empty.With(Trained), []);

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
        Assert.Single(table.Find("xyz").ToArray());
        Assert.True(table.Find("kin").IsEmpty);
        Assert.False(table.Find("bam").IsEmpty);
    }

    [Fact]
    public void A_script_that_no_language_writes_is_undetermined() =>
        Assert.Equal(LanguageGuess.Unknown, Identifier.Identify("сегодня министр подал в отставку"));

    [Fact]
    public void Names_in_another_script_do_not_vote() =>
        Assert.Equal(
            Identifier.Identify("de minister en de kinderen van"),
            Identifier.Identify("de minister Лавров en de kinderen van Путин"));

    [Fact]
    public void A_text_that_costs_far_more_than_the_language_does_is_undetermined()
    {
        // Six nats a character are what letters at random cost.
        const string Welsh = "mae’r gweinidog wedi dweud wrth y newyddiadurwyr y bydd y llywodraeth yn cyflwyno’r cynnig";
        Assert.True(Identifier.Identify(Welsh).Language.IsKnown);
        var strict = new ProfileIdentifier(ProfileTable.Empty.With([.. Trained.Select(profile => Fit(profile, 2))]), []);
        Assert.Equal(LanguageGuess.Unknown, strict.Identify(Welsh));
        Assert.Equal(Dutch, strict.Identify("de minister heeft de journalisten gezegd dat de regering het voorstel zal indienen").Language);
    }

    [Fact]
    public void A_profile_of_no_language_in_particular_takes_what_fits_it()
    {
        var other = ProfileTrainer.Train(
            LanguageCode.Undetermined,
            ["mae’r gweinidog wedi dweud y bydd y llywodraeth yn cyflwyno’r cynnig"]);
        var identifier = new ProfileIdentifier(ProfileTable.Empty.With([.. Trained, other]), []);
        Assert.Equal(LanguageGuess.Unknown, identifier.Identify("y gweinidog wedi cyflwyno’r cynnig", Dutch));
        Assert.Equal(Dutch, identifier.Identify("de kinderen van de minister").Language);
    }

    [Fact]
    public void A_language_in_two_scripts_has_two_profiles()
    {
        var cyrillic = ProfileTrainer.Train(Dutch, ["министр сказал журналистам что правительство внесёт предложение"]);
        var identifier = new ProfileIdentifier(ProfileTable.Empty.With([.. Trained, cyrillic]), []);
        Assert.Equal(Dutch, identifier.Identify("правительство сказал").Language);
        Assert.Equal(Dutch, identifier.Identify("de kinderen van de minister").Language);
        Assert.Equal(Italian, identifier.Identify("i bambini del ministro").Language);
    }

    [Fact]
    public void A_rare_language_needs_more_evidence()
    {
        var rare = new ProfileIdentifier(ProfileTable.Empty.With([Trained[0], Fit(Trained[1], 0, rarity: 20)]), []);
        Assert.Equal(Italian, Identifier.Identify("ca").Language);
        Assert.NotEqual(Italian, rare.Identify("ca").Language);
        Assert.Equal(Italian, rare.Identify("il ministro ha detto ai giornalisti che il governo presenterà la proposta").Language);
    }

    [Fact]
    public void A_language_asked_for_gets_a_word_and_not_a_sentence_in_another()
    {
        var asked = new ProfileIdentifier(ProfileTable.Empty.With(Trained), [], [Italian]);
        Assert.Equal(Dutch, Identifier.Identify("de").Language);
        Assert.Equal(Italian, asked.Identify("de").Language);
        Assert.Equal(Dutch, asked.Identify("het huis van de buurman staat naast dat van mijn zuster").Language);
    }

    private static LanguageProfile Fit(LanguageProfile profile, double cost, double rarity = 0) =>
        profile with { Fit = new ProfileFit(ProfileFit.Quantize(cost), ProfileFit.Quantize(rarity)) };

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
