namespace Aligner.Cli.Terminals;

/// <summary>What a command came to, where nothing failed.</summary>
internal enum Outcome
{
    /// <summary>The work was done.</summary>
    Done,

    /// <summary>Nothing could be done: there was no input.</summary>
    NothingDone,

    /// <summary>The question (what is wrong? what differs?) was answered: nothing.</summary>
    NothingFound,

    /// <summary>The question was answered: something.</summary>
    SomethingFound,
}
