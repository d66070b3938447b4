using Aligner.Diagnostics;

namespace Aligner.Formats.Corrections;

/// <summary>What is wrong with a correction as a file has it.</summary>
internal sealed class CorrectionFault(Reason reason) : FormatException(reason.ToString())
{
    public Reason Reason { get; } = reason;
}
