using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests;

/// <summary>What a person may name by mistake.</summary>
public sealed class StrangeFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-strange-").FullName;

    public StrangeFiles()
    {
        File.WriteAllBytes(Empty, []);
        using (var foreign = new SqliteConnection($"Data Source={Foreign};Pooling=false"))
        {
            foreign.Open();
            new SqliteCommand("CREATE TABLE notes (note)", foreign).ExecuteNonQuery();
        }
        if (!OperatingSystem.IsWindows())
            Run.Of("mkfifo", [Pipe]);
    }

    /// <summary>A file of no bytes.</summary>
    public string Empty => Path.Combine(_folder, "empty.db");

    /// <summary>The database of another program.</summary>
    public string Foreign => Path.Combine(_folder, "notes.db");

    /// <summary>A named pipe that nobody writes to.</summary>
    public string Pipe => Path.Combine(_folder, "a.pipe");

    public string[] All => [.. Directory.GetFiles(_folder).Order()];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
