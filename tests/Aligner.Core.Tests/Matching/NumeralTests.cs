using Aligner.Matching;

namespace Aligner.Core.Tests.Matching;

public sealed class NumeralTests
{
    [Theory]
    [InlineData("1957", "1957")]
    [InlineData("1.000,50", "1000.5")]
    [InlineData("1,000.50", "1000.5")]
    [InlineData("1’000", "1000")]
    [InlineData("12:30", "12.3")]
    [InlineData("24.02.2022.1.1.1.1.1.1.1.1.1", "24.02.2022.1.1.1.1.1.1.1.1.1")]
    [InlineData("21ste", "21")]
    [InlineData("1990er", "1990")]
    [InlineData("1er", "1")]
    [InlineData("IV", "4")]
    [InlineData("XIX", "19")]
    [InlineData("XXe", "20")]
    [InlineData("XXème", "20")]
    [InlineData("MCMLVII", "1957")]
    [InlineData("I", null)]
    [InlineData("Xi", null)]
    [InlineData("xx", null)]
    [InlineData("IIII", null)]
    [InlineData("VX", null)]
    [InlineData("XXmila", null)]
    [InlineData("A380", null)]
    [InlineData("3D", null)]
    [InlineData("Die", null)]
    [InlineData("", null)]
    public void A_number_is_read_however_it_is_written(string word, string? key) => Assert.Equal(key, Numeral.OfWord(word));

    [Fact]
    public void Every_Roman_number_is_read() =>
        Assert.All(Enumerable.Range(2, 3998).Where(number => number is not (5 or 10 or 50 or 100 or 500 or 1000)), number =>
        {
            string[] ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
            string[] tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
            string[] hundreds = ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"];
            var roman = new string('M', number / 1000) + hundreds[number / 100 % 10] + tens[number / 10 % 10] + ones[number % 10];
            Assert.Equal($"{number}", Numeral.OfWord(roman));
        });
}
