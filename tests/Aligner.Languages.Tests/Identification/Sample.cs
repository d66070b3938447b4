using System.Runtime.CompilerServices;

namespace Aligner.Languages.Tests.Identification;

/// <summary>Text of our own for the tests.</summary>
internal static class Sample
{
    public static SortedDictionary<string, string> Sentences { get; } = new(StringComparer.Ordinal)
    {
        ["it"] = "Il ministro ha detto ai giornalisti che il governo presenterà la riforma delle pensioni prima della fine dell’anno.",
        ["nl"] = "De minister zei tegen de journalisten dat de regering de hervorming van de pensioenen voor het einde van het "
            + "jaar zal voorstellen.",
        ["de"] =
            "Der Minister sagte den Journalisten, dass die Regierung die Reform der Renten noch vor dem Ende des Jahres vorlegen werde.",
        ["fr"] = "Le ministre a dit aux journalistes que le gouvernement présenterait la réforme des retraites avant la fin de l’année.",
        ["en"] =
            "The minister told the journalists that the government would present the reform of the pensions before the end of the year.",
    };

    /// <summary>
    /// A profile of the five languages in NTextCat's format, learned from a few sentences of our own by
    /// <see cref="NTextCatProfileTests"/>.
    /// </summary>
    public static string ProfilePath => Path.Combine(Folder(), "ntextcat.profile.xml");

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
