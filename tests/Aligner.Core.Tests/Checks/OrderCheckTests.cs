using Aligner.Alignment;

namespace Aligner.Tests.Checks;

public sealed class OrderCheckTests
{
    private static readonly Bead First = new([0], [0], 1);
    private static readonly Bead SecondLeftOut = new([1], [], 0);
    private static readonly Bead SecondAdded = new([], [1], 0);

    [Fact]
    public void A_paragraph_left_out_or_added_is_called_a_paragraph()
    {
        Assert.StartsWith("this paragraph", Message("Ecco.\nParla oggi il sindaco.", "Zie.", SecondLeftOut, areParagraphs: true));
        Assert.StartsWith("this paragraph", Message("Ecco.", "Zie.\nVandaag spreekt hij.", SecondAdded, areParagraphs: true));
    }

    [Fact]
    public void A_sentence_left_out_or_added_is_called_a_sentence()
    {
        Assert.StartsWith("this sentence", Message("Ecco. |Parla oggi il sindaco.", "Zie.", SecondLeftOut));
        Assert.StartsWith("this sentence", Message("Ecco.", "Zie. |Vandaag spreekt hij.", SecondAdded));
    }

    [Fact]
    public void Sentences_of_less_than_three_words_come_and_go()
    {
        Assert.Null(Message("Ecco. |Certo, sì.", "Zie.", SecondLeftOut));
        Assert.Null(Message("Ecco.", "Zie. |Zeker wel.", SecondAdded));
    }

    [Fact]
    public void Sentences_that_are_noise_are_not_missed() =>
        Assert.Null(Message("Ecco. |Condividi su ogni rete.", "Zie.", SecondLeftOut with { IsNoise = true }));

    [Fact]
    public void Noise_on_both_sides_is_not_compared() => Assert.Empty(new Translation("Letto 12 volte.", "Lees 13 reacties.")
    {
        Paragraphs = [First with { IsNoise = true }],
    }.Findings);

    // What is said of the second bead, of the sentences and perhaps of the paragraphs; null for nothing.
    private static string? Message(string source, string target, Bead second, bool areParagraphs = false) =>
        new Translation(source, target) { Paragraphs = areParagraphs ? [First, second] : null, Sentences = [First, second] }
            .Diagnostics.SingleOrDefault()?.Message;
}
