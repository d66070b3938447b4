namespace Aligner.Core.Tests.Alignment;

/// <summary>A text in two invented languages whose sentences were merged, split and dropped at random, with its beads.</summary>
internal static class InventedText
{
    /// <summary>Source units, target units, and the beads that aren't null as <c>[0]:[0, 1]</c>.</summary>
    public static (List<string> Source, List<string> Target, HashSet<string> Gold) Make(int segments, int seed)
    {
        var random = new Random(seed);
        List<string> source = [], target = [];
        HashSet<string> gold = [];
        for (var i = 0; i < segments; i++)
        {
            var (first, second) = (InventedLanguage.Segment(random), InventedLanguage.Segment(random));
            switch (random.Next(20))
            {
                case 0:
                    source.Add(first.Source);
                    break;
                case 1:
                    target.Add(first.Target);
                    break;
                case 2:
                    gold.Add($"[{source.Count}, {source.Count + 1}]:[{target.Count}]");
                    source.AddRange([first.Source, second.Source]);
                    target.Add($"{first.Target.TrimEnd('.')}, {second.Target}");
                    break;
                case 3:
                    gold.Add($"[{source.Count}]:[{target.Count}, {target.Count + 1}]");
                    source.Add($"{first.Source.TrimEnd('.')}, {second.Source}");
                    target.AddRange([first.Target, second.Target]);
                    break;
                default:
                    gold.Add($"[{source.Count}]:[{target.Count}]");
                    source.Add(first.Source);
                    target.Add(first.Target);
                    break;
            }
        }
        return (source, target, gold);
    }
}
