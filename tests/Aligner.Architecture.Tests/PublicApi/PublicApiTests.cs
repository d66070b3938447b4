using System.Reflection;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Checks;
using Aligner.Formats.Bitexts;
using Aligner.Formats.Exports;
using Aligner.Formats.Exports.Alignments;
using Aligner.Formats.Files;
using Aligner.Formats.Imports;
using Aligner.Formats.Readers;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Languages.Identification;
using Aligner.Lexicons;
using Aligner.Pairing;
using Aligner.Terms;
using PublicApiGenerator;

namespace Aligner.Architecture.Tests.PublicApi;

/// <summary>What the packages promise: small, and changed only on purpose.</summary>
public class PublicApiTests
{
    /// <summary>Where a user begins; all else that is public is what these take and give.</summary>
    private static readonly Type[] Doors =
    [
        typeof(ArticleReaders), typeof(BitextReaders), typeof(DocumentReaders),
        typeof(Identifiers), typeof(LanguagePacks), typeof(LexiconLibrary), typeof(NameTables), typeof(LanguageShares),
        typeof(ProfileTrainer), typeof(ProfileText),
        typeof(ArticlePairer), typeof(ArticleAligner), typeof(SentenceAligner), typeof(TermExtractor), typeof(TranslationCheck),
        typeof(GlossaryMerge), typeof(GlossaryDiff), typeof(GlossaryFile), typeof(GlossaryFolder), typeof(FolderLockedException),
        typeof(GlossarySchema),
        typeof(LexiconTrainer), typeof(LexiconFile),
        typeof(Exporters), typeof(AlignmentFormats), typeof(Importers), typeof(ExportFile),
    ];

    private static readonly Assembly[] Assemblies =
        [typeof(Article).Assembly, typeof(LanguagePacks).Assembly, typeof(ArticleReaders).Assembly];

    public static TheoryData<string> Names => [.. Assemblies.Select(assembly => assembly.GetName().Name!)];

    [Fact]
    public void Nothing_is_public_that_no_door_leads_to()
    {
        var reached = new Reach(Assemblies).From(Doors);
        var others = Assemblies.SelectMany(assembly => assembly.GetExportedTypes()).Except(reached).Select(type => type.FullName!).ToList();
        Assert.True(others.Count == 0, string.Join('\n', others.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_public_API_is_the_approved_one(string name)
    {
        var assembly = Assemblies.Single(candidate => candidate.GetName().Name == name);
        var api = assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");
        var approved = Path.Combine(Repository.Root, "tests", "Aligner.Architecture.Tests", "PublicApi", $"{name}.approved.txt");
        if (Environment.GetEnvironmentVariable("ALIGNER_UPDATE_GOLDEN") == "1") File.WriteAllText(approved, api);
        Assert.Equal(File.ReadAllText(approved), api);
    }
}
