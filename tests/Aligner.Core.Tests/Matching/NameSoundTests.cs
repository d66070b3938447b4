using Aligner.Matching;

namespace Aligner.Core.Tests.Matching;

public sealed class NameSoundTests
{
    private static readonly NameSound Sounds = new(ShippedSpellings.All);

    [Theory]
    [InlineData("Lavrov", "Lawrow", "Лавров")]
    [InlineData("Putin", "Poetin", "Путин")]
    [InlineData("Pashinyan", "Paschinjan", "Pasjinian")]
    [InlineData("Šefčovič", "Sefcovic", "Sefčovič")]
    [InlineData("Bochorishvili", "Botschorischwili", "Botsjorisjvili")]
    [InlineData("Kherson", "Cherson", "Херсон")]
    [InlineData("Selenskyj", "Zelensky", "Зеленский")]
    [InlineData("Takaichi", "Takaichis", "TAKAICHI")]
    public void Spellings_of_one_name_sound_alike(string first, string second, string third)
    {
        Assert.Equal(Sounds.Of(first), Sounds.Of(second));
        Assert.Equal(Sounds.Of(first), Sounds.Of(third));
    }

    [Theory]
    [InlineData("Rubio", "Rutte")]
    [InlineData("Roma", "Rabat")]
    public void Other_names_do_not(string first, string second) => Assert.NotEqual(Sounds.Of(first), Sounds.Of(second));

    [Theory]
    [InlineData("")]
    [InlineData("Aia")]
    [InlineData("日本")]
    public void A_word_without_consonants_has_no_sound(string word) => Assert.Empty(Sounds.Of(word));
}
