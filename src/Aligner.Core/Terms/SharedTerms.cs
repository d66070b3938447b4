using System.Text.RegularExpressions;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>
/// Joins the composed concepts of several pairs of languages that are one. A word that no table knows has no meaning
/// but its spelling, so its concept has another key in each language it was read in first.
/// </summary>
/// <param name="drafts">By key; those taken over are removed.</param>
internal sealed partial class SharedTerms(Dictionary<string, ConceptDraft> drafts)
{
    /// <summary>
    /// A draft is another one when that has all its terms, or when both are composed alike but for unknown words and
    /// agree on the term of a language they share.
    /// </summary>
    public void Join()
    {
        var kept = new Dictionary<(string Type, LanguageCode Language, string Text), List<string>>();
        var composed = drafts.Where(draft => draft.Value.IsComposed).OrderByDescending(draft => draft.Value.Languages.Count).ThenBy(draft => draft.Key, StringComparer.Ordinal).ToList();
        foreach (var (key, draft) in composed)
        {
            var same = draft.TermsSoFar.SelectMany(term => kept.GetValueOrDefault((TypeOf(key), term.Language, term.Text)) ?? []).Distinct(StringComparer.Ordinal)
                .FirstOrDefault(other => Contains(drafts[other], draft) || IsComposedAlike(other, key));
            if (same is not null)
            {
                drafts[same].TakeOver(draft);
                drafts.Remove(key);
            }
            foreach (var (language, text) in draft.TermsSoFar)
            {
                if (!kept.TryGetValue((TypeOf(key), language, text), out var keys)) kept[(TypeOf(key), language, text)] = keys = [];
                keys.Add(same ?? key);
            }
        }
    }

    private static bool Contains(ConceptDraft whole, ConceptDraft part) =>
        whole.Languages.Count > part.Languages.Count && part.TermsSoFar.All(whole.TermsSoFar.Contains);

    private bool IsComposedAlike(string one, string other) =>
        UnknownWord().IsMatch(one) && UnknownWord().Replace(one, "=") == UnknownWord().Replace(other, "=") && !drafts[one].Languages.SequenceEqual(drafts[other].Languages);

    private static string TypeOf(string key) => key[..key.IndexOf('/', StringComparison.Ordinal)];

    [GeneratedRegex(@"(?<=[/+])=[^+@/]*")]
    private static partial Regex UnknownWord();
}
