using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Aligner.Formats.Report;

namespace Aligner.Workbench.Desks;

/// <summary>What every tab looks at, and how each learns that it has changed. Thread-safe.</summary>
internal sealed class Desk
{
    private readonly Lock gate = new();
    private ImmutableList<Channel<DeskView>> followers = [];
    private DeskView view;

    /// <param name="model">What is shown before there is anything to show.</param>
    /// <param name="now">The time; versions begin there, so that a tab left open sees that the program was started again.</param>
    public Desk(ReportModel model, DateTimeOffset now) => view = new DeskView(now.ToUnixTimeMilliseconds(), model, null, IsBusy: false);

    /// <summary>What is shown now.</summary>
    public DeskView View
    {
        get { lock (gate) return view; }
    }

    /// <summary>Shows another state and tells every follower; a change of nothing is told to nobody.</summary>
    /// <param name="change">Takes what is shown.</param>
    /// <returns>What is shown then.</returns>
    public DeskView Show(Func<DeskView, DeskView> change)
    {
        lock (gate)
        {
            var next = change(view);
            if (next == view) return view;
            // Pages are made again only when what they are made of is another.
            view = ReferenceEquals(next.Model, view.Model) ? next : next with { Version = view.Version + 1 };
            foreach (var follower in followers) follower.Writer.TryWrite(view);
            return view;
        }
    }

    /// <summary>What is shown now, and again after every change; a slow follower gets the last one.</summary>
    public async IAsyncEnumerable<DeskView> FollowAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<DeskView>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
        {
            followers = followers.Add(channel);
            channel.Writer.TryWrite(view);
        }
        try
        {
            await foreach (var next in channel.Reader.ReadAllAsync(cancellation)) yield return next;
        }
        finally
        {
            lock (gate) followers = followers.Remove(channel);
        }
    }
}
