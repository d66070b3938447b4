using Aligner.Glossaries;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which names are taken for persons because of an office beside them. By itself Alfa Zeta is an organisation.</summary>
public class TypesBesideOfficesTests
{
    [Theory]
    // Behind an office, of either version.
    [InlineData("Ecco il sindaco Alfa Zeta.", "Zie Alfa Zeta.", ConceptType.Person)]
    [InlineData("Ecco Alfa Zeta.", "Zie burgemeester Alfa Zeta.", ConceptType.Person)]
    // Before one, with a comma or bracket between.
    [InlineData("Ecco Alfa Zeta, sindaco.", "Zie Alfa Zeta.", ConceptType.Person)]
    [InlineData("Ecco Alfa Zeta (sindaco).", "Zie Alfa Zeta.", ConceptType.Person)]
    [InlineData("Ecco Alfa Zeta sindaco.", "Zie Alfa Zeta.", ConceptType.Organisation)]
    // Inside one: minister NAME of something.
    [InlineData("Ecco Alfa Zeta.", "De minister Alfa Zeta (CDA) van Buitenlandse Zaken.", ConceptType.Person)]
    // A ministry, a body and an office further off are no office beside it.
    [InlineData("Ecco il ministero Alfa Zeta.", "Zie Alfa Zeta.", ConceptType.Organisation)]
    [InlineData("Il sindaco vede Alfa Zeta.", "Zie Alfa Zeta.", ConceptType.Organisation)]
    public void A_name_beside_an_office_is_a_person(string source, string target, ConceptType type) =>
        Assert.Equal(type, Assert.Single(SmallReadings.ItalianDutch(source, target).UpTo<TypesBesideOffices>().Of<NameClaim>()).Type);
}
