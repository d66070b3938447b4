using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Html;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Pairing;

namespace Aligner.Formats.Report;

/// <summary>Everything the pages show, in the order they show it. The pages add nothing from anywhere else.</summary>
internal sealed record ReportModel
{
    private ReportIndex? index;

    /// <summary>Version of the program that made the run.</summary>
    public required string Version { get; init; }

    /// <summary>The stories, in the order of the index.</summary>
    public ImmutableArray<AlignedStory> Stories { get; init; } = [];

    /// <summary>The stories of which pages are asked for, by default all: to find the terms of few takes a finder of few terms.</summary>
    public ImmutableArray<AlignedStory> Sought { get => field.IsDefault ? Stories : field; init; }

    /// <summary>Articles that belong to no story.</summary>
    public ImmutableArray<Article> Unpaired { get; init; } = [];

    /// <summary>By the path of an article that belongs to no story, the page of its terms from the index; none where there is no such
    /// page.</summary>
    public ImmutableSortedDictionary<string, string> SuggestionPages { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Each bead that people set, whether it fits or not.</summary>
    public ImmutableArray<PlacedPin> Pins { get; init; } = [];

    /// <summary>The glossaries; their concepts are highlighted wherever a term or form of theirs stands in a text.</summary>
    public ImmutableArray<Glossary> Glossaries { get; init; } = [];

    /// <summary>What is known of the languages: names, months, number words. A language without a pack goes by its code.</summary>
    public ImmutableSortedDictionary<LanguageCode, LanguagePack> Languages { get; init; } =
        ImmutableSortedDictionary<LanguageCode, LanguagePack>.Empty;

    /// <summary>What the user should know about the input.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Every concept of the glossaries, in their order.</summary>
    public IEnumerable<Concept> Concepts => Glossaries.SelectMany(glossary => glossary.Concepts);

    /// <summary>Whether the pages lie together as a run writes them; false for a page on its own, which then links to no other.</summary>
    public bool HasIndex { get; init; } = true;

    /// <summary>The folder of style sheets and scripts that the pages share, beside the index; null where each page holds its
    /// own.</summary>
    public string? SharedLook { get; init; }

    /// <summary>The look of a page, with what it shares.</summary>
    /// <param name="look">As pages that share nothing have it.</param>
    /// <param name="up">Leads from the page to the folder of the index.</param>
    internal PageLook LookOf(PageLook look, string up = "") => look with { Folder = SharedLook is null ? null : up + SharedLook };

    /// <summary>What the pages say.</summary>
    public Wording Words { get; init; } = Wording.English;

    /// <summary>The program that shows the pages; null for pages that lie in files.</summary>
    public LiveConnection? Live { get; init; }

    /// <summary>What pages ask of the run as a whole.</summary>
    internal ReportIndex Index
    {
        get
        {
            // A copy of the model with other glossaries must not look for those of the first.
            if (index is not { } known || !ReferenceEquals(known.Model, this)) index = known = new ReportIndex(this);
            return known;
        }
    }

    /// <summary>The pack of a language, a bare one where it has none.</summary>
    public LanguagePack Pack(LanguageCode language) => Languages.TryGetValue(language, out var pack) ? pack : LanguagePack.Bare(language);
}
