using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aligner.Cli.Terminals;
using Aligner.Formats.Files;

namespace Aligner.Cli.Pipeline;

/// <summary>What the tasks of a main job in parts work on: <c>plan.json</c> of their folder.</summary>
/// <param name="Inputs">As the user named them; tasks are started where these names lead to them.</param>
/// <param name="Shards">How many parts each stage has.</param>
internal sealed record ShardPlan(ImmutableArray<string> Inputs, int Shards)
{
    private const string FileName = "plan.json";

    /// <summary>The plan of a folder.</summary>
    /// <exception cref="CommandFailedException">There is none that can be read (ALN931).</exception>
    public static ShardPlan Read(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
            return new ShardPlan(
                [.. json.RootElement.GetProperty("inputs").EnumerateArray().Select(input => input.GetString()).OfType<string>()],
                Math.Max(1, json.RootElement.GetProperty("shards").GetInt32()));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException
            or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CommandFailedException(
                "ALN931",
                Path.Combine(folder, FileName),
                $"there is no plan ({exception.Message}); make one with 'aligner shard plan INPUT --work {folder} --shards 4'");
        }
    }

    /// <summary>Writes the plan into its folder.</summary>
    public void Write(string folder) => AtomicFile.WriteText(
        Path.Combine(folder, FileName),
        new JsonObject { ["inputs"] = Inputs.ToJson(), ["shards"] = Shards }.ToJsonString(CommandJson.Indented) + "\n");
}
