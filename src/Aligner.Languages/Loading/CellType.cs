using System.Globalization;

namespace Aligner.Languages;

/// <summary>What a cell of a pack's file may hold, as <c>schema.tsv</c> names it.</summary>
internal sealed class CellType
{
    private readonly Func<string, CellFault?> prove;

    private CellType(string name, Func<string, CellFault?> prove) => (Name, this.prove) = (name, prove);

    /// <summary>The name in the schema: <c>lower forms</c>, <c>1..12</c>, <c>times|plus</c>.</summary>
    public string Name { get; }

    /// <summary>Whether a cell holds forms parted by <c>|</c>.</summary>
    public bool IsForms => Name.EndsWith("forms", StringComparison.Ordinal);

    /// <summary>The words of a closed vocabulary; none for other types.</summary>
    public IReadOnlyList<string> Vocabulary => Name.Contains('|', StringComparison.Ordinal) ? Name.Split('|') : [];

    /// <summary>The type of a name in the schema.</summary>
    /// <exception cref="FormatException">There is no such type.</exception>
    public static CellType Parse(string name)
    {
        if (name.Contains('|', StringComparison.Ordinal)) return new(name, OneOf(name.Split('|')));
        if (name.Split("..") is [var least, var most])
            return new(name, Whole(long.Parse(least, CultureInfo.InvariantCulture),
                most.Length > 0 ? long.Parse(most, CultureInfo.InvariantCulture) : long.MaxValue));
        return new(name, name switch
        {
            "text" or "forms" => _ => null,
            "lower" or "lower forms" =>
                Shape(text => string.Equals(text, text.ToLowerInvariant(), StringComparison.Ordinal), "is not in lower case; write it so"),
            "capital" => Shape(text => char.IsUpper(text, 0), "begins with no capital; write it as in a text"),
            "stop" => Shape(text => text.EndsWith('.'), "ends with no full stop; write it with its stop"),
            "elision" => Shape(text => text.EndsWith('\''), "ends with no apostrophe; write it with its apostrophe"),
            "pattern" => Shape(text => text.Trim('*', ' ').Length > 0, "would match every line; write what the line says"),
            "decimal" => Decimal,
            _ => throw new FormatException($"{name} is no type of a pack's cells"),
        });
    }

    /// <summary>What is wrong with a cell that is not empty; null where nothing is.</summary>
    public CellFault? Fault(string cell)
    {
        if (!IsForms) return prove(cell);
        // What holds for all forms together holds for each.
        if (!MayHaveEmptyForm(cell) && prove(cell) is null) return null;
        var forms = cell.Split('|', StringSplitOptions.TrimEntries);
        return forms.FirstOrDefault(form => form.Split('=').Any(part => part.Length == 0)) is { } empty
            ? new("ALN509", $"'{empty}' is no form; part forms by one |, and a form from its base form by =")
            : forms.Select(prove).FirstOrDefault(fault => fault is not null);
    }

    private static bool MayHaveEmptyForm(ReadOnlySpan<char> cell)
    {
        foreach (var part in cell.SplitAny('|', '='))
            if (cell[part].IsWhiteSpace()) return true;
        return false;
    }

    private static CellFault? Decimal(string cell) =>
        decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0
            ? null
            : new("ALN503", $"'{cell}' is not a number above 0; write it as 1.5");

    private static Func<string, CellFault?> OneOf(string[] words) =>
        cell =>
            Array.IndexOf(words, cell) >= 0 ? null : new("ALN502", $"'{cell}' is none of {string.Join(", ", words)}; write one of these");

    private static Func<string, CellFault?> Whole(long least, long most) => cell =>
        long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? null
            : new("ALN503", most == long.MaxValue
                ? $"'{cell}' is not a whole number of {least} or more; write one"
                : $"'{cell}' is not a whole number of {least} to {most}; write one");

    private static Func<string, CellFault?> Shape(Func<string, bool> holds, string otherwise) =>
        cell => holds(cell) ? null : new("ALN509", $"'{cell}' {otherwise}");
}
