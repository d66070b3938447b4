namespace Aligner.Mutation.Mutating;

/// <summary>One rule of the source switched off, or one guard or number changed.</summary>
/// <param name="Number">Its number, from 1, in the order of the source.</param>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Path">The file, relative to the project.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Change">What is changed, in words and in the source's own text.</param>
internal sealed record Mutant(int Number, MutantKind Kind, string Path, int Line, string Change)
{
    /// <summary>The folder of the file, with forward slashes.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');
}
