using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Languages;
using Aligner.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Alignment;

public class ArticleAlignerTests
{
    private static readonly LanguagePack TargetPack = InventedLanguage.Target with { Noise = ["Geef een reactie*", "LEZEN *"] };

    [Fact]
    public void Paragraphs_are_joined_by_their_sentences()
    {
        var s = InventedLanguage.Bitext(6, 21).ToArray();
        var alignment = Align(
            [$"{s[0].Source} {s[1].Source}", s[2].Source, $"{s[3].Source} {s[4].Source} {s[5].Source}"],
            [s[0].Target, $"{s[1].Target} {s[2].Target}", $"{s[3].Target} {s[4].Target}", s[5].Target]);
        Assert.Equal(["[0, 1]:[0, 1]", "[2]:[2, 3]"], alignment.Paragraphs.Beads.Select(Units));
        Assert.Equal(["[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[3]", "[4]:[4]", "[5]:[5]"], alignment.Sentences.Beads.Select(Units));
        Assert.All(alignment.Paragraphs.Beads, bead => Assert.True(bead.Confidence > 0.9, bead.ToString()));
    }

    [Fact]
    public void Any_text_is_aligned_and_every_paragraph_stands_in_one_bead() =>
        Prop.ForAll<string[], string[]>((source, target) =>
        {
            var alignment = Align(Lines(source), Lines(target));
            Assert.Equal(
                (Lines(source).Length, Lines(target).Length),
                (alignment.Paragraphs.SourceCount, alignment.Paragraphs.TargetCount));

            static string[] Lines(string[]? texts) =>
                [.. (texts ?? []).Append("a\uD800b").Select(text => Normalization.Line(text ?? "")).Where(text => text.Length > 0)];
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Noise_is_null_and_marked()
    {
        var s = InventedLanguage.Bitext(3, 22).ToArray();
        var alignment = Align(
            [s[0].Source, s[1].Source, s[2].Source],
            [s[0].Target, "Lezen Nog een stuk", s[1].Target, s[2].Target, "Geef een reactie"]);
        Assert.Equal(["[0]:[0]", "[]:[1]", "[1]:[2]", "[2]:[3]", "[]:[4]"], alignment.Paragraphs.Beads.Select(Units));
        Assert.Equal([1, 4], alignment.Paragraphs.Beads.Where(bead => bead.IsNoise).Select(bead => bead.Target[0]));
        Assert.Equal(2, alignment.Sentences.Beads.Count(bead => bead.IsNoise));
    }

    [Fact]
    public void What_looks_like_noise_and_translates_a_line_is_text()
    {
        var s = InventedLanguage.Bitext(5, 24).ToArray();
        var alignment = Align(
            [s[0].Source, s[1].Source, s[2].Source, s[3].Source, s[4].Source],
            [s[0].Target, "Lezen " + s[1].Target, s[2].Target, "Lezen " + s[3].Target, s[4].Target]);
        Assert.Equal(["[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[3]", "[4]:[4]"], alignment.Paragraphs.Beads.Select(Units));
        Assert.DoesNotContain(alignment.Paragraphs.Beads, bead => bead.IsNoise);
    }

    [Fact]
    public void Noise_parts_no_sentences_that_belong_together()
    {
        var s = InventedLanguage.Bitext(6, 25).ToArray();
        var joined = s[2].Source.TrimEnd('.') + ", " + s[3].Source;
        var alignment = Align(
            [s[0].Source, s[1].Source, joined, s[4].Source, s[5].Source],
            [s[0].Target, s[1].Target, s[2].Target, "Lezen Nog een stuk", s[3].Target, s[4].Target, s[5].Target]);
        Assert.Contains("[2]:[2, 4]", alignment.Paragraphs.Beads.Select(Units));
        Assert.Equal([3], alignment.Paragraphs.Beads.Where(bead => bead.IsNoise).Select(bead => bead.Target[0]));
    }

    [Fact]
    public void Headlines_printed_twice_on_both_sides_are_aligned_twice()
    {
        var s = InventedLanguage.Bitext(5, 23).ToArray();
        var (source, target) = (s[0].Source + " " + s[4].Source, s[0].Target + " " + s[4].Target);
        var alignment = Align([source, source, s[1].Source, s[2].Source], [target, target, s[1].Target, s[2].Target]);
        Assert.Equal(["[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[3]"], alignment.Paragraphs.Beads.Select(Units));
    }

    [Fact]
    public void A_headline_printed_twice_is_aligned_once()
    {
        var s = InventedLanguage.Bitext(5, 23).ToArray();
        var headline = s[0].Target + " " + s[4].Target;
        var alignment = Align(
            [s[0].Source + " " + s[4].Source, s[1].Source, s[2].Source, s[3].Source],
            [headline, headline, s[1].Target, s[2].Target, s[3].Target]);
        Assert.Equal(["[0]:[0]", "[]:[1]", "[1]:[2]", "[2]:[3]", "[3]:[4]"], alignment.Paragraphs.Beads.Select(Units));
    }

    [Fact]
    public void A_headline_that_one_side_joins_to_its_first_sentence_is_aligned_with_both()
    {
        var s = InventedLanguage.Bitext(6, 28).ToArray();
        string[] joined = [$"{Headline(s[0].Target)} {s[1].Target}", s[2].Target, s[3].Target, s[4].Target];
        var alignment = Align([Headline(s[0].Source), s[5].Source, s[1].Source, s[2].Source, s[3].Source, s[4].Source], joined);
        Assert.Equal(["[0, 2]:[0]", "[1]:[]", "[3]:[1]", "[4]:[2]", "[5]:[3]"], alignment.Paragraphs.Beads.Select(Units));
        Assert.Equal(alignment.Paragraphs.Beads.Select(Units), alignment.Sentences.Beads.Select(Units));
        Assert.InRange(alignment.Sentences.Beads[0].Confidence, 0.5, 0.996);
    }

    [Fact]
    public void A_headline_that_the_source_joins_is_aligned_likewise()
    {
        var s = InventedLanguage.Bitext(6, 28).ToArray();
        var alignment = Align(
            [$"{Headline(s[0].Source)} {s[1].Source} {s[2].Source}", s[3].Source, s[4].Source],
            [Headline(s[0].Target), s[5].Target, s[1].Target, s[2].Target, s[3].Target, s[4].Target]);
        Assert.Equal(["[0]:[0, 2, 3]", "[]:[1]", "[1]:[4]", "[2]:[5]"], alignment.Paragraphs.Beads.Select(Units));
        Assert.Contains("[0]:[0, 2]", alignment.Sentences.Beads.Select(Units));
    }

    [Fact]
    public void A_headline_that_the_other_side_lacks_stands_alone()
    {
        var s = InventedLanguage.Bitext(5, 28).ToArray();
        var named = string.Join(' ', s[1].Target.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        var alignment = Align([Headline(s[0].Source), s[1].Source, s[2].Source, s[3].Source], [named, s[2].Target, s[3].Target]);
        Assert.Equal(["[0]:[]", "[1]:[0]", "[2]:[1]", "[3]:[2]"], alignment.Paragraphs.Beads.Select(Units));
    }

    [Fact]
    public void An_empty_article_aligns_to_nothing()
    {
        var alignment = Align([], ["Woro.", "Bene lino."]);
        Assert.Equal(["[]:[0]", "[]:[1]"], alignment.Paragraphs.Beads.Select(Units));
        Assert.Empty(Align([], []).Paragraphs.Beads);
    }

    private static string Headline(string sentence) => sentence.TrimEnd('.', '!', '?');

    private static string Units(Bead bead) => bead.ToString()[..^6];

    private static ArticleAlignment Align(string[] source, string[] target) =>
        ArticleAligner.Align(
            new DocumentReader(InventedLanguage.Source).Read(Article(source)),
            new DocumentReader(TargetPack).Read(Article(target)),
            InventedLanguage.Lexicon);

    private static Article Article(string[] lines) =>
        new("test", [.. lines.Select((line, i) => new Paragraph(i, i + 1, 1, line))]) { Name = "test" };
}
