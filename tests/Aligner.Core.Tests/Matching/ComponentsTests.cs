using Aligner.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Matching;

public sealed class ComponentsTests
{
    [Fact]
    public void The_smallest_node_names_what_is_joined_whatever_the_order()
    {
        foreach (var edges in new[] { new[] { (3, 5), (5, 1), (2, 4) }, [(1, 5), (4, 2), (5, 3)] })
        {
            var components = new Components<int>();
            foreach (var (a, b) in edges) Assert.True(components.Join(a, b));
            Assert.Equal([0, 1, 2, 1, 2, 1], Enumerable.Range(0, 6).Select(components.Find));
            Assert.False(components.Join(3, 1));
        }
    }

    [Fact]
    public void The_order_that_is_given_tells_which_node_is_smaller()
    {
        var components = new Components<string>(StringComparer.Ordinal);
        components.Join("nl:roma", "it:Roma");
        components.Join("it:roma", "nl:roma");
        Assert.Equal("it:Roma", components.Find("it:roma"));
    }

    [Fact]
    public void Numbered_nodes_have_the_components_that_any_have()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<(byte, byte)[]>(), edges =>
        {
            var (numbered, components) = (new NumberedComponents(256), new Components<int>());
            foreach (var (a, b) in edges) Assert.Equal(components.Join(a, b), numbered.Join(a, b));
            Assert.Equal(Enumerable.Range(0, 256).Select(components.Find), Enumerable.Range(0, 256).Select(numbered.Find));
        }).QuickCheckThrowOnFailure();
    }
}
