using System.Collections.Immutable;

namespace Aligner.Languages;

/// <summary>The head of an office or ministry phrase: <c>minister⇥title⇥ministro|ministra|ministri</c>.</summary>
/// <param name="Concept">The same in every language that has the head; languages are linked by it.</param>
/// <param name="Type"><c>title</c>, <c>ministry</c> or <c>organisation</c>.</param>
/// <param name="Forms">Base form first, then the inflected ones and synonyms, lower case unless always capitalised.</param>
public sealed record Head(string Concept, string Type, ImmutableArray<string> Forms);

/// <summary>What an office or ministry is for: <c>foreign-affairs⇥Esteri|Affari esteri|affari esteri</c>.</summary>
/// <param name="Concept">The same in every language.</param>
/// <param name="Forms">Base form first, as it stands after the head; in compounding languages also the first part of the compound, ended by a hyphen (<c>Außen-</c>).</param>
public sealed record Portfolio(string Concept, ImmutableArray<string> Forms);

/// <summary>An institution under its fixed name, or a metonym: <c>white-house⇥organisation⇥Casa Bianca</c>.</summary>
/// <param name="Concept">The same in every language.</param>
/// <param name="Type"><c>organisation</c>, <c>ministry</c>, <c>title</c> or <c>place</c>.</param>
/// <param name="Forms">Preferred form first, in their usual case.</param>
public sealed record Institution(string Concept, string Type, ImmutableArray<string> Forms);

/// <summary>The adjective of a country or region: <c>RU⇥russo|russa|russi|russe</c>.</summary>
/// <param name="Place">Concept of the place (ISO 3166 code for a country) it belongs to.</param>
/// <param name="Forms">Base form first, then inflected forms.</param>
public sealed record Demonym(string Place, ImmutableArray<string> Forms);

/// <summary>A place: <c>MY⇥country⇥Malesia|Malaysia</c>.</summary>
/// <param name="Concept">The same in every language: ISO 3166-1 alpha-2 for a country, else a slug of its English name.</param>
/// <param name="Class"><c>country</c>, <c>capital</c>, <c>city</c>, <c>region</c>, <c>water</c> (sea, strait, river, lake) or <c>area</c>.</param>
/// <param name="Forms">The form newspapers use first, then other spellings.</param>
public sealed record Place(string Concept, string Class, ImmutableArray<string> Forms);
