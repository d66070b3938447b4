namespace Aligner.Articles;

/// <summary>The documents whose readings are held, those read last; the others are made to forget theirs, so that a collection takes no
/// more memory for its readings the larger it is. Thread-safe.</summary>
/// <param name="mostCharacters">Of all texts held.</param>
/// <param name="least">Documents that are held whatever their length: at least those that all threads are at.</param>
internal sealed class RecentReadings(long mostCharacters, int least)
{
    // Some 80 MB of readings, and 3,000 news reports in two languages are read once.
    private const long UsualCharacters = 4_000_000;

    private readonly Lock gate = new();
    private readonly Queue<Document> held = new();
    private long characters;

    public RecentReadings() : this(UsualCharacters, 2 * Environment.ProcessorCount)
    {
    }

    /// <summary>Takes a document that was just read, and lets go of those read longest ago.</summary>
    public void Add(Document read)
    {
        lock (gate)
        {
            held.Enqueue(read);
            characters += LengthOf(read);
            while (characters > mostCharacters && held.Count > least)
            {
                var oldest = held.Dequeue();
                characters -= LengthOf(oldest);
                oldest.Forget();
            }
        }
    }

    private static long LengthOf(Document document) => document.Article.Paragraphs.Sum(paragraph => (long)paragraph.Text.Length);
}
