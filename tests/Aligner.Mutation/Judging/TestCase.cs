using System.Reflection;
using Xunit.Sdk;

namespace Aligner.Mutation.Judging;

/// <summary>One test, or one row of a theory, that can be run by itself.</summary>
/// <param name="Name">Class, method and number of the row.</param>
/// <param name="Method">The method.</param>
/// <param name="Row">The number of the row of its data, from 0.</param>
internal sealed record TestCase(string Name, MethodInfo Method, int Row)
{
    /// <summary>All tests of an assembly that are not skipped, in the order of their names.</summary>
    public static IReadOnlyList<TestCase> In(Assembly assembly, string? filter) =>
    [
        .. from type in assembly.GetTypes()
           where type is { IsClass: true, IsAbstract: false }
           from method in type.GetMethods()
           let fact = method.GetCustomAttribute<FactAttribute>()
           where fact is { Skip: null }
           from row in Enumerable.Range(0, fact is TheoryAttribute ? Data(method).Count() : 1)
           let name = $"{type.FullName}.{method.Name}#{row}"
           where filter is null || name.Contains(filter, StringComparison.Ordinal)
           orderby name, row
           select new TestCase(name, method, row),
    ];

    /// <summary>Runs it in new instances of its class and its fixtures; throws what it throws.</summary>
    public void Run()
    {
        var made = new List<object>();
        try
        {
            var type = Method.ReflectedType!;
            var arguments = type.GetConstructors().Single().GetParameters()
                .Select(parameter => Made(made, parameter.ParameterType)).ToArray();
            var instance = Method.IsStatic ? null : Made(made, type, arguments);
            var row = Method.GetCustomAttribute<FactAttribute>() is TheoryAttribute ? Data(Method).ElementAt(Row) : [];
            var result = Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, Complete(row), null);
            if (result is Task task) task.GetAwaiter().GetResult();
            if (result is ValueTask value) value.AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            made.Reverse();
            foreach (var thing in made)
            {
                if (thing is IAsyncLifetime lifetime) lifetime.DisposeAsync().GetAwaiter().GetResult();
                if (thing is IDisposable disposable) disposable.Dispose();
            }
        }
    }

    private static IEnumerable<object?[]> Data(MethodInfo method) =>
        method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method));

    private static object Made(List<object> made, Type type, params object[] arguments)
    {
        var thing = Activator.CreateInstance(type, arguments)!;
        made.Add(thing);
        if (thing is IAsyncLifetime lifetime) lifetime.InitializeAsync().GetAwaiter().GetResult();
        return thing;
    }

    private object?[] Complete(object?[] row)
    {
        var parameters = Method.GetParameters();
        if (parameters is [.., { } last]
            && last.IsDefined(typeof(ParamArrayAttribute))
            && row.ElementAtOrDefault(parameters.Length - 1) is not Array)
            row = [.. row.Take(parameters.Length - 1), Rest(row.Skip(parameters.Length - 1), last.ParameterType.GetElementType()!)];
        var given = row.Concat(parameters.Skip(row.Length).Select(parameter => parameter.DefaultValue));
        return [.. given.Zip(parameters, (value, parameter) => Converted(value, parameter.ParameterType))];
    }

    private static Array Rest(IEnumerable<object?> values, Type type)
    {
        object?[] rest = [.. values];
        var array = Array.CreateInstance(type, rest.Length);
        rest.CopyTo(array, 0);
        return array;
    }

    /// <summary>A number given as a whole one where the test takes a fraction, as xunit converts it.</summary>
    private static object? Converted(object? value, Type type) => value is IConvertible && type.IsPrimitive && value.GetType() != type
        ? Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture)
        : value;
}
