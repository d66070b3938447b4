using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Pipeline;

/// <summary>The stages that commands are made of.</summary>
internal static class PipelineServices
{
    public static IServiceCollection AddPipeline(this IServiceCollection services) => services
        .AddSingleton<RunStore>()
        .AddSingleton<ArticleFlow>()
        .AddSingleton<PairingFlow>()
        .AddSingleton<AlignmentFlow>()
        .AddSingleton<GlossaryFlow>()
        .AddSingleton<RunMemory>()
        .AddSingleton<RunFlow>()
        .AddSingleton<ShardFlow>()
        .AddSingleton<SuggestionFlow>()
        .AddSingleton<OutputFolder>()
        .AddSingleton<CorrectionFlow>()
        .AddSingleton<PageFlow>();
}
