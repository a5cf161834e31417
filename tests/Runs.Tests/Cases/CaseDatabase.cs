using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests.Cases;

/// <summary>A database into which the program itself has ingested all the cases.</summary>
public sealed class CaseDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cases-");
    private readonly string _file;

    public CaseDatabase()
    {
        _file = Path.Combine(_folder.FullName, "cases.db");
        Ingest = Run.Pipeline("ingest", CaseFolder.Path, "--db", _file, "--fail-on", "failed");
    }

    internal Run Ingest { get; }

    public SqliteConnection Open()
    {
        var database = new SqliteConnection($"Data Source={_file};Mode=ReadOnly;Pooling=false");
        database.Open();
        return database;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
