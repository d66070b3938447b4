using System.Collections.Immutable;

namespace Aligner.Languages;

/// <summary>What one file of a pack holds.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="IsOfLanguage">Whether it lies in the folder of a language; else beside the folders, the same for every language.</param>
/// <param name="Shape">How its lines are written.</param>
/// <param name="Columns">The columns of a table, the one of a list, the keys of settings.</param>
internal sealed record PackFile(string Name, bool IsOfLanguage, PackFileShape Shape, ImmutableArray<PackColumn> Columns);
