namespace Aligner.Formats.Html;

/// <summary>The running program behind a page that it shows itself, and to which the page may speak.</summary>
/// <param name="Version">Of what the page was made of; a page that is older loads itself again.</param>
/// <param name="IsReadOnly">Whether nothing can be changed.</param>
internal sealed record LiveConnection(long Version, bool IsReadOnly);
