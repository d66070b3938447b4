using NetArchTest.Rules;

namespace Aligner.Architecture.Tests;

/// <summary>Which types of an assembly use what stands after them in an order of namespaces.</summary>
internal static class Arrows
{
    /// <summary>Arrows against the order, as "Aligner.Text.Tokenizer uses Aligner.Pairing", in the order of the namespaces.</summary>
    /// <param name="types">Types of one assembly.</param>
    /// <param name="order">Namespaces, each allowed to use itself and those before it; what lies below one belongs to it.</param>
    public static IReadOnlyList<string> Against(Types types, IReadOnlyList<string> order) =>
    [
        .. order.SelectMany((from, place) => order.Skip(place + 1).SelectMany(to => Using(types, from, to))),
    ];

    /// <summary>Types of one namespace that use another, as above.</summary>
    public static IEnumerable<string> Using(Types types, string from, string to) =>
        types.That().ResideInNamespace(from).ShouldNot().HaveDependencyOnAny(to).GetResult().FailingTypes
            .Select(type => $"{type.FullName} uses {to}").Order(StringComparer.Ordinal);
}
