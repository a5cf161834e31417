namespace Pipeline.Runs.Tests;

/// <summary>A database into which the program itself has ingested one text.</summary>
public sealed class IngestedFiling : IDisposable
{
    public IngestedFiling()
    {
        Folder = Directory.CreateTempSubdirectory("pipeline runs ").FullName;
        Database = Path.Combine(Folder, "of one.db");
        var filing = Path.Combine(Folder, "filing.txt");
        File.WriteAllText(filing, "松鹤区教育局通知\n关于办公设备\n");
        Assert.Equal(0, Run.Pipeline("ingest", filing, "--db", Database).ExitCode);
    }

    public string Folder { get; }

    public string Database { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
