using System.Collections.Immutable;
using Aligner.Formats.Tables;
using Aligner.Glossaries;

namespace Aligner.Formats.Exports;

/// <summary>
/// Terms as a passage for the prompt of a language model: a block for each article with just the terms that occur in
/// it, their forms and one example each; without articles, one block with the whole glossary.
/// </summary>
internal sealed class PromptExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "prompt";

    /// <inheritdoc/>
    public string Extension => ".txt";

    /// <inheritdoc/>
    public string Summary =>
        "a passage for a language model's prompt; with `--article`, a block an article of just the terms that occur in it";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = new LossLog(Name);
        using var writer = TextLines.Open(parts[0]);
        if (content.Options.Articles.IsDefaultOrEmpty)
        {
            WriteBlock(writer, null, content.Concepts, content, log);
            return log.Report();
        }
        var articles = content.Options.Articles;
        foreach (var (article, concepts) in articles.Zip(content.Occurring(articles.Select(article => article.Text))))
        {
            WriteBlock(writer, Line(article.Name), concepts, content, log);
            writer.WriteLine();
        }
        return log.Report();
    }

    private static void WriteBlock(
        StreamWriter writer, string? article, ImmutableArray<Concept> concepts, GlossaryExport content, LossLog log)
    {
        var (source, target) = (LanguageNames.English(content.Pair.Source), LanguageNames.English(content.Pair.Target));
        writer.WriteLine($"Terms for translating {(article is null ? "" : $"\"{article}\" ")}from {source} into {target}.");
        writer.WriteLine("Use the translation given after the arrow, inflected as the sentence requires.");
        foreach (var concept in concepts)
        {
            var term = concept.PreferredTerm(content.Pair.Source)!;
            if (TermText.Line.Fit(term.Text, log) is not { } text) continue;
            if (TermText.Line.Fit(concept.PreferredTerm(content.Pair.Target)!.Text, log) is not { } translation) continue;
            var equivalence = concept.Equivalence == Equivalence.Exact ? "" : $", {concept.Equivalence.Word()} equivalent";
            writer.WriteLine($"- {text} → {translation} ({concept.Type.Word()}{equivalence})");
            WriteList(writer, "also", concept.Terms[content.Pair.Source].Where(other => other != term).Select(other => other.Text));
            WriteList(
                writer,
                "seen as",
                concept.Terms[content.Pair.Source].SelectMany(other => Forms(other, concept.PreferredTerm(content.Pair.Target)!)));
            WriteList(writer, "never use", content.Avoided(concept, content.Pair.Target).Select(other => other.Text));
            if (!string.IsNullOrWhiteSpace(concept.Note)) writer.WriteLine($"  note: {Line(concept.Note)}");
            if (TermExample.Of(concept, content) is { } example)
            {
                writer.WriteLine($"  example: {Line(example.Source)}");
                writer.WriteLine($"  translated: {Line(example.Target)}");
            }
            log.Write();
        }
    }

    // A form with the form that translates it, where one is known.
    private static IEnumerable<string> Forms(Term source, Term target)
    {
        var pairs = FormPairs.Of(source, target, new LossLog(""))
            .ToDictionary(pair => pair.Source, pair => pair.Target, StringComparer.Ordinal);
        return source.Forms.Select(
            form => pairs.TryGetValue(form, out var translation) && translation != target.Text ? $"{form} → {translation}" : form);
    }

    private static void WriteList(StreamWriter writer, string label, IEnumerable<string> texts)
    {
        var lines = texts.Select(Line).Where(text => text.Length > 0).ToList();
        if (lines.Count > 0) writer.WriteLine($"  {label}: {string.Join("; ", lines)}");
    }

    // What a person wrote must not break out of its line.
    private static string Line(string text) => TermText.Line.Fit(text, new LossLog("")) ?? "";
}
