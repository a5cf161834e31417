using System.Security.Cryptography;

namespace Pipeline.Runs.Tests.Crash;

/// <summary>What must hold once the program has been started again: each original in one place, the journal saying the same.</summary>
internal sealed class AfterCrash(InboxFolder inbox, MixedFiles files)
{
    private static readonly HashSet<string> Taken = ["succeeded", "duplicate"];

    private readonly Dictionary<string, string> _ends = inbox
        .Query("SELECT path, state FROM ingests GROUP BY path HAVING ingest_id = max(ingest_id)")
        .Select(row => row.Split('|')).ToDictionary(row => Path.GetFileName(row[0]), row => row[1]);

    public void Check()
    {
        Assert.Empty(inbox.Waiting());
        Assert.False(Directory.Exists(inbox.Database + ".unpacked"));
        Archive();
        Quarantine();
        Filings();
        Journal();
    }

    private void Archive()
    {
        Same([.. files.Good, .. files.Archives], inbox.Archived().Select(n => Path.GetFileNameWithoutExtension(n)!));
        Assert.All(Directory.GetFiles(Path.Combine(inbox.Folder, "x.db.archive"), "*", SearchOption.AllDirectories),
            f => Assert.Equal(Path.GetFileNameWithoutExtension(f), Sha256(f)));
    }

    private void Quarantine()
    {
        var folder = Path.Combine(inbox.Folder, "x.db.quarantine");
        Same(files.Damaged, inbox.Quarantined().Select(n => Sha256(Path.Combine(folder, n))));
        Assert.All(inbox.Quarantined(), n =>
            Assert.Contains("sha256 ", File.ReadAllText(Path.Combine(folder, "reasons", n + ".txt")), StringComparison.Ordinal));
    }

    private void Filings()
    {
        Same(files.Good, inbox.Query("SELECT DISTINCT sha256 FROM filings"));
        Same(files.Good, inbox.Query("SELECT sha256 FROM ingests WHERE state = 'succeeded' AND members IS NULL"));
    }

    private void Journal()
    {
        Assert.All([.. files.Good, .. files.Archives], f => Assert.Contains(_ends[f.Name], Taken));
        Assert.All(files.Damaged, f => Assert.Equal("quarantined", _ends[f.Name]));
        Assert.Equal(0, inbox.Count("ingests WHERE state = 'running'"));
    }

    /// <summary>Each content of the files once, and nothing else.</summary>
    private void Same(List<(string Name, string Sha256)> expected, IEnumerable<string> found)
    {
        var counts = found.CountBy(s => s).ToDictionary();
        var wrong = expected
            .Where(f => counts.GetValueOrDefault(f.Sha256) != 1)
            .Select(f => $"{f.Name} is there {counts.GetValueOrDefault(f.Sha256)} times: {Attempts(f.Name)}")
            .Concat(counts.Keys.Except(expected.Select(f => f.Sha256)).Select(s => $"{s} should not be there: {Attempts(s)}"));
        Assert.Equal("", string.Join('\n', wrong));
    }

    /// <summary>What the journal tells of a file, by its name or hash.</summary>
    private string Attempts(string of) =>
        string.Join(
            "; ",
            inbox.Query(
                $"SELECT path, sha256, attempt, state, started_at, finished_at, error FROM ingests WHERE path LIKE '%/{of}' OR sha256 = '{of}'"
            ));

    private static string Sha256(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
