using System.IO.Compression;
using System.Text;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;

namespace Aligner.Formats.Tests.Readers.Pages;

public sealed class PageDecoderTests
{
    public static TheoryData<string, string> Encodings => new()
    {
        { "windows-1250", "Příliš žluťoučký kůň úpěl ďábelské ódy, říká Šefčovič." },
        { "windows-1251", "Министр иностранных дел прибыл в Куала-Лумпур." },
        { "windows-1252", "Perché l’Unione «europea» è così?" },
        { "windows-1253", "Ο υπουργός Εξωτερικών έφτασε στην Κουάλα Λουμπούρ." },
        { "iso-8859-2", "Minister spraw zagranicznych przyjechał, żółć źle." },
        { "iso-8859-9", "Dışişleri Bakanı öğleden sonra İstanbul'a geldi." },
        { "koi8-r", "Министр иностранных дел прибыл в Куала-Лумпур." },
        { "shift_jis", "外務大臣はクアラルンプールに到着した。" },
        { "euc-jp", "外務大臣はクアラルンプールに到着した。" },
        { "iso-2022-jp", "外務大臣はクアラルンプールに到着した。" },
        { "gb2312", "外交部长抵达吉隆坡出席会议。" },
        { "big5", "外交部長抵達吉隆坡出席會議。" },
        { "euc-kr", "외교부 장관이 쿠알라룸푸르에 도착했다." },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_the_one_declared(string label, string text)
    {
        foreach (var declaration in (string[])[$"<meta charset={label}>",
            $"<meta http-equiv=\"Content-Type\" content=\"text/html; charset={label}\">", $"<?xml version=\"1.0\" encoding=\"{label}\"?>"])
        {
            var (articles, diagnostics) = Read(Encode(label, $"{declaration}<p>{text}</p>"));
            Assert.Equal(text, articles.Single().Text);
            Assert.Empty(diagnostics);
        }
    }

    [Fact]
    public void UTF_8_with_a_bad_byte_stays_UTF_8_and_it_is_said()
    {
        byte[] page = [.. "<meta charset=utf-8><p>Perché l’Unione è così "u8, 0xE9, .. " stanca.</p>"u8];
        var (articles, diagnostics) = Read([.. page, .. Encoding.UTF8.GetBytes(new string(' ', 200))]);
        Assert.Equal("Perché l’Unione è così \uFFFD stanca.", articles.Single().Text);
        Assert.Equal(("ALN121", Severity.Warning), (diagnostics.Single().Code, diagnostics[0].Severity));
    }

    [Fact]
    public void A_label_is_no_proof()
    {
        var western = Encode("windows-1252", "<meta charset=utf-8><p>Perché è così, già.</p>");
        Assert.Equal("Perché è così, già.", Read(western).Articles.Single().Text);
        var utf = Encoding.UTF8.GetBytes("<meta charset=windows-1251><p>Perché è così, già.</p>");
        Assert.Equal("Perché è così, già.", Read(utf).Articles.Single().Text);
        var nonsense = Encode("windows-1252", "<meta charset=nonsense><p>Perché è così, già.</p>");
        Assert.Equal("Perché è così, già.", Read(nonsense).Articles.Single().Text);
    }

    [Fact]
    public void A_few_NULs_do_not_make_a_page_binary_and_are_not_in_its_text()
    {
        var page = Encoding.UTF8.GetBytes($"<p>Una riga\0 di testo.</p>{new string(' ', 200)}");
        Assert.DoesNotContain('\0', Read(page).Articles.Single().Text);
        Assert.Equal("ALN103", Read([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3, 0, 0, 0]).Diagnostics.Single().Code);
    }

    [Fact]
    public void Gzip_that_is_named_as_a_page_is_unpacked()
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionMode.Compress)) gzip.Write("<p>Una riga di testo.</p>"u8);
        Assert.Equal("Una riga di testo.", Read(buffer.ToArray()).Articles.Single().Text);
    }

    private static byte[] Encode(string label, string text) =>
        CodePagesEncodingProvider.Instance.GetEncoding(label == "gb2312" ? "gb18030"
            : label == "euc-kr" ? "ks_c_5601-1987"
            : label == "iso-8859-9" ? "windows-1254"
            : label)!
            .GetBytes(text);

    private static (List<Article> Articles, List<Diagnostic> Diagnostics) Read(byte[] bytes)
    {
        var diagnostics = new List<Diagnostic>();
        return (ArticleReaders.Read(new InputFile("p.html", () => new MemoryStream(bytes)), diagnostics.Add).ToList(), diagnostics);
    }
}
