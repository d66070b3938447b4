using System.Text;
using Aligner.Formats.Yaml;

namespace Aligner.Formats.Tests.Yaml;

public class Utf8PlacesTests
{
    // A pair that a count of characters would split wherever it stands.
    public static TheoryData<string> Texts() =>
    [
        "", "abc", "àbç", new string('a', 600), "è" + new string('a', 600) + "ù",
        new string('a', 255) + "😀" + new string('b', 254) + "😀c", string.Concat(Enumerable.Repeat("😀", 400)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Counts_the_bytes_before_each_character(string text)
    {
        var places = new Utf8Places(text, Encoding.UTF8.GetByteCount(text));

        for (var index = 0; index <= text.Length; index++)
        {
            if (index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index])) continue;
            Assert.Equal(Encoding.UTF8.GetByteCount(text.AsSpan(0, index)), places.Of(index));
        }
    }

    [Fact]
    public void Moves_all_of_a_node_and_leaves_its_lines_to_people()
    {
        const string text = "é: [à, { ü: ö }]\nb: è\n";
        var bytes = Encoding.UTF8.GetBytes(text);
        var node = YamlReader.ReadAny("g.yaml", text).Node!;

        var here = (YamlMapping)new Utf8Places(text, bytes.Length).Of(node);
        var further = (YamlMapping)new Utf8Places(text, bytes.Length).Of(node, 10);

        var list = (YamlSequence)here.Pairs[0].Value;
        var inner = (YamlMapping)list.Items[1];
        Assert.Equal(
            ["é", "[à, { ü: ö }]", "à", "{ ü: ö }", "ü", "ö", "b", "è"],
            new YamlNode[] { here.Pairs[0].Key, list, list.Items[0], inner, inner.Pairs[0].Key, inner.Pairs[0].Value, here.Pairs[1].Key,
                here.Pairs[1].Value }.Select(part => Encoding.UTF8.GetString(bytes, part.Start, part.End - part.Start)));
        Assert.Equal((2, 4), (here.Pairs[1].Value.Line, here.Pairs[1].Value.Column));
        Assert.Equal(
            (here.Pairs[1].Value.Start + 10, here.Pairs[1].Value.End + 10),
            (further.Pairs[1].Value.Start, further.Pairs[1].Value.End));
    }
}
