using System.Reflection;

namespace Aligner.Architecture.Tests.PublicApi;

/// <summary>The public types of some assemblies that are met when one goes from type to type by what their
/// public members take and give.</summary>
internal sealed class Reach(IReadOnlyCollection<Assembly> assemblies)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The types met from some, these included.</summary>
    public IReadOnlySet<Type> From(IEnumerable<Type> doors)
    {
        var met = new HashSet<Type>();
        var open = new Queue<Type>(doors);
        while (open.TryDequeue(out var type))
            foreach (var part in Parts(type).Where(part => assemblies.Contains(part.Assembly) && part.IsVisible && met.Add(part)))
                foreach (var next in Named(part)) open.Enqueue(next);
        return met;
    }

    // What a constructed type, array or reference is made of: IReadOnlyList<Bead> is Bead, too.
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        if (!type.IsGenericType) return [type];
        return [type.GetGenericTypeDefinition(),
            .. type.GetGenericArguments().Where(argument => !argument.IsGenericParameter).SelectMany(Parts)];
    }

    private static IEnumerable<Type> Named(Type type) =>
    [
        .. type.BaseType is { } above ? [above] : Array.Empty<Type>(),
        .. type.GetInterfaces(),
        .. type.DeclaringType is { } outer ? [outer] : Array.Empty<Type>(),
        .. type.GetFields(Declared).Where(field => IsOpen(field.Attributes)).Select(field => field.FieldType),
        .. type.GetMethods(Declared).Where(IsOpen)
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)),
        .. type.GetConstructors(Declared).Where(IsOpen)
            .SelectMany(constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType)),
    ];

    private static bool IsOpen(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
