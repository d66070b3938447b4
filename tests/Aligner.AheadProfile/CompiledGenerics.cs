using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Reflection;

namespace Aligner.AheadProfile;

/// <summary>Listens to the runtime: which methods that are generic, or of generic types, it compiles.</summary>
internal sealed class CompiledGenerics : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;

    // Of the flags of a method: made while the program runs, so there is nothing that could be named.
    private const uint Dynamic = 1;

    private static readonly Type InternalHandle =
        typeof(object).Assembly.GetType("System.RuntimeMethodHandleInternal", throwOnError: true)!;

    private static readonly ConstructorInfo MakeHandle =
        InternalHandle.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, [typeof(nint)])!;

    // A method of a generic type is found by its handle and its type, and the type only by what the runtime keeps to itself.
    private static readonly MethodInfo DeclaringType = typeof(RuntimeMethodHandle).GetMethod(
        "GetDeclaringType", BindingFlags.Static | BindingFlags.NonPublic, [InternalHandle])!;

    private readonly ConcurrentDictionary<nint, bool> handles = new();

    /// <summary>The methods so far, ordinal order.</summary>
    public IReadOnlyList<MethodBase> Methods() =>
        [.. handles.Keys.Select(Method).OrderBy(method => $"{method.DeclaringType} {method}", StringComparer.Ordinal)];

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime") EnableEvents(eventSource, EventLevel.Verbose, Jit);
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) != true) return;
        if ((Convert.ToUInt32(Of("MethodFlags"), CultureInfo.InvariantCulture) & Dynamic) != 0) return;
        if (Of("MethodNamespace") is string type && type.Contains('[', StringComparison.Ordinal)
            || Of("MethodSignature") is string signature && signature.Contains("generic ", StringComparison.Ordinal))
            handles[(nint)Convert.ToUInt64(Of("MethodID"), CultureInfo.InvariantCulture)] = true;

        object? Of(string name) => eventData.Payload![eventData.PayloadNames!.IndexOf(name)];
    }

    private static MethodBase Method(nint handle)
    {
        var type = (Type)DeclaringType.Invoke(null, [MakeHandle.Invoke([handle])])!;
        return MethodBase.GetMethodFromHandle(RuntimeMethodHandle.FromIntPtr(handle), type.TypeHandle)!;
    }
}
