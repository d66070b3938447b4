namespace Aligner.Training;

/// <summary>Rows of numbers that are mostly 0.</summary>
internal sealed class SparseRows
{
    private readonly List<int> starts = [0];
    private readonly List<byte> columns = [];
    private readonly List<float> values = [];

    public void Add(ReadOnlySpan<double> row)
    {
        for (var column = 0; column < row.Length; column++)
        {
            if (row[column] == 0) continue;
            columns.Add((byte)column);
            values.Add((float)row[column]);
        }
        starts.Add(columns.Count);
    }

    /// <summary>Leaves out the rows that are not to be kept.</summary>
    public void Keep(bool[] keep)
    {
        var at = 0;
        var kept = 0;
        for (var row = 0; row < keep.Length; row++)
        {
            var (start, end) = (starts[row], starts[row + 1]);
            if (!keep[row]) continue;
            for (var i = start; i < end; i++, at++) (columns[at], values[at]) = (columns[i], values[i]);
            starts[++kept] = at;
        }
        starts.RemoveRange(kept + 1, starts.Count - kept - 1);
        columns.RemoveRange(at, columns.Count - at);
        values.RemoveRange(at, values.Count - at);
        starts.TrimExcess();
        columns.TrimExcess();
        values.TrimExcess();
    }

    public double Dot(int row, double[] vector)
    {
        double sum = 0;
        for (var i = starts[row]; i < starts[row + 1]; i++) sum += vector[columns[i]] * values[i];
        return sum;
    }

    /// <summary>Adds a row times a factor to a vector.</summary>
    public void Add(int row, double factor, double[] vector)
    {
        for (var i = starts[row]; i < starts[row + 1]; i++) vector[columns[i]] += factor * values[i];
    }
}
