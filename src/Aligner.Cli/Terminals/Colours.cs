namespace Aligner.Cli.Terminals;

/// <summary>Whether text is coloured.</summary>
internal enum Colours
{
    /// <summary>Where it goes to a terminal, unless the variable NO_COLOR is set.</summary>
    InTerminals,

    /// <summary>Nowhere.</summary>
    None,
}
