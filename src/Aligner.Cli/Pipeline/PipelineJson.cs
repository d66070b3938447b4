using System.Text.Json.Serialization;
using Aligner.Cli.Hosting;

namespace Aligner.Cli.Pipeline;

/// <summary>How what is kept between runs becomes JSON, without reflection.</summary>
[JsonSerializable(typeof(KeptRun))]
[JsonSerializable(typeof(AlignerSettings))]
internal sealed partial class PipelineJson : JsonSerializerContext;
