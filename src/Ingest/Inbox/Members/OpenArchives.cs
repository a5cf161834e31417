using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Outlets;

namespace Pipeline.Ingest.Inbox.Members;

/// <summary>
/// Archives that were unpacked and wait for the ends of their files: an archive is done after them, so that a crash loses none.
/// </summary>
internal sealed class OpenArchives
{
    private readonly Dictionary<SourceFile, (Attempt Attempt, UnpackedFiles Files, MemberTally Tally)> _open = [];

    /// <returns>The files of an archive, which is put aside; none of another file.</returns>
    public IReadOnlyList<MemberFile> Open(Attempt attempt)
    {
        if (attempt.Reading.Unpacked is not { } files)
            return [];
        _open.Add(attempt.File, (attempt, files, new MemberTally(files.Archive)));
        return files.Of(attempt.File);
    }

    /// <summary>A file is done, of an archive or not.</summary>
    public void Note(Attempt attempt)
    {
        if (attempt.File is MemberFile member)
            _open[member.In].Tally.Add(attempt);
    }

    /// <param name="all">Also those that lack some, since the work was stopped.</param>
    /// <returns>The archives whose files are done, to be recorded.</returns>
    public IReadOnlyList<Attempt> Close(bool all)
    {
        var closed = _open.Values.Where(o => all || o.Tally.IsComplete).ToList();
        foreach (var open in closed)
        {
            open.Files.Delete();
            _open.Remove(open.Attempt.File);
        }
        return [.. closed.Select(o => o.Attempt with { Reading = o.Attempt.Reading.Of(o.Tally) })];
    }
}
