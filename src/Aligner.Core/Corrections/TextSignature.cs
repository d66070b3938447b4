using System.Security.Cryptography;
using System.Text;
using Aligner.Articles;

namespace Aligner.Corrections;

/// <summary>Short signatures by which corrections know the texts they were made on: 16 hexadecimal digits of a SHA-256.</summary>
internal static class TextSignature
{
    /// <summary>Of an article: changes when a paragraph does, not when the file is moved or its line ends change.</summary>
    public static string Of(Article article) => Hash(article.Text);

    /// <summary>Of a paragraph's text.</summary>
    public static string Of(string text) => Hash(text);

    /// <summary>Of a run: changes when a story gains, loses or changes a version.</summary>
    public static string Of(IEnumerable<Story> stories) =>
        Hash(string.Join('\n', stories.Select(story => string.Join('\t', story.Articles.Select(Of).Prepend(story.Name)))));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
