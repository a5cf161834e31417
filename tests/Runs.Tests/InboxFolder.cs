using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests;

/// <summary>An inbox with its database, and programs that run on it.</summary>
internal sealed class InboxFolder : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("pipeline-inbox-").FullName;

    public string Inbox => Directory.CreateDirectory(Path.Combine(Folder, "in")).FullName;

    private string[] Args => [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), "run", "--inbox", Inbox, "--db", Path.Combine(Folder, "x.db"), "--settle", "0.2"];

    public void Drop(string name, string text) => File.WriteAllText(Path.Combine(Inbox, name), text);

    public Task<Run> Drain() => Run.Start("dotnet", [.. Args, "--once"], Folder);

    /// <summary>A worker that runs until it is stopped.</summary>
    /// <param name="args">Further options.</param>
    public Process Worker(params string[] args)
    {
        var worker = Process.Start(new ProcessStartInfo("dotnet", [.. Args, .. args]) { RedirectStandardOutput = true, WorkingDirectory = Folder })!;
        worker.BeginOutputReadLine();
        return worker;
    }

    public string[] Waiting() => Names("in");

    public string[] Archived() => Names("x.db.archive");

    public string[] Quarantined() => [.. Names("x.db.quarantine").Where(n => !n.EndsWith(".reason.txt", StringComparison.Ordinal))];

    public long Count(string sql) => long.Parse(Query($"SELECT count(*) FROM {sql}").Single(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The rows of a query, their values joined by |.</summary>
    public IReadOnlyList<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "x.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }

    public void Execute(string sql) => Query(sql);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Names of files but those a write that was cut off has left.</summary>
    private string[] Names(string folder)
    {
        var path = Path.Combine(Folder, folder);
        return Directory.Exists(path)
            ? [.. Directory.GetFiles(path, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)).Where(n => !n.EndsWith(".unfinished", StringComparison.Ordinal))]
            : [];
    }
}
