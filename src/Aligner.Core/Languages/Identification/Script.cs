namespace Aligner.Languages.Identification;

/// <summary>Writing systems as identification tells them apart: no language of one is written in another.</summary>
internal enum Script : byte
{
    /// <summary>No letter, or a letter of a script without a name here.</summary>
    None,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Syriac,
    Thaana,
    Nko,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Oriya,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Tibetan,
    Myanmar,
    Georgian,
    Ethiopic,
    Cherokee,
    Canadian,
    Khmer,
    Mongolian,
    OlChiki,
    Tifinagh,
    Vai,

    /// <summary>Han, Kana, Hangul and Bopomofo: one text of Japanese or Korean mixes them.</summary>
    EastAsian,
}
