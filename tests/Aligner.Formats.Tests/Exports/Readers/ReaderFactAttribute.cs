namespace Aligner.Formats.Tests.Exports;

/// <summary>A fact that needs another program and says so where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReaderFactAttribute : FactAttribute
{
    public ReaderFactAttribute(ForeignProgram program)
    {
        Program = program;
        Skip = Reader.Missing(program);
    }

    /// <summary>The program.</summary>
    public ForeignProgram Program { get; }
}
