using Parquet;
using Parquet.Schema;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>Rows as Parquet: integers, doubles, texts; yuan as DECIMAL(18, 2).</summary>
internal static class ParquetRows
{
    // A group is held in memory whole; readers skip groups, and larger ones compress little better.
    private const int RowsOfGroup = 50_000;

    public static void Write(RowSet rows, Output output) => WriteAsync(rows, output.Stream).GetAwaiter().GetResult();

    private static async Task WriteAsync(RowSet rows, Stream stream)
    {
        using var groups = rows.Rows.Chunk(RowsOfGroup).GetEnumerator();
        var first = groups.MoveNext() ? groups.Current : [];
        ParquetColumn[] columns = [.. rows.Columns.Select((name, i) => ParquetColumn.Of(name, rows.Types[i], first.Select(r => r[i])))];
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(c => c.Field)), stream);
        for (var group = first; group.Length > 0; group = groups.MoveNext() ? groups.Current : [])
        {
            using var written = writer.CreateRowGroup();
            for (var i = 0; i < columns.Length; i++)
                await columns[i].WriteAsync(written, [.. group.Select(r => r[i])]);
        }
    }
}
