using Aligner.Alignment;
using Aligner.Core.Tests.Lexicons;
using Aligner.Core.Tests.Matching;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Matching;

namespace Aligner.Core.Tests.Alignment;

public sealed class WordLinksTests
{
    private static readonly Lexicon Words = SmallLexicon.Of(
        ("casa", "huis", 0.5f), ("haus", "woning", 0.5f), ("tier", "dier", 0.25f), ("schneien", "sneeuwen", 0.5f), ("kino", "kino", 0.2f));

    [Theory]
    [InlineData("12", "12", 0.9)]
    [InlineData("12", "13", 0)]
    [InlineData("1.000", "1,000", 0.9)]
    [InlineData("xyzw", "xyzw", 0.8)]
    [InlineData("xyz", "xyz", 0.05)]
    [InlineData("XYZ", "XYZ", 0.8)]
    [InlineData("Xyz", "xyz", 0.05)]
    [InlineData("xyz", "Xyz", 0.05)]
    [InlineData("casa", "huis", 0.5)]
    [InlineData("Casa", "Huis", 0.5)]
    [InlineData("casa", "dier", 0)]
    [InlineData("kino", "kino", 0.8)]
    public void Words_are_linked_by_what_they_have_in_common(string source, string target, double expected) =>
        Assert.Equal(expected, Link(source, target).Forward, 4);

    [Fact]
    public void A_word_that_looks_alike_is_linked_by_half_of_that_with_a_capital_and_a_quarter_without()
    {
        var (name, word) = (Link("Lavrov", "Lawrov").Forward, Link("lavrov", "lawrov").Forward);
        Assert.InRange(name, 0.3f, 0.5f);
        Assert.Equal(name / 2, word, 4);
        Assert.Equal(word, Link("Lavrov", "lawrov").Forward, 4);
        Assert.Equal(word, Link("lavrov", "Lawrov").Forward, 4);
    }

    [Theory]
    [InlineData("lav", "lavo")]
    [InlineData("lavo", "lav")]
    [InlineData("lavrov", "lavnissimot")]
    [InlineData("lavrov", "lavrenissimot")]
    public void Short_words_and_those_little_alike_are_not(string source, string target) =>
        Assert.Empty(Links(source, target, Words).ToArray());

    [Fact]
    public void Four_letters_are_enough_to_look_alike() => Assert.InRange(Link("Lavo", "Lawo").Forward, 0.3f, 0.5f);

    [Fact]
    public void A_number_translates_nothing_but_its_value() =>
        Assert.Empty(Links("12", "huis", SmallLexicon.Of(("12", "huis", 0.5f))).ToArray());

    [Theory]
    [InlineData(0.5f, 0f)]
    [InlineData(0f, 0.5f)]
    public void A_word_known_one_way_is_linked_once(float forward, float backward)
    {
        var kino = SmallLexicon.Words(("kino", 1e-4f));
        var lexicon = new Lexicon(Words.Languages, "", kino, kino, TranslationTable.Of([0, 1], [new Translation(0, forward, backward)]));
        Assert.Equal([new WordLink(0, 0.8f, 0.8f)], Links("kino", "kino", lexicon).ToArray());
    }

    [Fact]
    public void Of_more_than_two_hundred_words_as_good_as_each_other_the_first_are_linked()
    {
        var forms = Enumerable.Range(0, 300).Select(form => string.Concat("karoliman".Select((c, at) =>
            (form >> at & 1) == 0 ? c : char.ToUpperInvariant(c))));
        var links = Links("karoliman", string.Join(' ', forms), Words).ToArray();
        Assert.Equal(Enumerable.Range(0, 200), links.Select(link => link.Target));
    }

    [Fact]
    public void Compounds_are_linked_by_their_parts_where_the_language_has_them()
    {
        Assert.Equal(0.25, Link("haustier", "woning", compounds: true).Forward, 4);
        Assert.Equal(0.125, Link("haustier", "dier", compounds: true).Forward, 4);
        Assert.Equal(0, Link("haustier", "dier").Forward);
        Assert.Equal(0, Link("haustixx", "woning", compounds: true).Forward);
        Assert.Equal(0, Link("xxxxtier", "dier", compounds: true).Forward);
    }

