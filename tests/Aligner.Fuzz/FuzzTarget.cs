namespace Aligner.Fuzz;

/// <summary>Something that takes bytes from outside and must survive any.</summary>
/// <param name="Name">Its name, which is also the name of the file it takes: the extension tells the format.</param>
/// <param name="Seeds">Good inputs to begin with.</param>
/// <param name="Take">Takes an input as the program does. Whatever it throws is a mistake of the program's.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, Action<byte[]> Take);
