using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which phrase of one version is paired with which of the other.</summary>
public class PhrasesAlikeTests
{
    [Theory]
    [InlineData("Parla il sindaco. / Il sindaco tace.", "De burgemeester spreekt.", "sindaco 1 = burgemeester 1")]
    [InlineData("Parla il sindaco.", "De burgemeester spreekt. / De burgemeester zwijgt.", "sindaco 1 = burgemeester 1")]
    // The aligned paragraph before another.
    [InlineData("Ecco. / Parla il sindaco.", "De burgemeester zwijgt. / De burgemeester spreekt.", "sindaco 2 = burgemeester 2")]
    // The same person before another, even in another paragraph.
    [InlineData("Il sindaco Marco Rubio parla. / Ecco Donald Trump.",
        "Burgemeester Donald Trump zwijgt. / Burgemeester Marco Rubio spreekt.", "sindaco 1 = burgemeester 2")]
    // Nobody before another person.
    [InlineData("Il sindaco Marco Rubio parla. / Ecco Donald Trump. / Marco Rubio tace.",
        "Zie Marco Rubio. / Burgemeester Donald Trump zwijgt. / De burgemeester spreekt.", "sindaco 1 = burgemeester 3")]
    public void Each_phrase_is_paired_once_with_the_likest(string source, string target, string pair) =>
        Assert.Equal(pair, Pairs(source, target));

    // Of two things that one version says an office is for, the other says one.
    [Theory]
    [InlineData("Ecco il ministro della Cultura e della Scienza.", "Zie de minister van Cultuur.", true)]
    [InlineData("Ecco il ministro della Cultura e della Scienza Marco Rubio.", "Zie de minister van Cultuur. / Zie Marco Rubio.", true)]
    [InlineData("Ecco il ministro della Cultura e della Scienza. / Marco Rubio.", "Zie de minister van Cultuur Marco Rubio.", true)]
    [InlineData("Ecco il ministro della Cultura e della Scienza Marco Rubio. / Donald Trump.",
        "Zie de minister van Cultuur Donald Trump. / Marco Rubio.", false)]
    [InlineData("Ecco. / Il ministro della Cultura e della Scienza tace.", "De minister van Cultuur zwijgt. / Zie.", false)]
    public void Partial_agreement_is_enough_in_aligned_paragraphs_unless_the_persons_differ(string source, string target, bool isPaired) =>
        Assert.Equal(isPaired, Pairs(source, target).Length > 0);

    // The offices agree in nothing but their head.
    [Theory]
    [InlineData("Ecco il ministro della Cultura Marco Rubio.", "Zie minister Marco Rubio.", true)]
    [InlineData("Ecco Marco Rubio, ministro della Cultura.", "Zie Marco Rubio, minister.", true)]
    [InlineData("Ecco il ministro della Cultura.", "Zie de minister.", false)]
    [InlineData("Ecco il ministro della Cultura Marco Rubio. / Donald Trump.", "Zie minister Donald Trump. / Marco Rubio.", false)]
    [InlineData("Il ministro della Cultura vede Marco Rubio.", "De minister ziet Marco Rubio.", false)]
    [InlineData("Qui Marco Rubio vede il ministro della Cultura.", "Hier ziet Marco Rubio bij minister.", false)]
    [InlineData("Il ministero della Cultura Marco Rubio.", "Het ministerie Marco Rubio.", false)]
    public void Of_one_person_any_agreement_is_enough(string source, string target, bool isPaired) =>
        Assert.Equal(isPaired, Pairs(source, target).Length > 0);

    [Theory]
    [InlineData("Ecco il ministro russo.", "Zie de minister.", true)]
    [InlineData("Ecco. / Il ministro russo tace.", "De minister zwijgt. / Zie.", false)]
    [InlineData("Ecco. / Il ministro russo tace.", "De Russische minister zwijgt. / Zie.", true)]
    [InlineData("Ecco il presidente russo.", "Zie de president.", false)]
    [InlineData("Ecco il presidente meridionale russo.", "Zie de zuidelijk president.", true)]
    public void A_state_that_one_version_leaves_out_is_the_same_in_aligned_paragraphs_but_for_its_head(
        string source, string target, bool isPaired) => Assert.Equal(isPaired, Pairs(source, target).Length > 0);

    // Terms and lines of each pair.
    private static string Pairs(string source, string target)
    {
        var reading = SmallReadings.ItalianDutch(source, target);
        return string.Join(", ", reading.UpTo<PhrasesAlike>().Of<PhrasePair>().Select(pair =>
            $"{pair.SourcePhrase.Base} {reading.Source.PlaceOf(pair.SourcePhrase.Start).Line} = "
                + $"{pair.TargetPhrase.Base} {reading.Target.PlaceOf(pair.TargetPhrase.Start).Line}"));
    }
}
