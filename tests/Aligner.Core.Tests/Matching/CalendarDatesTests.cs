using Aligner.Matching;

namespace Aligner.Tests.Matching;

public sealed class CalendarDatesTests
{
    [Theory]
    [InlineData("12-12-2008", 12, 12, 2008)]
    [InlineData("Il 9/6/2024.", 9, 6, 2024)]
    [InlineData("Am 3.7.2024 war es.", 3, 7, 2024)]
    [InlineData("(2008-12-31)", 31, 12, 2008)]
    [InlineData("27-Mar-08", 27, 3, 2008)]
    [InlineData("05-May-1999", 5, 5, 1999)]
    [InlineData("12-10-08", 12, 10, 2008)]
    [InlineData("9/30/2024", 30, 9, 2024)]
    public void A_day_in_numbers_is_a_day(string text, int day, int month, int year)
    {
        var date = Assert.Single(CalendarDates.In(text));
        Assert.Equal((day, month, year), (date.Day, date.Month, date.Year));
    }

    [Theory]
    [InlineData("3.1.12")]
    [InlineData("31/2/2024")]
    [InlineData("13-13-2024")]
    [InlineData("12-Foo-08")]
    [InlineData("1-2-3-2024")]
    [InlineData("1.500.000")]
    [InlineData("A12-12-2008")]
    public void Other_numbers_with_marks_are_none(string text) => Assert.Empty(CalendarDates.In(text));
}
