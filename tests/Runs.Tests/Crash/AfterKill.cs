namespace Pipeline.Runs.Tests.Crash;

/// <summary>What must hold right after a kill, before any program is started again: the journal is true.</summary>
internal sealed class AfterKill(InboxFolder inbox)
{
    // What may be under way at once (FilesUnderWay), and as many archives that wait for their files: an attempt is journalled when it
    // begins, not long before.
    private static readonly int MostRunning = 2 * 8 * Environment.ProcessorCount;

    public void Check()
    {
        var archived = inbox.Archived().Select(name => Path.GetFileNameWithoutExtension(name)).ToHashSet();
        var stored = inbox.Query("SELECT DISTINCT sha256 FROM filings");
        Assert.All(stored, sha256 => Assert.Contains(sha256, archived));
        Assert.Equal(stored.Order(), inbox.Query("SELECT sha256 FROM ingests WHERE state = 'succeeded' AND members IS NULL").Order());
        Assert.InRange(inbox.Count("ingests WHERE state = 'running'"), 0, MostRunning);
        // Nobody is told that a file failed whose program was killed, before another has looked; and nothing is blamed for the kill.
        Assert.Empty(inbox.Query("SELECT path, error FROM ingests WHERE state = 'quarantined' AND path LIKE '%.pdf'"));
        Assert.All(inbox.Query("SELECT path FROM ingests WHERE state = 'running'"), path =>
            Assert.True(File.Exists(path.Split(" › ")[0]), $"{path} runs and has gone."));
    }
}
