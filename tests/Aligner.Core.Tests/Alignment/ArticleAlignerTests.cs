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
    private static readonly LanguagePack SourcePack = InventedLanguage.Source with { Noise = ["Leggi *"] };
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
    public void Notes_that_the_other_side_lacks_join_no_paragraph()
    {
        var s = InventedLanguage.Bitext(4, 22).ToArray();
        string[] noted = [s[0].Source[..^1] + "(1).", s[1].Source[..^1] + "(2).", "Kata", "(1) " + s[2].Source, "(2) " + s[3].Source];
        Assert.Equal(
            ["[0]:[0]", "[1]:[1]", "[2]:[]", "[3]:[]", "[4]:[]"],
            Align(noted, [s[0].Target, s[1].Target]).Paragraphs.Beads.Select(Units));
        var both = Align(noted, [s[0].Target, s[1].Target, "Woro", "(1) " + s[2].Target, "(2) " + s[3].Target]).Paragraphs.Beads;
        Assert.Equal(["[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[3]", "[4]:[4]"], both.Select(Units));
        Assert.DoesNotContain(both, bead => bead.IsNoise);
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
    public void What_translates_nothing_and_looks_like_text_is_no_noise()
    {
        var s = InventedLanguage.Bitext(6, 26).ToArray();
        var alignment = Align(
            [s[0].Source, s[1].Source, s[2].Source, s[3].Source],
            [s[0].Target, s[4].Target, s[1].Target, "Lezen Nog een stuk", s[3].Target]);
        Assert.Equal(["[0]:[0]", "[]:[1]", "[1]:[2]", "[2]:[]", "[]:[3]", "[3]:[4]"], alignment.Sentences.Beads.Select(Units));
        Assert.Equal("[]:[3]", Units(Assert.Single(alignment.Sentences.Beads, bead => bead.IsNoise)));
    }

    [Fact]
    public void What_stands_aside_leaves_the_rest_as_if_it_were_not_there()
    {
        var s = InventedLanguage.Bitext(5, 27).ToArray();
        string[] source = [.. s.Select(segment => segment.Source)];
        string[] target = [.. s.Select(segment => segment.Target)];
        var with = Align(["Leggi kata", .. source], [.. target[..2], "Lezen Nog een stuk", .. target[2..]]).Sentences.Beads;
        var without = Align(source, target).Sentences.Beads;
        Assert.Equal(["[0]:[]", "[]:[2]"], with.Where(bead => bead.IsNoise).Select(Units));
        Assert.Equal(without.Select(bead => bead.Confidence), with.Where(bead => !bead.IsNull).Select(bead => bead.Confidence));
    }

    [Fact]
    public void An_article_of_noise_alone_translates_nothing()
    {
        var s = InventedLanguage.Bitext(2, 29).ToArray();
        var target = Align([s[0].Source, s[1].Source], ["Geef een reactie", "Lezen Nog een stuk"]).Sentences.Beads;
        Assert.Equal([(true, false), (true, false), (true, true), (true, true)],
            target.OrderBy(bead => bead.IsNoise).Select(bead => (bead.IsNull, bead.IsNoise)));
        var source = Align(["Leggi kata", "Leggi woro"], [s[0].Target, s[1].Target]).Sentences.Beads;
        Assert.Equal([(true, false), (true, false), (true, true), (true, true)],
            source.OrderBy(bead => bead.IsNoise).Select(bead => (bead.IsNull, bead.IsNoise)));
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
    public void Noise_of_more_lines_than_a_bead_holds_parts_none_either()
    {
        var s = InventedLanguage.Bitext(6, 25).ToArray();
        var joined = s[2].Source.TrimEnd('.') + ", " + s[3].Source;
        var alignment = Align(
            [s[0].Source, s[1].Source, joined, s[4].Source, s[5].Source],
            [
                s[0].Target, s[1].Target, s[2].Target, .. Enumerable.Repeat("Lezen Nog een stuk", 5), s[3].Target, s[4].Target, s[5].Target,
            ]);
        Assert.Contains("[2]:[2, 8]", alignment.Paragraphs.Beads.Select(Units));
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
    public void It_is_so_beside_noise_that_stands_aside()
    {
        var s = InventedLanguage.Bitext(6, 28).ToArray();
        var alignment = Align(
            [Headline(s[0].Source), s[5].Source, s[1].Source, s[2].Source, s[3].Source, s[4].Source],
            [$"{Headline(s[0].Target)} {s[1].Target}", s[2].Target, s[3].Target, "Lezen Nog een stuk", s[4].Target]);
        Assert.Equal(
            ["[0, 2]:[0]", "[1]:[]", "[3]:[1]", "[4]:[2]", "[]:[3]", "[5]:[4]"], alignment.Paragraphs.Beads.Select(Units));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData(". ")]
    public void A_heading_in_the_midst_that_one_side_joins_to_its_paragraph_belongs_to_it(string joint)
    {
        var s = InventedLanguage.Bitext(6, 28).ToArray();
        var alignment = Align(
            [s[1].Source, s[2].Source, Headline(s[0].Source), s[3].Source, s[4].Source],
            [s[1].Target, s[2].Target, $"{Headline(s[0].Target)}{joint}{s[3].Target}", s[4].Target]);
        Assert.Equal(["[0]:[0]", "[1]:[1]", "[2, 3]:[2]", "[4]:[3]"], alignment.Paragraphs.Beads.Select(Units));
    }

    [Fact]
    public void A_joined_headline_is_as_sure_as_what_is_linked_of_it()
    {
        var s = InventedLanguage.Bitext(6, 28).ToArray();
        var alignment = Align(
            [Headline(s[0].Source), s[2].Source, s[3].Source, s[4].Source],
            [$"{Headline(s[0].Target)} {s[1].Target}", s[2].Target, s[3].Target, s[4].Target]);
        Assert.Equal(["[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[3]"], alignment.Sentences.Beads.Select(Units));
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
            new DocumentReader(SourcePack).Read(Article(source)),
            new DocumentReader(TargetPack).Read(Article(target)),
            InventedLanguage.Lexicon);

    private static Article Article(string[] lines) =>
        new("test", [.. lines.Select((line, i) => new Paragraph(i, i + 1, 1, line))]) { Name = "test" };
}
