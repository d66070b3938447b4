using System.Globalization;

namespace Aligner.Languages.Identification;

/// <summary>One language's profile as text, for a user's own language: <c>ngram⇥count</c> in rank order, <c>#</c> comments.</summary>
internal static class ProfileTsv
{
    /// <summary>Reads a profile.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="language">The language it belongs to; the file does not say.</param>
    /// <exception cref="FormatException">A row is not an n-gram and a count; the message names the line.</exception>
    public static LanguageProfile Read(TextReader reader, LanguageCode language)
    {
        var ngrams = new List<NGram>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab is < 1 or > ProfileTrainer.MaxLength
                || !long.TryParse(line.AsSpan(tab + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || count < 1)
                throw new FormatException(
                    $"Line {number} is not an n-gram of 1 to {ProfileTrainer.MaxLength} characters, a tab and a count.");
            ngrams.Add(new NGram(line[..tab], count));
        }
        return LanguageProfile.Ranked(language, ngrams.DistinctBy(ngram => ngram.Text));
    }

    /// <summary>Writes a profile.</summary>
    public static void Write(TextWriter writer, LanguageProfile profile)
    {
        foreach (var ngram in profile.NGrams) writer.Write(string.Create(CultureInfo.InvariantCulture, $"{ngram.Text}\t{ngram.Count}\n"));
    }
}
