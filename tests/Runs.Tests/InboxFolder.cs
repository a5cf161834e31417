using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests;

/// <summary>An inbox with its database, and programs that run on it.</summary>
internal sealed class InboxFolder : IDisposable
{
    /// <param name="inbox">The inbox, where it is on another disk.</param>
    /// <param name="databaseFolder">The folder of the database, where it is on another disk.</param>
    public InboxFolder(string? inbox = null, string? databaseFolder = null)
    {
        Inbox = inbox ?? Directory.CreateDirectory(Path.Combine(Folder, "in")).FullName;
        Database = Path.Combine(databaseFolder ?? Folder, "x.db");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("pipeline-inbox-").FullName;

    public string Inbox { get; }

    public string Database { get; }

    private string[] Args => [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), "run", "--inbox", Inbox, "--db", Database];

    public void Drop(string name, string text) => File.WriteAllText(Path.Combine(Inbox, name), text);

    /// <param name="args">Further options.</param>
    public Task<Run> Drain(params string[] args) => Run.Start("dotnet", [.. Args, "--settle", "0.2", "--once", .. args], Folder);

    /// <summary>A worker that looks for itself every second.</summary>
    /// <param name="args">Further options.</param>
    public Worker StartWorker(params string[] args) => StartWorker([], args);

    /// <param name="settings">Further settings, as the environment gives them.</param>
    public Worker StartWorker((string Name, string Value)[] settings, params string[] args)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [.. Args, .. args.Contains("--settle") ? Array.Empty<string>() : ["--settle", "0.2"], .. args])
        {
            WorkingDirectory = Folder,
        };
        start.Environment["Inbox__RescanSeconds"] = "1";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new Worker(start);
    }

    public Task UntilEmpty() => Patience.Until(() => Waiting().Length == 0);

    public string[] Waiting() => Names(Inbox);

    public string[] Archived() => Names(Database + ".archive");

    public string[] Quarantined() => Names(Database + ".quarantine", SearchOption.TopDirectoryOnly);

    public long Count(string sql) => long.Parse(Query($"SELECT count(*) FROM {sql}").Single(), CultureInfo.InvariantCulture);

    public void Execute(string sql) => Query(sql);

    /// <summary>The rows of a query, their values joined by |.</summary>
    public IReadOnlyList<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Names of files but those a write that was cut off has left.</summary>
    private static string[] Names(string folder, SearchOption depth = SearchOption.AllDirectories) =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .GetFiles(folder, "*", depth)
                    .Select(f => Path.GetFileName(f))
                    .Where(n => !n.EndsWith(".unfinished", StringComparison.Ordinal) && n != "ballast"),
            ]
            : [];
}
