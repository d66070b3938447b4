using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>A term as a language writes it.</summary>
internal sealed record WrittenTerm(LanguageCode Language, string Text);
