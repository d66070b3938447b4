using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aligner.Diagnostics;

namespace Aligner.Languages;

/// <summary>The language packs at hand: the built-in folder and, over it, a user's. Each is read when
/// first asked for, the terms of a built-in one (<see cref="PackTerms"/>) when these are. Thread-safe.</summary>
public sealed class LanguagePacks
{
    private readonly string? userFolder;
    private readonly Lazy<(ImmutableArray<Spelling> Spellings, ConceptRoles Roles)> common;
    private readonly ConcurrentDictionary<LanguageCode, Lazy<LanguagePack>> packs = new();
    private readonly ConcurrentQueue<Diagnostic> diagnostics = new();

    /// <param name="userFolder">A folder with a folder per language whose items are added to the built-in ones; null for none.</param>
    public LanguagePacks(string? userFolder = null)
    {
        this.userFolder = userFolder;
        common = new(() => Reported(LoadCommon));
    }

    /// <summary>The folder of the packs shipped with the program.</summary>
    public static string BuiltInFolder => Path.Combine(AppContext.BaseDirectory, "Packs");

    /// <summary>What did not fit in the packs read so far.</summary>
    public IReadOnlyCollection<Diagnostic> Diagnostics => diagnostics;

    /// <summary>The languages that have a pack, in ordinal order.</summary>
    public IReadOnlyList<LanguageCode> Languages =>
        [.. Roots.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories).Select(Path.GetFileName)
            .Where(name => LanguageCode.TryParse(name, out _)).Select(name => LanguageCode.Parse(name!)).Distinct().Order()];

    /// <summary>The pack of a language; a bare one where none is at hand.</summary>
    public LanguagePack For(LanguageCode code) => packs.GetOrAdd(code, key => new Lazy<LanguagePack>(() => Load(key))).Value;

    private IEnumerable<string> Roots => userFolder is null ? [BuiltInFolder] : [BuiltInFolder, userFolder];

    private LanguagePack Load(LanguageCode code)
    {
        var folders = Roots.Select(root => Path.Combine(root, code.Value)).Where(Directory.Exists).ToList();
        var pack = folders.Count == 0 ? LanguagePack.Bare(code) : Read(code, folders);
        return pack with { Spellings = common.Value.Spellings, Roles = common.Value.Roles };
    }

    // What a user wrote is read at once, so that every command names its faults.
    private LanguagePack Read(LanguageCode code, IReadOnlyList<string> folders) => userFolder is null
        ? Reported(found => PackLoader.LoadWithoutTerms(code, folders, found)) with
        {
            Terms = new(() => Reported(found => PackLoader.LoadTerms(folders, found))),
        }
        : Reported(found => PackLoader.Load(code, folders, found));

    private (ImmutableArray<Spelling> Spellings, ConceptRoles Roles) LoadCommon(ICollection<Diagnostic> found)
    {
        var roots = Roots.Where(Directory.Exists).ToList();
        foreach (var strange in roots.SelectMany(PackFolders.StrangeInRoot)) found.Add(strange);
        return (CommonPackLoader.Spellings(roots, found), CommonPackLoader.Roles(roots, found));
    }

    private T Reported<T>(Func<ICollection<Diagnostic>, T> read)
    {
        var found = new List<Diagnostic>();
        var result = read(found);
        foreach (var diagnostic in found) diagnostics.Enqueue(diagnostic);
        return result;
    }
}
