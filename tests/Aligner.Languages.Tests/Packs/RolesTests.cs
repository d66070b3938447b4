using Aligner.Diagnostics;

namespace Aligner.Languages.Tests.Packs;

/// <summary>What concepts mean to the rules, in <c>roles.tsv</c> beside the folders of the languages.</summary>
public sealed class RolesTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory();

    [Fact]
    public void Every_concept_with_a_role_is_one_of_the_packs()
    {
        var packs = new LanguagePacks();
        var all = packs.Languages.Select(packs.For).ToList();
        var units = all.SelectMany(pack => pack.Heads).SelectMany(head => head.Concept.Split('@')[0].Split(':')[0].Split('+')).ToHashSet();
        var roles = all[0].Roles;

        Assert.All(roles.Directions.Concat(roles.Owners).Concat(roles.PortfolioHolders), concept => Assert.Contains(concept, units));
        Assert.NotEmpty(roles.Directions);
        Assert.NotEmpty(roles.Owners);
        Assert.NotEmpty(roles.PortfolioHolders);
        Assert.NotEmpty(roles.Unions);
        // Owner and office: each a head of some language; portfolios and places of the tables.
        var concepts = all.SelectMany(pack => pack.Heads).Select(head => head.Concept).ToHashSet();
        Assert.NotEmpty(roles.OwnOffices);
        Assert.All(roles.OwnOffices.Values, concept => Assert.Contains(concept, concepts));
        var portfolios = all.SelectMany(pack => pack.Portfolios).Select(portfolio => portfolio.Concept).ToHashSet();
        Assert.NotEmpty(roles.WholePortfolios);
        Assert.All(
            roles.WholePortfolios.Concat(roles.WholePortfoliosOf.Values.SelectMany(own => own)),
            concept => Assert.Contains(concept, portfolios));
        var places = all.SelectMany(pack => pack.Places).Select(place => place.Concept).ToHashSet();
        var institutions = all.SelectMany(pack => pack.Institutions).Select(institution => institution.Concept).ToHashSet();
        Assert.NotEmpty(roles.Seats);
        Assert.All(roles.Seats, seat =>
        {
            Assert.Contains(seat.Key, places);
            Assert.All(seat.Value, place => Assert.True(places.Contains(place) || institutions.Contains(place)));
        });
        var counted = all.SelectMany(pack => pack.Measures).Where(measure => measure.Kind == MeasureKind.Unit)
            .Select(measure => measure.Concept).ToHashSet();
        Assert.NotEmpty(roles.Multiples);
        Assert.All(roles.Multiples, multiple =>
        {
            Assert.Contains(multiple.Key, counted);
            Assert.Contains(multiple.Value.Unit, counted.Except(roles.Multiples.Keys));
        });
        Assert.All(roles.WholePortfoliosOf.Keys, place => Assert.Contains(place, places));
        Assert.All(roles.OwnOffices.Keys, office => Assert.True(places.Contains(office.Owner) || roles.Owners.Contains(office.Owner)));
        Assert.All(roles.Unions, union =>
        {
            Assert.Contains(all.SelectMany(pack => pack.Institutions), institution => institution.Concept == union.Key);
            Assert.Contains(all.SelectMany(pack => pack.Places), place => place.Concept == union.Value);
        });
    }

    [Fact]
    public void Roles_hold_for_every_language_of_their_folder()
    {
        Write("union\tleague=leagueland\ndirection\tup|down\nowner\tcommon\nportfolio-holder\tclerk\n"
            + "own-office\tXX:clerk+bread=baker|common:clerk=clerk\nwhole-portfolio\tbread|XX:salt\nseat\tXX=saltville|YY=saltville\n"
            + "multiple\tday=24 hour|half=0.5 hour|none=0 hour|bare=hour\n");
        var roles = Load(out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal("leagueland", roles.Unions["league"]);
        Assert.True(roles.IsUnion("leagueland") && roles.IsUnion("league") && !roles.IsUnion("up"));
        Assert.Equal<string>(["down", "up"], roles.Directions.Order());
        Assert.Equal<string>(["common"], roles.Owners);
        Assert.Equal<string>(["clerk"], roles.PortfolioHolders);
        Assert.Equal("baker", roles.OwnOffice("XX", ["clerk", "bread"]));
        Assert.Null(roles.OwnOffice("XX", ["clerk"]));
        Assert.True(roles.IsWhole(null, "bread") && roles.IsWhole("YY", "bread") && roles.IsWhole("XX", "salt"));
        Assert.True(roles.IsSeat("saltville", "XX") && roles.IsSeat("YY", "saltville"));
        Assert.False(roles.IsSeat("XX", "YY") || roles.IsSeat("saltville", "saltville"));
        Assert.True(roles.AreAsMuch(1.5m, "day", 36, "hour") && roles.AreAsMuch(72, "half", 1.5m, "day"));
        Assert.False(roles.AreAsMuch(1, "day", 1, "hour") || roles.AreAsMuch(1, "day", 24, "mile"));
        Assert.Equal<string>(["day", "half"], roles.Multiples.Keys.Order());
        Assert.False(roles.IsWhole("XX", "bread") || roles.IsWhole(null, "salt"));
    }

    [Fact]
    public void An_unknown_role_is_named_with_its_line()
    {
        Write("# roles\ndirection\tup\nruler\tking\n");
        var roles = Load(out var diagnostics);

        Assert.Equal(("ALN502", 3), (Assert.Single(diagnostics).Code, diagnostics[0].Line));
        Assert.Equal<string>(["up"], roles.Directions);
    }

    [Theory]
    [InlineData("bound-title", HeadKind.BoundTitle)]
    [InlineData("place", HeadKind.Place)]
    [InlineData("Place", null)]
    [InlineData("4", null)]
    public void A_kind_has_one_name(string name, HeadKind? kind) => Assert.Equal(kind, KindName.Find<HeadKind>(name));

    public void Dispose() => root.Delete(recursive: true);

    private void Write(string roles)
    {
        File.WriteAllText(Path.Combine(root.FullName, "roles.tsv"), roles);
    }

    private ConceptRoles Load(out List<Diagnostic> diagnostics) =>
        CommonPackLoader.Roles([root.FullName], diagnostics = []);
}
