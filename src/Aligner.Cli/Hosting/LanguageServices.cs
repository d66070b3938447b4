using Aligner.Articles;
using Aligner.Languages;
using Aligner.Languages.Identification;
using Aligner.Terms;
using Microsoft.Extensions.DependencyInjection;

namespace Aligner.Cli.Hosting;

/// <summary>The languages at hand: packs, identifier, lexicons, names; each is read when first asked for.</summary>
internal static class LanguageServices
{
    public static IServiceCollection AddLanguages(this IServiceCollection services) => services
        .AddSingleton(
            provider => new LanguagePacks(provider.GetRequiredService<AlignerSettings>().Packs is { Length: > 0 } folder ? folder : null))
        .AddSingleton(provider =>
            new Lazy<ILanguageIdentifier>(() => provider.GetRequiredService<AlignerSettings>() is { Ntextcat.Length: > 0 } settings
                ? NTextCatProfiles.Identifier(settings.Ntextcat)
                : Profiles(provider)))
        .AddSingleton(provider => new LexiconLibrary(
            provider.GetRequiredService<LanguagePacks>(),
            provider.GetRequiredService<AlignerSettings>().Lexicons is { Length: > 0 } folder ? folder : null))
        .AddSingleton(_ => new Lazy<NameTable>(() => NameTables.Read(NameTables.BuiltInPath)))
        .AddSingleton(provider => new DocumentReaders(provider.GetRequiredService<LanguagePacks>().For));

    private static ProfileIdentifier Profiles(IServiceProvider provider) =>
        Identifiers.Load(
            provider.GetRequiredService<LanguagePacks>().Languages,
            provider.GetRequiredService<AlignerSettings>().LanguageList,
            UserProfiles.Read(provider.GetRequiredService<AlignerSettings>().Packs));
}
