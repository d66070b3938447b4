using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Aligner.Formats.Readers.Pages;

/// <summary>The tags and texts of a page in its order, without a tree of them: linear in time, and nothing is kept.</summary>
internal static class PageTokens
{
    // What stands in these is no mark-up (HTML, 13.2.5).
    private static readonly Dictionary<string, HtmlParseMode> Modes = new(StringComparer.Ordinal)
    {
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noembed"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
        ["xmp"] = HtmlParseMode.Rawtext,
        ["textarea"] = HtmlParseMode.RCData,
        ["title"] = HtmlParseMode.RCData,
        ["plaintext"] = HtmlParseMode.Plaintext,
    };

    /// <summary>Takes a token, to be used only until it returns.</summary>
    public delegate void Taker(ref StructHtmlToken token, string name);

    /// <summary>Gives every token to a taker, a tag's name with it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="take">The taker.</param>
    /// <param name="attributes">The attributes that it asks for; others are not read.</param>
    public static void Visit(string page, Taker take, params string[] attributes)
    {
        using var source = new TextSource(page);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            ShouldEmitAttribute = (ref StructHtmlToken _, ReadOnlyMemory<char> name) =>
                Array.Exists(attributes, wanted => name.Span.Equals(wanted, StringComparison.OrdinalIgnoreCase)),
        };
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            if (token.Type == HtmlTokenType.EndOfFile) return;
            var name = token.IsTag ? token.Name.ToString() : "";
            if (token.Type == HtmlTokenType.StartTag && Modes.TryGetValue(name, out var mode)) tokenizer.State = mode;
            take(ref token, name);
        }
    }
}
