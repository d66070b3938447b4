using Aligner.Matching;

namespace Aligner.Core.Tests.Matching;

public sealed class RomanisationTests
{
    private static readonly Romanisation Names = new(ShippedSpellings.All);

    [Theory]
    [InlineData("Putin", "Poetin")]
    [InlineData("Lavrov", "Lawrow")]
    [InlineData("Zelensky", "Selenskyj")]
    [InlineData("Shoigu", "Sjojgoe")]
    [InlineData("Shoigu", "Schoigu")]
    [InlineData("Lukashenko", "Loekasjenko")]
    [InlineData("Kherson", "Cherson")]
    [InlineData("Pashinyan", "Paschinjan")]
    [InlineData("Bochorishvili", "Botsjorisjvili")]
    [InlineData("Jeyhun", "Dschejhun")]
    [InlineData("Šefčovič", "Sefcovic")]
    public void Spellings_of_one_name_sound_alike(string one, string other)
    {
        Assert.InRange(Names.Similarity(one, other), 0.8, 1);
        Assert.Equal(Names.Similarity(one, other), Names.Similarity(other, one), 9);
    }

    [Theory]
    [InlineData("Younis", "Joenis", true)]
    [InlineData("Dbeibah", "Dbeiba", true)]
    [InlineData("Mahmud", "Mamud", false)]
    public void What_is_heard_alike_is_one_sound(string one, string other, bool isOne) =>
        Assert.Equal(isOne, Names.Similarity(one, other) >= 1);

    [Theory]
    [InlineData("Putin", "Biden")]
    [InlineData("Lavrov", "Rubio")]
    [InlineData("Macron", "Merkel")]
    public void Other_names_do_not(string one, string other) => Assert.InRange(Names.Similarity(one, other), 0, 0.7);
}
