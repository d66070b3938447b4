using Aligner.Articles;

namespace Aligner.Core.Tests.Articles;

public class FileNameLanguageTests
{
    [Theory]
    [InlineData("news/summit.nl.txt", "nl")]
    [InlineData("summit.it.jsonl.gz", "it")]
    [InlineData("summit.txt", null)]
    [InlineData("nl.txt", null)]
    [InlineData("summit.v2.txt", null)]
    [InlineData("summit.final.txt", null)]
    [InlineData("-", null)]
    public void It_stands_before_the_extension(string path, string? language) => Assert.Equal(language, FileNameLanguage.Of(path)?.Value);
}
