using System.Collections.Immutable;

namespace Aligner.Languages;

/// <summary>
/// A word that phrases of offices, ministries and bodies are built with: <c>minister⇥title⇥ministro|ministri=ministro|ministra</c>.
/// A form that is not its own base form is followed by <c>=</c> and that (<c>ministri=ministro</c>).
/// </summary>
/// <param name="Concept">
/// The same in every language that has it; languages are linked by it. Units are joined by <c>+</c>, so that a word and a
/// phrase meet (<c>deputy+minister</c> is viceministro and stellvertretender Minister); a qualifier after <c>:</c> tells
/// heads apart that only have the same function (<c>minister:secretary</c>). One form may stand in several rows: the
/// earlier is the likelier reading.
/// </param>
/// <param name="Kind">Its part in a phrase.</param>
/// <param name="Forms">Base form first, then the inflected ones and synonyms, lower case unless always capitalised.</param>
public sealed record Head(string Concept, HeadKind Kind, ImmutableArray<string> Forms);

/// <summary>What an office or ministry is for: <c>foreign-affairs⇥Esteri|Affari esteri|affari esteri</c>.</summary>
/// <param name="Concept">The same in every language; a form may stand for several.</param>
/// <param name="Forms">Base form first, as it stands after the head; in compounding languages also the first part of the compound, ended
/// by a hyphen (<c>Außen-</c>).</param>
public sealed record Portfolio(string Concept, ImmutableArray<string> Forms);

/// <summary>An institution under its fixed name, or a metonym: <c>white-house⇥organisation⇥Casa Bianca</c>,
/// <c>ministry+interior@IT⇥ministry⇥Viminale</c>.</summary>
/// <param name="Concept">The same in every language; for a metonym the units it is composed of, and its country after <c>@</c>.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Forms">Preferred form first, in their usual case; <c>inflected=base</c> as for heads. One in capitals
/// only is met in capitals only.</param>
public sealed record Institution(string Concept, InstitutionKind Kind, ImmutableArray<string> Forms);

/// <summary>The adjective of a country or region: <c>RU⇥russo|russa=russo|russi=russo</c>; its inhabitants:
/// <c>RU:people⇥Rus|Russen</c>.</summary>
/// <param name="Place">Concept of the place (ISO 3166 code for a country) it belongs to; <c>:people</c> behind it for inhabitants.</param>
/// <param name="Forms">Base form first, then inflected forms with <c>=</c> and the base form; ended by a hyphen as the first
/// part of a compound (<c>US-</c>).</param>
public sealed record Demonym(string Place, ImmutableArray<string> Forms);

/// <summary>A place: <c>MY⇥country⇥Malesia|Malaysia</c>.</summary>
/// <param name="Concept">The same in every language: ISO 3166-1 alpha-2 for a country, else a slug of its English name.</param>
/// <param name="Class"><c>country</c>, <c>capital</c>, <c>city</c>, <c>region</c>, <c>water</c> (sea, strait,
/// river, lake) or <c>area</c>.</param>
/// <param name="Forms">The form newspapers use first, then other spellings.</param>
public sealed record Place(string Concept, string Class, ImmutableArray<string> Forms);

/// <summary>A number that is not whole, in words: <c>1.5⇥times⇥anderhalf|anderhalve</c>, <c>0.5⇥plus⇥e mezzo</c>.</summary>
/// <param name="Value">More than 0.</param>
/// <param name="Kind"><c>times</c>: stands before a unit and multiplies it (anderhalf miljard); <c>plus</c>: follows a number, also as the
/// end of its word, and adds to it a part of its unit (un miliardo e mezzo, zweieinhalb).</param>
/// <param name="Forms">One or more words each, in lower case.</param>
public sealed record Fraction(decimal Value, string Kind, ImmutableArray<string> Forms);

/// <summary>What stands beside a number and says how it is meant: <c>unit⇥EUR⇥€|euro</c>, <c>scale⇥1000⇥mila</c>.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Concept">Of a unit the same in every language; of a scale its number; of a share <c>2/3</c>; of a minus
/// <c>-</c> where it stands before the number, else <c>behind</c>.</param>
/// <param name="Forms">Words and signs, in lower case.</param>
internal sealed record Measure(MeasureKind Kind, string Concept, ImmutableArray<string> Forms);

/// <summary>Endings that the forms of one word have: <c>o|i|a|e⇥common</c> (ministro, ministri, ministra, ministre).</summary>
/// <param name="Endings">Folded; one may be empty (<c>-</c>).</param>
/// <param name="OfNames">Whether also words with a capital have them (<c>any</c>, not <c>common</c>): Russisch and Russische.</param>
public sealed record Inflection(ImmutableArray<string> Endings, bool OfNames);

/// <summary>What the sounds of a <see cref="Spelling"/> are for.</summary>
public enum SpellingScheme
{
    /// <summary>Words of common origin: letters that languages exchange, made one.</summary>
    Cognate,

    /// <summary>The skeleton of consonants under which the spellings of a name meet.</summary>
    Consonant,

    /// <summary>The sounds a spelling may stand for in any romanisation.</summary>
    Romanised,
}

/// <summary>What letters stand for, in every language: <c>tsj⇥consonant⇥k</c>.</summary>
/// <param name="Letters">Lower case, one or more.</param>
/// <param name="IsInitial">Whether only at the beginning of a word (<c>^</c> before the letters).</param>
/// <param name="Scheme">What the sounds are for.</param>
/// <param name="Sounds">A letter a sound; empty where the letters aren't heard (<c>-</c>).</param>
public sealed record Spelling(string Letters, bool IsInitial, SpellingScheme Scheme, string Sounds)
{
    /// <summary>The spelling of a row's cells: <c>^h</c>, <c>cognate</c>, <c>-</c>.</summary>
    public static Spelling Of(string letters, string scheme, string sounds) =>
        new(letters.TrimStart('^'), letters.StartsWith('^'), Enum.Parse<SpellingScheme>(scheme, ignoreCase: true), sounds.Trim('-'));
}
