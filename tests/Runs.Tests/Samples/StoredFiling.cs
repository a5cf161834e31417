using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>A filing as the database holds it, in the shape of the samples' expected rows.</summary>
internal static class StoredFiling
{
    private static readonly (string Key, string Sql)[] Lists =
    [
        ("header_fields", "SELECT name, value FROM header_fields WHERE filing_id = $id ORDER BY ordinal"),
        ("budget_items", "SELECT item, amount_text, amount_fen AS amount_yuan FROM budget_items WHERE filing_id = $id ORDER BY ordinal"),
        ("goals", "SELECT text, completion FROM goals WHERE filing_id = $id ORDER BY ordinal"),
        ("tasks", "SELECT name, content, amount_fen AS amount_yuan, expected_result FROM tasks WHERE filing_id = $id ORDER BY ordinal"),
        ("score_items", "SELECT level1, level1_weight, level2, level2_weight, level3, weight, explanation, target, actual, score, shortfall_reason, improvement FROM score_items WHERE filing_id = $id ORDER BY ordinal"),
        ("evaluation", "SELECT total_weight, total_score, grade FROM evaluations WHERE filing_id = $id"),
        ("sections", "SELECT depth, label, heading, text FROM sections WHERE filing_id = $id ORDER BY ordinal"),
        ("facts", "SELECT section_ordinal, metric, value, unit, sentence FROM facts WHERE filing_id = $id ORDER BY ordinal"),
        ("findings", "SELECT rule, subject, message FROM findings WHERE filing_id = $id ORDER BY ordinal"),
    ];

    /// <summary>The filings of a file, in the order of their parts.</summary>
    public static IReadOnlyList<JsonObject> Read(SqliteConnection database, string fileName)
    {
        var filings = Rows(database, "SELECT filing_id, kind, title, agency, fiscal_year, amount_unit FROM filings WHERE file_name = $id ORDER BY part", fileName);
        return [.. filings.Select(f => Read(database, f!.AsObject()))];
    }

    private static JsonObject Read(SqliteConnection database, JsonObject filing)
    {
        var id = filing["filing_id"]!.GetValue<long>();
        filing.Remove("filing_id");
        var stored = new JsonObject { ["filing"] = filing.DeepClone() };
        foreach (var (key, sql) in Lists)
            stored[key] = Rows(database, sql, id);
        stored["indicators"] = Indicators(database, "filing_id = $id AND project_id IS NULL", id);
        stored["projects"] = Projects(database, id);
        return stored;
    }

    private static JsonArray Projects(SqliteConnection database, long id)
    {
        var projects = Rows(database, "SELECT project_id, name, funding_agency, total_fen AS total_yuan, fiscal_appropriation_fen AS fiscal_appropriation_yuan, special_account_fen AS special_account_yuan, other_funds_fen AS other_funds_yuan, goal FROM projects WHERE filing_id = $id ORDER BY ordinal", id);
        foreach (var project in projects.Select(p => p!.AsObject()))
        {
            project["indicators"] = Indicators(database, "project_id = $id", project["project_id"]!.GetValue<long>());
            project.Remove("project_id");
        }

        return projects;
    }

    private static JsonArray Indicators(SqliteConnection database, string where, long id)
    {
        var indicators = Rows(database, $"SELECT indicator_id, level1_code, level1, level2_code, level2, level3, period_target, annual_target FROM indicators WHERE {where} ORDER BY ordinal", id);
        foreach (var indicator in indicators.Select(i => i!.AsObject()))
        {
            foreach (var horizon in (string[])["period", "annual"])
                indicator[$"{horizon}_values"] = Rows(database, $"SELECT text, label, comparator, low, high, unit FROM indicator_values WHERE indicator_id = $id AND horizon = '{horizon}' ORDER BY ordinal", indicator["indicator_id"]!.GetValue<long>());
            indicator.Remove("indicator_id");
        }

        return indicators;
    }

    private static JsonArray Rows(SqliteConnection database, string sql, object id)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        var rows = new JsonArray();
        while (reader.Read())
        {
            var row = new JsonObject();
            for (var i = 0; i < reader.FieldCount; i++)
                row[reader.GetName(i)] = reader.IsDBNull(i) ? null : Value(reader.GetName(i), reader.GetValue(i));
            rows.Add(row);
        }

        return rows;
    }

    private static JsonValue Value(string name, object value) => name.EndsWith("_yuan", StringComparison.Ordinal)
        ? JsonValue.Create(((long)value / 100m).ToString("0.00", CultureInfo.InvariantCulture))
        : value is long number ? JsonValue.Create(number) : value is double real ? JsonValue.Create(real) : JsonValue.Create((string)value);
}
