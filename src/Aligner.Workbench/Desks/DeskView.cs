using Aligner.Diagnostics;
using Aligner.Formats.Report;

namespace Aligner.Workbench.Desks;

/// <summary>What the workbench shows at a moment.</summary>
/// <param name="Version">Grows with every change, also from one start to the next.</param>
/// <param name="Model">What the pages are made of.</param>
/// <param name="Trouble">What keeps the files from being shown as they are now, for people; null where nothing does.</param>
/// <param name="IsBusy">Whether articles are being worked in.</param>
internal sealed record DeskView(long Version, ReportModel Model, Reason? Trouble, bool IsBusy)
{
    /// <summary>The header that says which version an answer is of, or left.</summary>
    public const string VersionHeader = "Aligner-Version";
}
