namespace Aligner.Mutation.Mutating;

/// <summary>What a mutant does to the source.</summary>
internal enum MutantKind
{
    /// <summary>A condition that always holds or never does.</summary>
    Condition,

    /// <summary>One side of an "and" or an "or" that no longer counts.</summary>
    Operand,

    /// <summary>A return, continue, break or throw that ends a branch, removed.</summary>
    Guard,

    /// <summary>An arm of a switch, removed.</summary>
    Arm,

    /// <summary>A predicate of a query that lets everything through.</summary>
    Predicate,

    /// <summary>An entry of a list of rules, removed.</summary>
    Rule,

    /// <summary>A negation, removed.</summary>
    Negation,

    /// <summary>A comparison of whole numbers whose boundary moves by one.</summary>
    Boundary,

    /// <summary>A named number, a tenth larger or smaller.</summary>
    Number,
}
