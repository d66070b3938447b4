using System.Text.RegularExpressions;

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
        var kept = new Dictionary<(string Type, WrittenTerm Term), List<string>>();
        var composed = drafts.Keys.Where(key => drafts[key].IsComposed)
            .OrderByDescending(key => drafts[key].Languages.Count)
            .ThenBy(key => key, StringComparer.Ordinal)
            .ToList();
        foreach (var key in composed)
        {
            var draft = drafts[key];
            var same = draft.TermsSoFar.SelectMany(term => kept.GetValueOrDefault((TypeOf(key), term)) ?? [])
                .Distinct(StringComparer.Ordinal)
                .FirstOrDefault(other => Contains(drafts[other], draft) || IsComposedAlike(other, key));
            if (same is not null)
            {
                drafts[same].TakeOver(draft);
                drafts.Remove(key);
            }
            foreach (var term in draft.TermsSoFar)
            {
                if (!kept.TryGetValue((TypeOf(key), term), out var keys)) kept[(TypeOf(key), term)] = keys = [];
                keys.Add(same ?? key);
            }
        }
    }

    // a = b, b = c and a = c: what two languages agree on with a third is one concept, however little of it a table knows.
    private void JoinTriangles()
    {
        var single = drafts.Keys.Where(key => drafts[key] is { IsComposed: true, TermsSoFar.Length: 2 })
            .Order(StringComparer.Ordinal)
            .Select(key => new { Key = key, Type = TypeOf(key), First = drafts[key].TermsSoFar[0], Last = drafts[key].TermsSoFar[1] })
            .ToList();
        var byTerms = single.ToLookup(draft => new { draft.Type, draft.First, draft.Last }, draft => draft.Key);
        var byFirst = single.ToLookup(draft => new { draft.Type, draft.First });
        foreach (var draft in single)
        {
            foreach (var second in byFirst[new { draft.Type, First = draft.Last }])
            {
                if (byTerms[new { draft.Type, draft.First, second.Last }].FirstOrDefault() is not { } third
                    || !drafts.ContainsKey(draft.Key)
                    || !drafts.ContainsKey(second.Key)
                    || !drafts.ContainsKey(third))
                    continue;
                drafts[draft.Key].TakeOver(drafts[second.Key]);
                drafts[draft.Key].TakeOver(drafts[third]);
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
