using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers.Pages;
using Aligner.Languages;
using Aligner.Text;
using MimeKit;

namespace Aligner.Formats.Readers;

/// <summary>
/// Mails and newsletters (RFC 5322, MIME): the subject, then the text; its HTML where it has one, whose article is found as that of a page,
/// else its plain text. Attachments are not read. Lines are those of the text, not of the mail.
/// </summary>
internal sealed class MailReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => [".eml"];

    /// <inheritdoc/>
    public IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report)
    {
        using var stream = new MemoryStream(file.ReadAll());
        using var mail = MimeMessage.Load(new ParserOptions { MaxMimeDepth = file.Limits.MaxDepth }, stream);
        var subject = Normalization.Line(mail.Subject ?? "");
        var body = Body(mail, file.Limits);
        IEnumerable<Paragraph> title = subject.Length == 0 || body.Any(paragraph => paragraph.Text == subject)
            ? []
            : [new Paragraph(0, 1, 1, subject)];
        yield return new Article(file.Path, [.. title.Concat(body).Select((paragraph, index) => paragraph with { Index = index })])
        {
            Name = file.ShortName,
            Id = mail.MessageId,
            Title = subject.Length > 0 ? subject : null,
            Date = mail.Headers.Contains(HeaderId.Date) ? DateOnly.FromDateTime(mail.Date.DateTime) : null,
            DeclaredLanguage = LanguageCode.TryParse(mail.Headers[HeaderId.ContentLanguage], out var language) ? language : null,
        };
    }

    private static IReadOnlyList<Paragraph> Body(MimeMessage mail, ReadLimits limits)
    {
        if (mail.HtmlBody is not { } html) return TextLines.Paragraphs(mail.TextBody ?? "", longest: limits.MaxLine);
        return [.. PageReading.Of(html, limits).Article.Blocks
            .Select((block, index) => new Paragraph(index, block.Line, 1, block.Text))];
    }
}
