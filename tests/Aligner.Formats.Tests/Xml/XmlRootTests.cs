using System.Text;
using Aligner.Formats.Xml;

namespace Aligner.Formats.Tests.Xml;

/// <summary><see cref="XmlRoot"/>.</summary>
public sealed class XmlRootTests
{
    [Theory]
    [InlineData("<tmx>", "tmx")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- a > b -->\n<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">\n<martif>", "martif")]
    [InlineData("<x:tbx xmlns:x=\"a\">", "tbx")]
    [InlineData("<!DOCTYPE tmx [<!ENTITY a \"b\">]><tmx>", null)]
    [InlineData("term,termine", null)]
    public void It_is_found_behind_what_may_stand_before_it(string head, string? root) =>
        Assert.Equal(root, XmlRoot.Of(Encoding.UTF8.GetBytes(head)));

    // With every end tried in turn, this takes longer than anybody waits.
    [Fact]
    public void Declarations_without_an_element_are_soon_seen_to_hold_none() =>
        Assert.Null(XmlRoot.Of(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<?xml version=\"1.1\"?><?x", 2_000)))));
}
