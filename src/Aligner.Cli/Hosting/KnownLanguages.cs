using System.Collections.Frozen;
using Aligner.Languages;

namespace Aligner.Cli.Hosting;

/// <summary>Which languages a user can mean: every one of two letters that ISO 639-1 names, every code of three letters, and those with
/// a pack. The list stands here and is not asked of the machine's ICU, so that the answer is the same everywhere.</summary>
internal static class KnownLanguages
{
    private static readonly FrozenSet<string> TwoLetters = (
        "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff "
        + "fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr "
        + "ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi "
        + "pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty "
        + "ug uk ur uz ve vi vo wa wo xh yi yo za zh zu").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether there is such a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="packs">The folder of the user's packs; empty for none.</param>
    public static bool Has(LanguageCode language, string packs) => language.Value.Length != 2
        || TwoLetters.Contains(language.Value)
        || (packs.Length > 0 && Directory.Exists(Path.Combine(packs, language.Value)));

    /// <summary>What to tell who means another.</summary>
    public static string Refusal(LanguageCode language) =>
        $"'{language}' is no language of ISO 639-1; write a code such as it, nl or de, or make a pack for it";
}
