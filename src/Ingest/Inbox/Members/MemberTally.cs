using System.Globalization;
using Pipeline.Ingest.Formats.Archives;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox.Members;

/// <summary>What came of the files of an archive.</summary>
internal sealed class MemberTally(UnpackedArchive archive)
{
    private const int MostNamed = 5;

    private readonly SortedDictionary<string, int> _states = new(StringComparer.Ordinal);
    private string? _trouble;

    /// <summary>How many files were unpacked.</summary>
    public int Count => archive.Members.Count;

    public bool IsComplete => _states.Values.Sum() == Count;

    /// <summary>
    /// That of the archive: to be tried again where a file is; quarantined where it holds what could not be unpacked, which is nowhere
    /// else. A file that is quarantined lies in the quarantine by itself.
    /// </summary>
    public Outcome Outcome => this switch
    {
        { IsComplete: false } => new Outcome(IngestState.Failed, "The program was stopped before all files of the archive were read."),
        { _trouble: { } trouble } => new Outcome(IngestState.Failed, trouble),
        _ when archive.Loss is { } loss => new Outcome(IngestState.Quarantined, $"{loss} The rest: {this}."),
        _ => new Outcome(_states.GetValueOrDefault(IngestState.Duplicate) == Count ? IngestState.Duplicate : IngestState.Succeeded),
    };

    public void Add(Attempt attempt)
    {
        var state = attempt.Outcome.State;
        _states[state] = _states.GetValueOrDefault(state) + 1;
        if (state == IngestState.Failed)
            _trouble ??= $"Not all files of the archive could be read now; {attempt.File.Name}: {attempt.Outcome.Reason}";
    }

    /// <summary>As "14 files (1 quarantined, 13 succeeded), 2 left out (Thumbs.db, __MACOSX/a)".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Count} {(Count == 1 ? "file" : "files")} ({string.Join(", ", _states.Select(s => $"{s.Value} {s.Key}"))}){LeftOut()}");

    private string LeftOut() => archive.LeftOut.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
        $", {archive.LeftOut.Count} left out ({string.Join(", ", archive.LeftOut.Take(MostNamed))}"
        + $"{(archive.LeftOut.Count > MostNamed ? " …" : "")})");
}
