using Aligner.Cli.Flow;
using Aligner.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Hosting;

/// <summary>What the commands are made of.</summary>
internal static class Services
{
    public static IServiceCollection AddAligner(this IServiceCollection services) => services
        .AddSingleton(provider => new LanguagePacks(provider.GetRequiredService<AlignerSettings>().Packs is { Length: > 0 } folder ? folder : null))
        .AddSingleton<ILanguageIdentifier, Nobody>()
        .AddSingleton<ArticleFlow>();

    private sealed class Nobody : ILanguageIdentifier { public LanguageGuess Identify(string text) => LanguageGuess.Unknown; }
}
