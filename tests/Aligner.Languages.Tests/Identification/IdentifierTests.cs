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

    [Theory]
    [InlineData("ᓄᓇᕗᑦ ᒐᕙᒪᖓᑦ ᐅᓪᓗᒥ ᐅᖃᓚᐅᖅᑐᖅ")]
    [InlineData("ꔻꔤ ꕉꕜ ꕮ ꔔꘋ ꖸ ꔰ ꗋꘋ")]
    public void A_script_without_a_profile_is_undetermined(string text) =>
        Assert.Equal(LanguageGuess.Unknown, All["shipped profiles"].Value.Identify(text));

    // None of these has a profile, and each was called one of the 46 languages with .99.
    [Theory]
    [InlineData("Naalakkersuisut siulittaasuat ippassaq tusagassiuutit sinniisaannut oqarpoq inatsisissatut siunnersuut akuerineqassasoq.")]
    [InlineData("Ra'ñe'ẽhára he'i kuehe tetã rekuái omoneĩtaha pe léi pyahu arapy jave ha oikotevẽha opavave pytyvõ.")]
    [InlineData("Ministtar dajai ikte journalisttaide ahte ráđđehus áigu ovddidit evttohusa ovdal jagi loahpa.")]
    public void A_language_without_a_profile_is_undetermined_or_unsure(string text)
    {
        var guess = All["shipped profiles"].Value.Identify(text);
        Assert.True(guess.Confidence < .5, guess.ToString());
    }

    [Theory]
    [InlineData("fy", "De minister hat juster sein dat de regear it plan foar de ein fan it jier oan it parlemint presintearje sil.")]
    [InlineData("la", "Minister heri dixit civibus consilium novum ante finem anni a senatu probatum iri, quod omnes sperabant.")]
    [InlineData("eo", "La ministro diris hieraŭ al la ĵurnalistoj, ke la registaro prezentos la proponon antaŭ la fino de la jaro.")]
    [InlineData("eu", "Ministroak atzo esan zien kazetariei gobernuak proposamena aurkeztuko duela urtea amaitu baino lehen.")]
    [InlineData("cy", "Dywedodd y gweinidog wrth y newyddiadurwyr ddoe y bydd y llywodraeth yn cyflwyno’r cynnig cyn diwedd y flwyddyn.")]
    [InlineData("mk", "Министерот вчера им рече на новинарите дека владата ќе го поднесе предлогот пред крајот на годината.")]
    [InlineData("be", "Міністр учора сказаў журналістам, што ўрад унясе прапанову да канца года.")]
    [InlineData("az", "Nazir dünən jurnalistlərə bildirib ki, hökumət təklifi ilin sonuna qədər təqdim edəcək.")]
    [InlineData("ka", "მინისტრმა გუშინ ჟურნალისტებს უთხრა, რომ მთავრობა წინადადებას წლის ბოლომდე წარადგენს.")]
    [InlineData("hy", "Նախարարը երեկ լրագրողներին ասաց, որ կառավարությունը առաջարկը կներկայացնի մինչև տարեվերջ։")]
    [InlineData("th", "เมื่อวานนี้รัฐมนตรีกล่าวกับผู้สื่อข่าวว่ารัฐบาลจะเสนอร่างกฎหมายก่อนสิ้นปี")]
    [InlineData("bn", "মন্ত্রী গতকাল সাংবাদিকদের বলেছেন যে সরকার বছরের শেষের আগে প্রস্তাবটি পেশ করবে।")]
    [InlineData("sr", "Ministar je juče rekao novinarima da će vlada izneti predlog pre kraja godine, uprkos svemu što se desilo.")]
    [InlineData("sr", "Министар је јуче рекао новинарима да ће влада изнети предлог пре краја године.")]
    [InlineData("zh", "部長昨天對記者說，政府將在年底前提出這項法案。")]
    [InlineData("zh", "部长昨天对记者说，政府将在年底前提出这项法案。")]
    public void Neighbours_have_profiles_of_their_own(string language, string text) =>
        Assert.Equal(language, All["shipped profiles"].Value.Identify(text).Language.Value);

    [Theory]
    [InlineData("中")]
    [InlineData("国")]
    [InlineData("部长")]
    public void A_Han_character_is_Chinese(string text) => Assert.Equal("zh", All["shipped profiles"].Value.Identify(text).Language.Value);

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
