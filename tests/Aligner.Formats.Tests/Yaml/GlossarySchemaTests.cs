using System.Text.Json;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;

namespace Aligner.Formats.Tests.Yaml;

/// <summary>Holds the schema editors use to what the program reads.</summary>
public class GlossarySchemaTests
{
    private static readonly JsonElement schema = JsonDocument.Parse(GlossarySchema.Text).RootElement;

    [Fact]
    public void It_has_the_keys_the_program_reads()
    {
        Assert.Equal(GlossaryReader.FileKeys, Keys(schema));
        Assert.Equal(GlossaryReader.ConceptKeys, Keys(Definition("concept")));
        Assert.Equal(GlossaryReader.TermKeys, Keys(Definition("term")));
        Assert.Equal(GlossaryReader.DecisionKeys, Keys(Definition("decision")));
        Assert.All(
            new[] { schema, Definition("concept"), Definition("term"), Definition("evidence"), Definition("decision") },
            type => Assert.False(type.GetProperty("additionalProperties").GetBoolean()));
    }

    [Fact]
    public void It_has_the_values_the_program_reads()
    {
        var concept = Definition("concept").GetProperty("properties");
        Assert.Equal(Names<ConceptType>(), Values(concept.GetProperty("type")));
        Assert.Equal(Names<ConceptStatus>(), Values(concept.GetProperty("status")));
        Assert.Equal(Names<Equivalence>(), Values(concept.GetProperty("equivalence")));
        Assert.Equal(Names<TermUsage>(), Values(Definition("term").GetProperty("properties").GetProperty("usage")));
        Assert.Equal(Names<GlossaryKind>(), Values(schema.GetProperty("properties").GetProperty("kind")));
        Assert.Equal(GlossarySchema.Version, schema.GetProperty("properties").GetProperty("aligner").GetProperty("const").GetInt32());
    }

    [Fact]
    public void Each_kind_has_its_types()
    {
        foreach (var rule in schema.GetProperty("allOf").EnumerateArray())
        {
            var kind = rule.GetProperty("if").GetProperty("properties").GetProperty("kind").GetProperty("const").GetString();
            var types = Values(rule.GetProperty("then")
                .GetProperty("properties")
                .GetProperty("concepts")
                .GetProperty("items")
                .GetProperty("properties")
                .GetProperty("type"));
            Assert.Equal(
                Enum.GetValues<ConceptType>()
                    .Where(type => GlossaryWriter.Name(Glossary.KindOf(type)) == kind)
                    .Select(type => GlossaryWriter.Name(type)),
                types);
        }
    }

    private static JsonElement Definition(string name) => schema.GetProperty("definitions").GetProperty(name);

    private static IEnumerable<string> Keys(JsonElement type) =>
        type.GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string?> Values(JsonElement property) =>
        property.GetProperty("enum").EnumerateArray().Select(value => value.GetString());

    private static IEnumerable<string> Names<T>() where T : struct, Enum => Enum.GetValues<T>().Select(value => GlossaryWriter.Name(value));
}
