using System.IO.Compression;
using System.Reflection;
using System.Reflection.Emit;

namespace Aligner.AheadProfile;

/// <summary>A profile as crossgen2 reads it (.mibc; MIbcProfileParser in dotnet/runtime, src/coreclr/tools/aot, says how): a zipped
/// assembly whose method <c>AssemblyDictionary</c> names groups of methods, and each group, by <c>ldtoken</c>, its methods.</summary>
internal static class MethodProfile
{
    // A group is read where each assembly it names is compiled: so the one that shall have the code.
    private const string Program = "aligner;";

    /// <summary>Writes a profile.</summary>
    public static void Write(string path, IReadOnlyList<MethodBase> methods)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("profile"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("profile");
        var group = Add(module, "Methods", body =>
        {
            foreach (var method in methods)
            {
                body.Emit(OpCodes.Ldtoken, method is ConstructorInfo made
                    ? module.GetMethodMetadataToken(made)
                    : module.GetMethodMetadataToken((MethodInfo)method));
                body.Emit(OpCodes.Pop);
            }
        });
        Add(module, "AssemblyDictionary", body =>
        {
            body.Emit(OpCodes.Ldstr, Program);
            body.Emit(OpCodes.Ldtoken, group);
            body.Emit(OpCodes.Pop);
        });
        module.CreateGlobalFunctions();
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var entry = zip.CreateEntry($"{Path.GetFileName(path)}.dll", CompressionLevel.SmallestSize);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        assembly.Save(stream);
    }

    private static MethodBuilder Add(ModuleBuilder module, string name, Action<ILGenerator> write)
    {
        var method = module.DefineGlobalMethod(name, MethodAttributes.Public | MethodAttributes.Static, typeof(void), Type.EmptyTypes);
        var body = method.GetILGenerator();
        write(body);
        body.Emit(OpCodes.Ret);
        return method;
    }
}
