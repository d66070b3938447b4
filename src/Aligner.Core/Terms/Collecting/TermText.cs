using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>A term as a language writes it.</summary>
internal sealed record TermText(LanguageCode Language, string Text);