    [Fact]
    public void Compounds_of_the_target_are_too()
    {
        var reversed = Words.Reversed;
        var (source, target) = (new UnitSide(["woning"], reversed.Source), new UnitSide(["haustier"], reversed.Target));
        var links = new WordLinks(source, target, reversed, Sounds(), sourceCompounds: false, targetCompounds: true);
        Assert.Equal(0.25, Assert.Single(links[0].ToArray()).Forward, 4);
    }

    [Fact]
    public void A_compound_of_two_equal_parts_is_one_part() =>
        Assert.Equal(0.125, Link("tiertier", "dier", compounds: true).Forward, 4);

    [Fact]
    public void A_short_word_is_no_compound()
    {
        var lexicon = SmallLexicon.Of(("abc", "huis", 0.5f), ("defg", "poes", 0.5f), ("defgh", "hond", 0.5f));
        Assert.Equal(0, Link("abcdefg", "huis", lexicon, compounds: true).Forward);
        Assert.Equal(0.25, Link("abcdefgh", "hond", lexicon, compounds: true).Forward, 4);
    }

    [Fact]
    public void A_part_of_two_letters_is_none()
    {
        var lexicon = SmallLexicon.Of(("ab", "huis", 0.5f), ("cdefgh", "poes", 0.5f), ("yz", "hond", 0.5f));
        Assert.Equal(0, Link("abcdefgh", "poes", lexicon, compounds: true).Forward);
        // It begins as a known word does, which counts for less.
        Assert.InRange(Link("cdefghyz", "poes", lexicon, compounds: true).Forward, 0, 0.2f);
    }

    [Fact]
    public void Words_that_begin_as_a_known_one_are_linked_a_little_as_it_is() =>
        Assert.InRange(Link("schneie", "sneeuwen").Forward, 0.05f, 0.16f);

    [Fact]
    public void Links_stand_in_the_order_of_the_target_each_once()
    {
        var (source, target) = (new UnitSide(["kino"], Words.Source), new UnitSide(["abc kino Kino"], Words.Target));
        Assert.Equal([1, 2], new WordLinks(source, target, Words, Sounds(), false, false)[0].ToArray().Select(link => link.Target));
    }

    [Fact]
    public void What_only_the_text_links_stands_among_the_others_in_the_order_of_the_target()
    {
        var (source, target) = (
            new UnitSide(["Marko", "Marko", "Marko"], Words.Source), new UnitSide(["xyzt", "xyzt", "xyzt Marko"], Words.Target));
        var links = new WordLinks(source, target, Words, Sounds(), false, false);
        Assert.Equal([1], links[0].ToArray().Select(link => link.Target));

        var text = new TextLexicon(source, target, links, Enumerable.Range(0, 3).Select(unit => new BeadExtent(unit, 1, unit, 1)));

        Assert.Equal([0, 1], links.With(text, source, target)[0].ToArray().Select(link => link.Target));
    }

    [Fact]
    public void Of_many_words_that_sound_alike_those_nearest_by_spelling_are_looked_at()
    {
        var names = Enumerable.Range(0, 600).Select(i => $"karlm{(char)('a' + i / 24 % 25)}{(char)('b' + i % 24)}o").ToArray();
        var side = new UnitSide(names, Words.Source);
        var spelling = CognateSpelling.Of("karlmkko", Sounds());
        var few = new WordTypeIndex(new UnitSide([.. names.Take(200)], Words.Source), Words.Source, Sounds(), new(Words.Source, false));
        var many = new WordTypeIndex(side, Words.Source, Sounds(), new(Words.Source, false));
        Assert.Equal(200, few.SoundingLike(spelling).Length);
        var near = many.SoundingLike(spelling).ToArray().Select(type => side.Types[type.Number].Key).ToList();
        Assert.Equal(256, near.Count);
        Assert.Contains(near, name => string.CompareOrdinal(name, "karlmkko") > 0);
        Assert.Contains(near, name => string.CompareOrdinal(name, "karlmkko") < 0);
        Assert.Equal(names.Length, names.Count(name => many.SoundingLike(CognateSpelling.Of(name, Sounds()))
            .ToArray().Any(type => side.Types[type.Number].Key == name)));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(2_000)]
    public void A_word_has_two_hundred_links_at_most_however_many_are_like_it(int words)
    {
        var names = Enumerable.Range(0, words)
            .Select(i => $"Karolimantar{(char)('a' + i / 625)}{(char)('a' + i / 25 % 25)}{(char)('a' + i % 25)}");
        var side = new UnitSide([.. names.Chunk(100).Select(unit => string.Join(' ', unit))], Words.Source);
        var links = new WordLinks(side, side, Words, Sounds(), false, false);
        Assert.All(Enumerable.Range(0, words), type => Assert.Equal(200, links[type].Length));
        Assert.All(Enumerable.Range(0, words), type =>
            Assert.Equal(type, links[type].ToArray().MaxBy(link => link.Forward).Target));
    }

