using System.Text.Json.Nodes;

namespace Pipeline.Ingest.Export.Description;

/// <summary>
/// datapackage.json beside exported tables: what each file and column is, for programs that load them
/// (https://specs.frictionlessdata.io/tabular-data-package/).
/// </summary>
internal static class DataPackage
{
    public const string FileName = "datapackage.json";

    public static JsonObject Of(IEnumerable<DescribedTable> tables) => new()
    {
        ["profile"] = "tabular-data-package",
        ["name"] = "budget-performance",
        ["title"] = "Budget-performance filings of Chinese local governments",
        ["resources"] = new JsonArray([.. tables.Select(Resource)]),
    };

    private static JsonObject Resource(DescribedTable table) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = table.Name,
        ["path"] = table.File,
        ["format"] = Path.GetExtension(table.File)[1..],
        ["encoding"] = "utf-8",
        ["description"] = Contract.Meaning(table.Name),
        ["schema"] = new JsonObject
        {
            ["fields"] = new JsonArray([.. table.Columns.Select(c => Field(table.Name, c))]),
            ["missingValues"] = new JsonArray(""),
        },
    };

    private static JsonObject Field(string table, (string Name, string Type) column) => new()
    {
        ["name"] = column.Name,
        ["type"] = column.Type,
        ["description"] = Contract.Meaning(table, column.Name),
    };
}
