using Aligner.Languages.Identification;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Languages.Tests.Identification;

public class IdentifierTests
{
    /// <summary>Every identifier of this build; ours also with profiles read from NTextCat's XML.</summary>
    public static TheoryData<string> Present => [.. All.Keys];

    private static readonly Dictionary<string, Lazy<ILanguageIdentifier>> All = new()
    {
        ["shipped profiles"] = new(() => Identifiers.Load(Languages.WithPack)),
        ["NTextCat's XML"] = new(
            () => new ProfileIdentifier(ProfileTable.Empty.With(NTextCatProfile.Read(File.OpenRead(Sample.ProfilePath))), [])),
#if NTEXTCAT
        ["NTextCat"] = new(() => new NTextCatIdentifier(File.OpenRead(Sample.ProfilePath))),
#endif
    };

    [Theory, MemberData(nameof(Present))]
    public void Sentences_are_told_apart(string name)
    {
        foreach (var (language, text) in Sample.Sentences) Assert.Equal(language, All[name].Value.Identify(text).Language.Value);
    }

    [Theory, MemberData(nameof(Present))]
    public void Capitals_are_told_apart(string name)
    {
        foreach (var (language, text) in Sample.Sentences)
            Assert.Equal(language, All[name].Value.Identify(text.ToUpperInvariant()).Language.Value);
    }

    [Theory, MemberData(nameof(Present))]
    public void Nothing_is_said_of_text_without_letters(string name)
    {
        foreach (var text in new[] { "", " ", "12 345,67", "– … !", "\t\r\n", "\ud800", "\U0001F600" })
            Assert.Equal(LanguageGuess.Unknown, All[name].Value.Identify(text));
    }

    [Theory, MemberData(nameof(Present))]
    public void No_text_makes_it_throw(string name)
    {
        var identifier = All[name].Value;
        Prop.ForAll<char[]>(characters =>
        {
            var guess = identifier.Identify(new string(characters));
            return guess.Confidence is >= 0 and <= 1 && (guess.Language.IsKnown || guess.Confidence == 0);
        }).QuickCheckThrowOnFailure();
        Prop.ForAll<string>(text => identifier.Identify(text ?? "").Confidence is >= 0 and <= 1).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_script_without_a_profile_is_undetermined() =>
        Assert.False(All["shipped profiles"].Value.Identify("สวัสดีชาวโลก นี่คือประโยคภาษาไทย").Language.IsKnown);

    [Fact]
    public void A_word_of_many_languages_is_undetermined() =>
        Assert.False(All["shipped profiles"].Value.Identify("radio").Language.IsKnown);

    [Theory]
    [InlineData("nb", "Jeg vet ikke hva hun heter, men jeg så henne gå hjem etter at de andre hadde spist.")]
    [InlineData("da", "Jeg ved ikke, hvad hun hedder, men jeg så hende gå hjem, efter at de andre havde spist.")]
    [InlineData("nn", "Eg veit ikkje kva ho heiter, men eg såg henne gå heim etter at dei andre hadde ete.")]
    [InlineData("cs", "Nevím, jak se jmenuje, ale viděl jsem ji jít domů, když už ostatní dojedli.")]
    [InlineData("sk", "Neviem, ako sa volá, ale videl som ju ísť domov, keď už ostatní dojedli.")]
    [InlineData("gl", "Non sei como se chama, pero vina marchar para a casa cando os outros xa comeran.")]
    [InlineData("pt", "Não sei como se chama, mas vi-a ir para casa quando os outros já tinham comido.")]
    [InlineData("af", "Ek weet nie wat haar naam is nie, maar ek het gesien hoe sy huis toe gaan nadat die ander geëet het.")]
    [InlineData("nl", "Ik weet niet hoe ze heet, maar ik zag haar naar huis gaan nadat de anderen hadden gegeten.")]
    [InlineData("hr", "Ne znam kako se zove, ali vidio sam je kako ide kući nakon što su ostali jeli.")]
    [InlineData("sr", "Не знам како се зове, али видео сам је како иде кући пошто су остали јели.")]
    [InlineData("uk", "Я не знаю, як її звати, але бачив, як вона йшла додому після того, як інші поїли.")]
    [InlineData("bg", "Не знам как се казва, но я видях да си отива вкъщи, след като другите бяха яли.")]
    public void Close_languages_are_told_apart(string language, string text) =>
        Assert.Equal(language, All["shipped profiles"].Value.Identify(text).Language.Value);

    [Fact]
    public void A_declared_language_decides_a_word_and_not_an_article()
    {
        var identifier = Identifiers.Load(Languages.WithPack);
        Assert.Equal("nl", identifier.Identify("in", LanguageCode.Parse("nl")).Language.Value);
        Assert.Equal("de", identifier.Identify("in", LanguageCode.Parse("de")).Language.Value);
        Assert.Equal("it", identifier.Identify(Sample.Sentences["it"], LanguageCode.Parse("de")).Language.Value);
    }

    [Fact]
    public void Accents_written_apart_count_as_composed()
    {
        var identifier = All["shipped profiles"].Value;
        const string text = "Però la città è più bella così, perché c’è già la libertà.";
        Assert.Equal(identifier.Identify(text), identifier.Identify(text.Normalize(System.Text.NormalizationForm.FormD)));
    }
}
