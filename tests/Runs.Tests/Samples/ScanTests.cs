using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>
/// Scans of samples, one for each kind of damage: turned, skewed, noisy, sealed, faxed. Every row is found, though not every word is right.
/// </summary>
public sealed class ScanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-scans-").FullName;

    [Theory]
    [InlineData("tingxi-2023-project-self-evaluation.clean.pdf", "project-self-evaluation")]
    [InlineData("yanshan-2022-project-targets.picture.png", "project-targets")]
    [InlineData("linzhou-2024-project-targets.rotated.pdf", "project-targets")]
    [InlineData("heyuan-2022-self-evaluation-scores.skewed.pdf", "self-evaluation-scores")]
    [InlineData("qinghe-2024-department-targets.noisy.pdf", "department-targets")]
    [InlineData("yanshan-2022-project-targets.seal.pdf", "project-targets")]
    [InlineData("luwan-2023-self-evaluation-report.fax.pdf", "self-evaluation-report")]
    public void Gives_as_many_rows_as_were_printed(string scan, string kind)
    {
        var database = Path.Combine(_folder, "scans.db");
        var run = Run.Pipeline(["ingest", Path.Combine(SampleFolder.Path, "scans", scan), "--db", database]);
        Assert.SkipWhen(run.Output.Contains("is not installed", StringComparison.Ordinal), "The tools that read scans are not installed.");
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=false");
        connection.Open();
        Assert.Equal((kind, "ocr"), (Value(connection, "SELECT kind FROM filings"), Value(connection, "SELECT text_origin FROM filings")));
        var expected = JsonNode.Parse(File.ReadAllText(SampleFolder.Expected(scan)[0]))!.AsObject();
        var projects = Rows(expected, "projects");
        var indicators = Rows(expected, "indicators").Concat(projects.SelectMany(p => Rows(p!.AsObject(), "indicators"))).Count();
        // A form about one project has one; the samples' indicators are written down without it.
        var count = kind == "project-self-evaluation" ? 1 : projects.Count;
        Assert.Equal(
            $"{count} projects, {indicators} indicators, {Rows(expected, "score_items").Count} score items",
            Value(
                connection,
                "SELECT (SELECT count(*) FROM projects) || ' projects, ' || (SELECT count(*) FROM indicators) || ' indicators, ' || (SELECT count(*) FROM score_items) || ' score items'"
            ));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static JsonArray Rows(JsonObject record, string name) => record[name]?.AsArray() ?? [];

    private static string? Value(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
