using System.Text;
using Aligner.Formats.Files;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Formats.Tests.Files;

public sealed class OutputNameTests
{
    [Theory]
    [InlineData("munich-security")]
    [InlineData("munich-security.it-nl")]
    [InlineData("perché_no.2")]
    [InlineData("北京")]
    public void A_plain_name_is_kept(string name) => Assert.Equal(name, OutputName.Of(name));

    [Theory]
    [InlineData("/../../../../memory")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("C:x")]
    [InlineData("https://example.org/2025/07/il-vertice?id=7#top")]
    [InlineData(".hidden")]
    [InlineData("a\nb")]
    [InlineData("con")]
    [InlineData("NUL.it-nl")]
    [InlineData("a ")]
    public void Any_other_is_cleaned_and_says_which_it_is(string name)
    {
        var clean = OutputName.Of(name);
        Assert.Matches(@"^[\w.-]*[0-9a-f]{12}$", clean);
        Assert.NotEqual(clean, OutputName.Of(name + "!"));
        Assert.Equal(clean, OutputName.Of(name));
    }

    [Fact]
    public void Names_are_short_single_parts_of_a_path_whatever_they_are_made_of() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), Gen.Choose(1, 60).ToArbitrary(), (text, times) =>
        {
            var name = OutputName.Of(string.Concat(Enumerable.Repeat(text ?? "", times)));
            return name.Length > 0
                && name == OutputName.Of(name)
                && Encoding.UTF8.GetByteCount(name) <= OutputName.LongestBytes - ".ladder".Length
                && Path.GetFileName(name) == name
                && name[0] != '.'
                && name[^1] != '.'
                && name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Different_names_stay_different_where_they_are_cut() =>
        Assert.NotEqual(OutputName.Of(new string('x', 300) + "1"), OutputName.Of(new string('x', 300) + "2"));

    [Fact]
    public void Files_of_one_name_are_told_apart_in_every_order()
    {
        (string, string)[] files =
            [("mosa.it-nl", "lun/mosa"), ("alone.it-nl", "x"), ("Mosa.it-nl", "mar/mosa"), ("mosa.it-nl", "mer/mosa")];
        var names = OutputName.Of(files);
        Assert.Equal("alone.it-nl", names[1]);
        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(names.Reverse(), OutputName.Of([.. files.Reverse()]));
    }
}
