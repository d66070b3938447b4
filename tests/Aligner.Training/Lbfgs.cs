namespace Aligner.Training;

/// <summary>Limited-memory BFGS with a backtracking line search (Liu &amp; Nocedal 1989).</summary>
internal static class Lbfgs
{
    private const int Memory = 8;

    /// <summary>Minimises a smooth function from a starting point.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="function">Fills the gradient, returns the value.</param>
    /// <param name="rounds">Iterations at most.</param>
    public static double[] Minimise(double[] start, Func<double[], double[], double> function, int rounds)
    {
        var x = (double[])start.Clone();
        var gradient = new double[x.Length];
        var value = function(x, gradient);
        var steps = new List<(double[] Step, double[] Change, double Rho)>();
        for (var round = 0; round < rounds; round++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(direction, gradient);
            if (slope >= 0) break;
            var length = steps.Count == 0 ? Math.Min(1, 1 / Math.Sqrt(Dot(gradient, gradient))) : 1;
            var nextGradient = new double[x.Length];
            double[] next;
            double nextValue;
            while (true)
            {
                next = [.. x.Zip(direction, (a, d) => a + length * d)];
                Array.Clear(nextGradient);
                nextValue = function(next, nextGradient);
                if (nextValue <= value + 1e-4 * length * slope || length < 1e-10) break;
                length /= 2;
            }
            double[] step = [.. next.Zip(x, (a, b) => a - b)];
            double[] change = [.. nextGradient.Zip(gradient, (a, b) => a - b)];
            var curvature = Dot(step, change);
            if (curvature > 1e-12) steps.Add((step, change, 1 / curvature));
            if (steps.Count > Memory) steps.RemoveAt(0);
            var gain = value - nextValue;
            (x, gradient, value) = (next, nextGradient, nextValue);
            if (gain < 1e-6 * Math.Abs(value)) break;
        }
        return x;
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Rho)> steps)
    {
        double[] q = [.. gradient.Select(g => -g)];
        var alpha = new double[steps.Count];
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            alpha[i] = steps[i].Rho * Dot(steps[i].Step, q);
            for (var f = 0; f < q.Length; f++) q[f] -= alpha[i] * steps[i].Change[f];
        }
        if (steps.Count > 0)
        {
            var scale = 1 / (steps[^1].Rho * Dot(steps[^1].Change, steps[^1].Change));
            for (var f = 0; f < q.Length; f++) q[f] *= scale;
        }
        for (var i = 0; i < steps.Count; i++)
        {
            var beta = steps[i].Rho * Dot(steps[i].Change, q);
            for (var f = 0; f < q.Length; f++) q[f] += (alpha[i] - beta) * steps[i].Step[f];
        }
        return q;
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
