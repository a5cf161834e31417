using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests.Crash;

/// <summary>
/// Compares a database with one that reads the same originals in one undisturbed run: each filing has as many rows in each table.
/// </summary>
internal static class WholeFilings
{
    public static async Task Check(string folder)
    {
        var reference = Path.Combine(folder, "reference.db");
        var run = await Run.Start(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "pipeline.dll"),
                "ingest",
                Path.Combine(folder, "x.db.archive"),
                "--db",
                reference,
                "--no-archive",
            ]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Rows(reference), Rows(Path.Combine(folder, "x.db")));
    }

    private static List<string> Rows(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=false");
        connection.Open();
        var tables = Read(
            connection,
            "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'filing_id' AND m.name <> 'filings' ORDER BY 1"
        );
        return Read(
            connection,
            $"SELECT sha256 || ' ' || part || {string.Join(" || ", tables.Select(t => $"' {t} ' || (SELECT count(*) FROM {t} x WHERE x.filing_id = f.filing_id{Told(t)})"))} FROM filings f ORDER BY sha256, part"
        );
    }

    /// <summary>Which of two filings that contradict one another has the finding depends on which came later.</summary>
    private static string Told(string table) =>
        table switch
        {
            "findings" => " AND x.rule <> 'conflicting-copies'",
            "evidence" =>
                " AND NOT (x.record = 'findings' AND x.record_id IN (SELECT finding_id FROM findings WHERE rule = 'conflicting-copies'))",
            _ => "",
        };

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
