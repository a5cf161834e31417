using System.Diagnostics;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Store;
using Pipeline.Parsers;

namespace Pipeline.Bench.WholeRun;

/// <summary>
/// Stores the filings of a folder and lets <c>sqlite3 .import</c> store the same rows into the same tables. Ours fills the full-text index
/// besides.
/// </summary>
internal static partial class StoringSpeed
{
    private const int DocumentsPerTransaction = 64;

    public static void Print(WorkFolder work, string folder)
    {
        var ours = work.NewFile("ours.db");
        var seconds = Store(folder, ours);
        using var connection = Database.OpenReader(ours);
        var tables = Tables(connection);
        var rows = tables.Sum(t => connection.ExecuteScalar<long>($"SELECT count(*) FROM {t}"));
        var imported = Import(work, ours, tables);
        Console.WriteLine(
            $"storing: {rows / seconds:0} rows/s; sqlite3 .import of the same {rows} rows: {rows / imported:0} rows/s; ratio "
                + $"{imported / seconds:0.00}");
    }

    private static double Store(string folder, string database)
    {
        var documents = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(Parse).ToList();
        using var connection = Database.OpenWriter(database);
        var clock = Stopwatch.StartNew();
        using (var store = new FilingStore(connection, TimeProvider.System))
            foreach (var batch in documents.Chunk(DocumentsPerTransaction))
                Transaction.Commit(connection, () =>
                {
                    foreach (var (name, document) in batch)
                        store.Write(name, name, document);
                    return batch.Length;
                });
        return clock.Elapsed.TotalSeconds;
    }

    private static (string Name, ParsedDocument Document) Parse(string file)
    {
        var document = new Model.ExtractedDocument(TextPages.Of(File.ReadAllText(file)));
        return (Path.GetFileName(file), FilingWriter.Rows(document, DocumentParser.Parse(document)));
    }

    private static List<string> Tables(SqliteConnection connection) =>
        [
            .. connection.Query<string>(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'full_text%'"),
        ];

    private static double Import(WorkFolder work, string ours, List<string> tables)
    {
        var target = work.NewFile("import.db");
        CreateLike(ours, target, tables);
        foreach (var table in tables)
            Sqlite(ours, $".headers off\n.mode csv\n.once {target}.{table}\nSELECT * FROM {table};");
        var script =
            ".mode csv\nPRAGMA synchronous = FULL;\nBEGIN;\n"
            + string.Concat(tables.Select(t => $".import {target}.{t} {t}\n"))
            + "COMMIT;";
        var clock = Stopwatch.StartNew();
        Sqlite(target, script);
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>The same tables, keys and indexes; not strict and without checks, since CSV has neither types nor NULL.</summary>
    private static void CreateLike(string ours, string target, List<string> tables)
    {
        using var connection = Database.OpenReader(ours);
        var schema = connection.Query<string>(
            "SELECT sql FROM sqlite_schema WHERE tbl_name IN @tables AND sql IS NOT NULL AND type IN ('table', 'index') ORDER BY type DESC",
            new { tables });
        Sqlite(
            target,
            "PRAGMA journal_mode = WAL;\n"
                + string.Concat(schema.Select(s => Check().Replace(s, "").Replace(") STRICT", ")", StringComparison.Ordinal) + ";\n")));
    }

    [GeneratedRegex(@"CHECK \((?:[^()]|\([^()]*\))*\)")]
    private static partial Regex Check();

    private static void Sqlite(string database, string script)
    {
        using var process = Process.Start(
            new ProcessStartInfo("sqlite3", [database]) { RedirectStandardInput = true, RedirectStandardError = true }
        )!;
        process.StandardInput.Write(script + "\n");
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 || errors.Length > 0)
            throw new InvalidOperationException($"sqlite3 ended with {process.ExitCode}: {errors[..Math.Min(300, errors.Length)]}");
    }
}
