namespace Aligner.Architecture.Tests.Packaging;

/// <summary>The packages as a stranger uses them: from a folder, by the lines that the README shows.</summary>
public sealed class PackagesTests : IDisposable
{
    private readonly Consumer consumer = new();

    [Fact]
    public void The_lines_of_the_readme_align_two_texts_and_build_a_glossary_with_packs_and_lexicons_from_the_packages()
    {
        foreach (var project in new[] { "Aligner.Core", "Aligner.Languages", "Aligner.Formats" }) consumer.Pack(project);
        consumer.Write("Program.cs", Readme.Code("csharp"));
        consumer.Build();
        string[] articles =
            [.. new[] { "it", "nl" }.Select(language => Path.Combine(Repository.Root, "seeds", $"hormuz-tanker.{language}.txt"))];
        var output = consumer.Run(articles);

        // As many as the README's first table has for `aligner run`.
        Assert.Equal(12, output.Split('\n').Count(line => line.StartsWith('[') && !line.Contains("[]", StringComparison.Ordinal)));
        Assert.Contains("id: min-ministero-degli-esteri", consumer.Read("glossaries/ministries.yaml"), StringComparison.Ordinal);
        consumer.RunAligner(["glossary", "build", .. articles, "--glossaries", "ours"]);
        foreach (var kind in new[] { "ministries", "names", "places" })
            Assert.Equal(consumer.Read($"ours/{kind}.yaml"), consumer.Read($"glossaries/{kind}.yaml"));
        Assert.NotEmpty(consumer.Read("bin/Debug/net10.0/Lexicons/it-nl.lex"));
    }

    public void Dispose() => consumer.Dispose();
}
