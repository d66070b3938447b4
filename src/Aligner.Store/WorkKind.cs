namespace Aligner.Store;

/// <summary>What was computed. The numbers stand in stores and parts and stay.</summary>
internal enum WorkKind
{
    /// <summary>The language of an article, and its shares.</summary>
    Language = 1,

    /// <summary>What an article is found by.</summary>
    Trace = 2,

    /// <summary>Two articles, aligned and judged.</summary>
    Judgement = 3,

    /// <summary>What a pair of articles gave in terms.</summary>
    Terms = 4,

    /// <summary>The hash of a file that was written.</summary>
    File = 5,

    /// <summary>An article without its text, and the key of its trace; by its path.</summary>
    Head = 6,

    /// <summary>An article; by its path.</summary>
    Article = 7,

    /// <summary>Candidates of two languages.</summary>
    Candidates = 8,

    /// <summary>What a run said and left; by all that it read.</summary>
    Run = 9,

    /// <summary>The terms that the rules find in one article alone, to be translated into a language.</summary>
    Found = 10,

    /// <summary>The findings that a merge took; by the glossaries that it left.</summary>
    Taken = 11,

    /// <summary>The keys of the pages of stories; by the glossaries that they were made with.</summary>
    StoryKeys = 12,

    /// <summary>Where concepts stand in their evidence; by the glossaries that have them.</summary>
    Spots = 13,

    /// <summary>The keys of the pages of articles without a partner; by the glossaries that they were made with.</summary>
    SuggestionKeys = 14,

    /// <summary>How the index shows a story to be aligned; by what its page rests on besides glossaries.</summary>
    Glance = 15,

    /// <summary>The texts of a story as the index has them to search; by the same.</summary>
    Texts = 16,
}
