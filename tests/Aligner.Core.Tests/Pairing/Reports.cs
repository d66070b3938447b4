using Aligner.Articles;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Core.Tests.Pairing;

/// <summary>Invented reports in several languages.</summary>
internal static class Reports
{
    public static readonly Article HarbourItalian = Article("it", "porto",
        "Il presidente Viktor Lavrentiev ha inaugurato martedì 14 marzo il nuovo terminal del porto di Rotterdam, costato 930 "
            + "milioni di euro.",
        "Alla cerimonia hanno partecipato il commissario europeo Dan Jørgensen e la sindaca Carola Schouten con 250 ospiti.",
        "Secondo la società Maersk il terminal potrà ricevere 4.500 container al giorno a partire dal 2027.",
        "Greenpeace ha protestato con 12 barche davanti al molo di Maasvlakte.");

    public static readonly Article HarbourDutch = Article("nl", "haven",
        "President Viktor Lavrentjev heeft dinsdag 14 maart de nieuwe terminal in de haven van Rotterdam geopend, die 930 "
            + "miljoen euro heeft gekost.",
        "Bij de plechtigheid waren Eurocommissaris Dan Jørgensen en burgemeester Carola Schouten met 250 gasten aanwezig.",
        "Volgens het bedrijf Maersk kan de terminal vanaf 2027 dagelijks 4.500 containers ontvangen.",
        "Greenpeace protesteerde met 12 boten voor de kade van de Maasvlakte.");

    public static readonly Article HarbourGerman = Article("de", "hafen",
        "Vor der Maasvlakte lagen am Dienstag 12 Boote von Greenpeace. Ihre Besatzungen wollten wissen, woher der Strom für "
            + "die Kräne kommen soll.",
        "In Rotterdam ist ein Terminal eröffnet worden, an dem die Reederei Maersk künftig täglich 4.500 Container abfertigen will; "
            + "Kritiker zweifeln daran.",
        "Unter den 250 Gästen waren Carola Schouten und Viktor Lawrentjew, während Dan Jørgensen früher abreiste und über Energie sprach.",
        "Hamburgs Hafenchefin Annette Krug nannte den Neubau eine Herausforderung. An der Elbe werde seit 18 Jahren gebaggert, ohne dass "
            + "ein Schiff schneller lade.");

    public static readonly Article StrikeItalian = Article("it", "sciopero",
        "I macchinisti della Lombardia si fermano venerdì per otto ore, hanno annunciato i sindacati Cgil e Uil a Milano.",
        "Trenord prevede di cancellare 1.200 corse; l'assessore Franco Lucente ha convocato le parti.");

    public static readonly Article SchoolDutch = Article("nl", "school",
        "In Groningen begint maandag een proef met latere lestijden, meldt wethouder Kirsten de Wrede.",
        "Ruim 3.400 scholieren van het Praedinius en het Zernike doen mee.");

    public static Article Article(string language, string name, params string[] paragraphs) =>
        new($"{name}.{language}.txt", [.. paragraphs.Select((text, i) => new Paragraph(i, i + 1, 1, text))])
        {
            Name = name,
            Language = new LanguageGuess(LanguageCode.Parse(language), 1),
        };
}
