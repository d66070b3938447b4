using System.Collections.Immutable;
using Aligner.Formats.Tables;
using Aligner.Glossaries;

namespace Aligner.Formats.Exports;

/// <summary>A descriptive field of a MultiTerm termbase.</summary>
/// <param name="Name">As entries and definition have it.</param>
/// <param name="Values">What it may say, in the order they are offered; empty where that is free.</param>
internal sealed record MultiTermField(string Name, params ImmutableArray<string> Values)
{
    /// <summary>What the concept is.</summary>
    public static MultiTermField Subject { get; } = new("Subject", [.. Enum.GetValues<ConceptType>().Select(type => type.Word())]);

    /// <summary>What people think of it.</summary>
    public static MultiTermField Status { get; } = new("Status", [.. Enum.GetValues<ConceptStatus>().Select(status => status.Word())]);

    /// <summary>From 0 to 1, with a decimal point.</summary>
    public static MultiTermField Confidence { get; } = new("Confidence");

    /// <summary>Where the terms are not quite the same thing.</summary>
    public static MultiTermField Equivalence { get; } =
        new("Equivalence", [.. Enum.GetValues<Equivalence>().Select(equivalence => equivalence.Word())]);

    /// <summary>The field it belongs to.</summary>
    public static MultiTermField Domain { get; } = new("Domain");

    /// <summary>What it means.</summary>
    public static MultiTermField Definition { get; } = new("Definition");

    /// <summary>Words on it.</summary>
    public static MultiTermField Note { get; } = new("Note");

    /// <summary>Where it was met.</summary>
    public static MultiTermField Source { get; } = new("Source");

    /// <summary>Whether a term may be used, or is a form of the one before.</summary>
    public static MultiTermField Usage { get; } = new("Usage", [.. Enum.GetValues<TermUsage>().Select(usage => usage.Word()), Form]);

    /// <summary>Where a term is used.</summary>
    public static MultiTermField Region { get; } = new("Region");

    /// <summary>The use of what is but a form.</summary>
    public const string Form = "form";

    /// <summary>Those of an entry.</summary>
    public static ImmutableArray<MultiTermField> OfEntry { get; } =
        [Subject, Status, Confidence, Equivalence, Domain, Definition, Note, Source];

    /// <summary>Those of a language in an entry.</summary>
    public static ImmutableArray<MultiTermField> OfLanguage { get; } = [Definition];

    /// <summary>Those of a term.</summary>
    public static ImmutableArray<MultiTermField> OfTerm { get; } = [Usage, Region, Source, Note];
}
