using Pipeline.Model;

namespace Pipeline.Ingest.Export;

/// <summary>A way to write the tables of pages.</summary>
/// <param name="Name">As given to --format; also the extension of such a file.</param>
/// <param name="NeedsFile">It is not for standard output.</param>
internal sealed record TableFormat(string Name, Action<IReadOnlyList<Page>, Output> Write, bool NeedsFile = false)
{
    public static TableFormat Json { get; } = new("json", TableJson.Write);

    public static IReadOnlyList<TableFormat> All { get; } =
    [
        Json,
        new("csv", TableCsv.Write),
        new("xlsx", TableWorkbook.Write, NeedsFile: true),
        new("html", TableHtml.Write),
    ];

    public static TableFormat? Named(string? name) => All.FirstOrDefault(f => f.Name == name);
}
