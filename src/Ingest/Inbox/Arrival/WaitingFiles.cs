namespace Pipeline.Ingest.Inbox.Arrival;

/// <summary>Files that are to be read, taken one after the other; the next is looked at, since it may have to wait.</summary>
internal sealed class WaitingFiles(IEnumerable<SourceFile> files, CancellationToken stop) : IDisposable
{
    private readonly IEnumerator<SourceFile> _files = files.GetEnumerator();
    private readonly Queue<SourceFile> _first = [];
    private SourceFile? _next;
    private bool _hasEnded;

    /// <summary>Whether there is none left, or the work was stopped.</summary>
    public bool IsEmpty => Peek() is null;

    /// <summary>Takes files for as long as there is room.</summary>
    public IReadOnlyList<SourceFile> Take(Func<SourceFile, bool> hasRoom)
    {
        var taken = new List<SourceFile>();
        while (Peek() is { } file && hasRoom(file))
        {
            taken.Add(file);
            if (!_first.TryDequeue(out _))
                _next = null;
        }
        return taken;
    }

    /// <summary>Lets files go before those that wait.</summary>
    public void PutFirst(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
            _first.Enqueue(file);
    }

    public void Dispose() => _files.Dispose();

    private SourceFile? Peek()
    {
        if (stop.IsCancellationRequested)
            return null;
        if (_first.TryPeek(out var first))
            return first;
        if (_next is null && !_hasEnded)
            (_hasEnded, _next) = _files.MoveNext() ? (false, _files.Current) : (true, null);
        return _next;
    }
}
