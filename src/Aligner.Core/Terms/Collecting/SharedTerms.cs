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
    /// agree on the term of a language they share, or when three drafts of one pair each translate each other.
    /// </summary>
    public void Join()
    {
        JoinTriangles();
        var kept = new Dictionary<(string Type, LanguageCode Language, string Text), List<string>>();
        var composed = drafts.Where(draft => draft.Value.IsComposed)
            .OrderByDescending(draft => draft.Value.Languages.Count)
            .ThenBy(draft => draft.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var (key, draft) in composed)
        {
            var same = draft.TermsSoFar.SelectMany(term => kept.GetValueOrDefault((TypeOf(key), term.Language, term.Text)) ?? [])
                .Distinct(StringComparer.Ordinal)
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

    // a = b, b = c and a = c: what two languages agree on with a third is one concept, however little of it a table knows.
    private void JoinTriangles()
    {
        var single = drafts.Where(draft => draft.Value.IsComposed && draft.Value.TermsSoFar.Length == 2)
            .OrderBy(draft => draft.Key, StringComparer.Ordinal)
            .Select(draft => (draft.Key, Type: TypeOf(draft.Key), Terms: draft.Value.TermsSoFar)).ToList();
        var byTerms = single.GroupBy(draft => (draft.Type, draft.Terms[0], draft.Terms[1]))
            .ToDictionary(group => group.Key, group => group.First().Key);
        var byFirst = single.ToLookup(draft => (draft.Type, draft.Terms[0]));
        foreach (var (key, type, terms) in single)
        {
            foreach (var second in byFirst[(type, terms[1])])
            {
                if (!byTerms.TryGetValue((type, terms[0], second.Terms[1]), out var third)
                    || !drafts.ContainsKey(key)
                    || !drafts.ContainsKey(second.Key)
                    || !drafts.ContainsKey(third))
                    continue;
                drafts[key].TakeOver(drafts[second.Key]);
                drafts[key].TakeOver(drafts[third]);
                drafts.Remove(second.Key);
                drafts.Remove(third);
            }
        }
    }

    private static bool Contains(ConceptDraft whole, ConceptDraft part) =>
        whole.Languages.Count > part.Languages.Count && part.TermsSoFar.All(whole.TermsSoFar.Contains);

    private bool IsComposedAlike(string one, string other) =>
        UnknownWord().Replace(one, "=") == UnknownWord().Replace(other, "=")
            && !drafts[one].Languages.SequenceEqual(drafts[other].Languages);

    private static string TypeOf(string key) => key[..key.IndexOf('/', StringComparison.Ordinal)];

    [GeneratedRegex(@"(?<=[/+])=[^+@/]*")]
    private static partial Regex UnknownWord();
}
