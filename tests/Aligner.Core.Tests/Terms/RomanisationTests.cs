using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

public class RomanisationTests
{
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
        Assert.InRange(Romanisation.Similarity(one, other), 0.8, 1);
        Assert.Equal(Romanisation.Similarity(one, other), Romanisation.Similarity(other, one), 9);
    }

    [Theory]
    [InlineData("Putin", "Biden")]
    [InlineData("Lavrov", "Rubio")]
    [InlineData("Macron", "Merkel")]
    public void Other_names_do_not(string one, string other) => Assert.InRange(Romanisation.Similarity(one, other), 0, 0.7);
}
