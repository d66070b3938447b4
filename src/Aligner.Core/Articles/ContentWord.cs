namespace Aligner.Articles;

/// <summary>A word of content, and what it says in any language.</summary>
/// <param name="Folded">The word under <see cref="Text.Normalization.Fold"/>.</param>
/// <param name="Keys">
/// Keys every language shares, told apart by their first character: <c>#</c> number, <c>%</c> month, <c>=</c> name as
/// spelled, <c>~</c> name or long word by sound, <c>@</c> place by concept.
/// </param>
internal readonly record struct ContentWord(string Folded, string[] Keys);