    [Fact]
    public void Of_a_unit_pair_the_linked_words_are_given()
    {
        var (source, target) = (new UnitSide(["x casa", "kino"], Words.Source), new UnitSide(["p", "huis q kino"], Words.Target));
        using var hits = new WordHits(source, target, new WordLinks(source, target, Words, Sounds(), false, false));
        hits.Load(0, 0, 2);
        hits.Load(1, 1, 2);
        Assert.Empty(hits[0, 0].ToArray());
        Assert.Equal([new WordHit(1, 0, 0.5f, 0.5f)], hits[0, 1].ToArray());
        Assert.Equal([new WordHit(0, 2, 0.8f, 0.8f)], hits[1, 1].ToArray());
    }

    [Fact]
    public void A_unit_is_read_again_only_beside_what_it_was_not_read_beside()
    {
        var (source, target) = (new UnitSide(["casa", "kino"], Words.Source), new UnitSide(["huis", "p", "huis kino"], Words.Target));
        using var hits = new WordHits(source, target, new WordLinks(source, target, Words, Sounds(), false, false));
        hits.Load(0, 0, 2);
        hits.Load(1, 2, 3);
        hits.Load(0, 1, 2);
        Assert.Single(hits[0, 0].ToArray());
        hits.Load(0, 1, 3);
        Assert.Empty(hits[0, 1].ToArray());
        Assert.Equal([new WordHit(0, 0, 0.5f, 0.5f)], hits[0, 2].ToArray());
        Assert.Equal([new WordHit(0, 1, 0.8f, 0.8f)], hits[1, 2].ToArray());
    }

    [Fact]
    public void A_word_said_twice_is_linked_twice()
    {
        var (source, target) = (new UnitSide(["casa casa"], Words.Source), new UnitSide(["huis huis"], Words.Target));
        using var hits = new WordHits(source, target, new WordLinks(source, target, Words, Sounds(), false, false));
        hits.Load(0, 0, 1);
        Assert.Equal(4, hits[0, 0].Length);
    }

    [Fact]
    public void A_link_that_is_hardly_likely_is_left_out()
    {
        var lexicon = SmallLexicon.Of(("casa", "huis", 0.0009f));
        var (source, target) = (new UnitSide(["casa"], lexicon.Source), new UnitSide(["huis"], lexicon.Target));
        using var hits = new WordHits(source, target, new WordLinks(source, target, lexicon, Sounds(), false, false));
        hits.Load(0, 0, 1);
        Assert.Empty(hits[0, 0].ToArray());
    }

    [Fact]
    public void Mass_is_added_and_taken_away()
    {
        var mass = new WordMass();
        mass.Open(2000);
        mass.Add(1999, 0.5f);
        mass.Add(1999, 0.25f);
        mass.Add(3, 0);
        Assert.Equal([1999], mass.Places.ToArray());
        Assert.Equal(0.75f, mass[1999]);
        mass.Close();
        Assert.Empty(mass.Places.ToArray());
        Assert.Equal(0, mass[1999]);
    }

    // The link of one word to one other; none is a link of nothing.
    private static WordLink Link(string source, string target, Lexicon? lexicon = null, bool compounds = false) =>
        Links(source, target, lexicon ?? Words, compounds).ToArray().SingleOrDefault();

    private static ReadOnlySpan<WordLink> Links(string source, string target, Lexicon words, bool compounds = false)
    {
        var (from, to) = (new UnitSide([source], words.Source), new UnitSide([target], words.Target));
        return new WordLinks(from, to, words, Sounds(), compounds, targetCompounds: false)[0];
    }

    private static SoundTable Sounds() => new(ShippedSpellings.All, SpellingScheme.Cognate);
}
