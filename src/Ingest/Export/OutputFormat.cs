using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>A way to write rows.</summary>
/// <param name="Name">As given to --format; also the extension of such a file.</param>
/// <param name="IsForReading">For a person, who is not served by more rows than fit a few screens.</param>
/// <param name="NeedsFile">It is not for standard output.</param>
internal sealed record OutputFormat(string Name, Action<RowSet, Output> Write, bool IsForReading = false, bool NeedsFile = false)
{
    public static OutputFormat Table { get; } = new("table", TableRows.Write, IsForReading: true);

    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        Table,
        new("csv", CsvRows.Write),
        new("json", JsonRows.WriteArray),
        new("jsonl", JsonRows.WriteLines),
        new("xlsx", Workbook.Write, NeedsFile: true),
        new("parquet", ParquetRows.Write, NeedsFile: true),
    ];

    public static OutputFormat? Named(string? name) => All.FirstOrDefault(f => f.Name == name);
}
