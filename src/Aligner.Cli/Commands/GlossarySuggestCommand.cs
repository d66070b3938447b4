using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Aligner.Articles;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Formats.Exports;
using Aligner.Formats.Files;
using Aligner.Formats.Report;
using Aligner.Formats.Tables;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Cli.Commands;

/// <summary><c>glossary suggest ARTICLE…</c>: what a translator needs for an article that has no translation yet.</summary>
internal sealed class GlossarySuggestCommand(
    GlossarySuggestCommand.Arguments arguments, ArticleFlow articles, DocumentReaders readers, GlossaryFlow glossaries,
    LanguagePacks packs, AlignerSettings settings, Terminal terminal) : IAction
{
    private const string Text = "text";
    private const string Page = "html";
    private const string Workbook = "xlsx";
    private const string Json = "json";

    private static readonly ImmutableArray<string> Formats =
        [Text, Page, Workbook, Json, .. Exporters.All.Select(exporter => exporter.Name).Except([Page, Workbook])];

    public static Command Create()
    {
        var inputs = CommonArguments.Inputs("ARTICLE");
        var target = new Option<string?>("--target") { Description = "The language they are to be translated into.", HelpName = "xx" };
        var pair = CommonArguments.Pair("Source and target language, where the source is known: what reads like another language is taken "
            + "as the source.");
        var format = CommonArguments.Choice(
            "--format",
            "text: for people; html: a page; xlsx: a workbook to fill in and merge back; json: one object a term and line; or a target of "
                + "'aligner export --list', which gets the known terms.",
            Text,
            [.. Formats]);
        var output = CommonArguments.Output();
        return new ExemplifiedCommand(
            "suggest",
            "Lists the ministries, offices, names and places of articles that have no translation yet, each with what the glossary, the "
                + "packs and the table of names call it in the target and who says so; decided terms that are spelled much like it; and, "
                + "as open, what nobody has translated. Nothing is added to the glossaries.",
            "aligner glossary suggest seeds/hormuz-tanker.it.txt --target nl",
            "aligner glossary suggest article.docx --target nl --format html -o terms.html",
            "aligner glossary suggest article.docx --pair it-nl --format deepl -o it-nl.tsv")
        {
            inputs, target, pair, format, output, CommonArguments.InputFormat(), CommonArguments.Glossaries(),
            CommonArguments.UiLanguage(),
        }
            .Runs<GlossarySuggestCommand, Arguments>(parsed => new Arguments(
                parsed.GetValue(inputs)!,
                CommonArguments.Language(parsed, target),
                parsed.GetValue(pair) is null ? null : CommonArguments.Pair(parsed, pair),
                parsed.GetValue(format)!,
                parsed.GetValue(output)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        var target = arguments.Pair?.Target ?? arguments.Target
            ?? throw new CommandFailedException("ALN902", "aligner", "suggest needs the language to translate into; add --target nl");
        if (arguments is { Pair: not null, Target: { } other } && other != target)
            throw new CommandFailedException("ALN902", "--target", $"--pair {arguments.Pair} says {target}; leave one of the two out");
        settings.Prove("aligner", target);
        var known = new KnownTerms(glossaries.Load());
        var found = Read(target, cancellation)
            .Select(readers.Read)
            .Select(document => GlossaryFlow.Suggest(document, glossaries.Found(document, target), known))
            .ToList();
        if (found.Count == 0) return Outcome.NothingDone;
        Write(found, new LanguagePair(found[0].Source, target));
        return Outcome.Done;
    }

    private List<Article> Read(LanguageCode target, CancellationToken cancellation)
    {
        var reading = articles.Read(arguments.Inputs, cancellation);
        foreach (var diagnostic in reading.Diagnostics) terminal.Report(diagnostic);
        var kept = new List<Article>();
        foreach (var article in reading.Articles.Select(InSource))
        {
            if (article.Language.Language == target)
                terminal.Report(Diagnostic.Warning("ALN117", article.Path, $"is in {target} already, and is left out"));
            else kept.Add(article);
        }
        foreach (var article in kept.Where(LongArticle.Is)) terminal.Report(LongArticle.Warning(article));
        return kept;
    }

    private Article InSource(Article article) =>
        arguments.Pair is { } pair ? article with { Language = new LanguageGuess(pair.Source, 1) } : article;

    private void Write(List<ArticleSuggestions> found, LanguagePair pair)
    {
        switch (arguments.Format)
        {
            case Text: ToText(writer => SuggestionText.Write(found, writer)); break;
            case Page:
                ToText(writer => SuggestionPage.Write(
                    found, code => settings.Words().NameOf(packs.For(code)), ProductVersion.Text, settings.Words(), writer));
                break;
            case Json: ToText(writer => WriteJson(found, writer)); break;
            case Workbook: ToWorkbook(stream => SuggestionWorkbook.Write(found, pair, stream)); break;
            default: Export(Exporters.Find(arguments.Format)!, found, pair); break;
        }
    }

    private void Export(IExporter exporter, List<ArticleSuggestions> found, LanguagePair pair)
    {
        var content = GlossaryExport.Select(
            ArticleSuggestions.Concepts(found.Where(article => article.Source == pair.Source)),
            new ExportOptions(pair) { Pack = packs.For });
        foreach (var line in ExportOutput.Write(exporter, content, arguments.Output, terminal).Lines()) terminal.Note(line);
    }

    private void ToText(Action<TextWriter> write)
    {
        if (arguments.Output is { } path) AtomicFile.Write(path, stream => PageFlow.Write(stream, write));
        else write(terminal.Out);
    }

    private void ToWorkbook(Action<Stream> write)
    {
        if (arguments.Output is { } path)
        {
            AtomicFile.Write(path, write);
            return;
        }
        ExportOutput.ProveTakesBytes(Workbook, ".xlsx");
        ExportOutput.Write(write, terminal);
    }

    private static void WriteJson(List<ArticleSuggestions> found, TextWriter writer)
    {
        foreach (var article in found)
            foreach (var term in article.Terms)
                writer.WriteLine(CommandJson.Of(Object(article, term)));
    }

    private static JsonObject Object(ArticleSuggestions article, Suggestion term) => new()
    {
        ["path"] = article.Article.Path,
        ["line"] = term.Line,
        ["column"] = term.Column,
        ["source"] = article.Source.Value,
        ["target"] = article.Target.Value,
        ["type"] = term.Type.Word(),
        ["term"] = term.Text,
        ["forms"] = term.Forms.ToJson(),
        ["count"] = term.Count,
        ["open"] = term.IsOpen,
        ["translations"] = term.Offers
            .Select(offer => new JsonObject
            {
                ["text"] = offer.Text,
                ["source"] = offer.SourceName,
                ["concept"] = offer.Concept,
            }.WithoutNulls())
            .ToJson(),
        ["near"] = term.Near
            .Select(near => new JsonObject
            {
                ["term"] = near.Text,
                ["translation"] = near.Translation,
                ["concept"] = near.Concept,
            }.WithoutNulls())
            .ToJson(),
    };

    internal sealed record Arguments(string[] Inputs, LanguageCode? Target, LanguagePair? Pair, string Format, string? Output);
}
