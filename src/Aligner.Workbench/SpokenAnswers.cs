using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aligner.Diagnostics;
using Aligner.Formats.Html;
using Microsoft.AspNetCore.Http;

namespace Aligner.Workbench;

/// <summary>In which words a request is answered, and how reasons stand in JSON then.</summary>
internal static class SpokenAnswers
{
    private static readonly ConcurrentDictionary<Wording, AnswerJson> all = new();

    /// <summary>What was asked for when the program was started, else what the browser likes best of what there is.</summary>
    public static Wording WordsOf(HttpRequest request, WorkbenchOptions options) =>
        options.UiLanguage is { } language && Wording.Find(language) is { } set
            ? set
            : request.GetTypedHeaders().AcceptLanguage
                .OrderByDescending(accepted => accepted.Quality ?? 1)
                .Select(accepted => Wording.Find(accepted.Value.ToString()))
                .FirstOrDefault(words => words is not null) ?? Wording.English;

    /// <summary>Names in camelCase, reasons as their texts.</summary>
    public static AnswerJson In(Wording words) => all.GetOrAdd(
        words, said => new AnswerJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new ReasonText(said) } }));

    private sealed class ReasonText(Wording words) : JsonConverter<Reason>
    {
        public override Reason Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Reason value, JsonSerializerOptions options) =>
            writer.WriteStringValue(words.Say(value));
    }
}
