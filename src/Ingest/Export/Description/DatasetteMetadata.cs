using System.Text.Json.Nodes;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export.Description;

/// <summary>
/// metadata.json for `datasette DATABASE -m metadata.json`, which shows what tables and columns mean (https://docs.datasette.io).
/// </summary>
internal static class DatasetteMetadata
{
    public const string FileName = "metadata.json";

    /// <param name="database">Its file; Datasette calls it by its name without the ending.</param>
    public static JsonObject Of(string database, IEnumerable<DescribedTable> tables) => new()
    {
        ["title"] = "Budget-performance filings of Chinese local governments",
        ["databases"] = new JsonObject
        {
            [Path.GetFileNameWithoutExtension(database)] = new JsonObject { ["tables"] = new JsonObject(tables.Select(Table)) },
        },
    };

    private static KeyValuePair<string, JsonNode?> Table(DescribedTable table) => new(table.Name, new JsonObject
    {
        ["description"] = Contract.Meaning(table.Name),
        ["columns"] = new JsonObject(table.Columns.Where(c => !MoneyColumn.IsYuan(c.Name))
            .Select(c => new KeyValuePair<string, JsonNode?>(c.Name, Contract.Meaning(table.Name, c.Name)))),
    });
}
