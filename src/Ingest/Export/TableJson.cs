using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Model;

namespace Pipeline.Ingest.Export;

/// <summary>
/// Tables as JSON: {"pages":[{"page":1,"tables":[{"cells":[{"row":0,"column":0,"row_span":1,"column_span":1,"text":"…"}]}]}]}.
/// Rows and columns count from 0.
/// </summary>
internal static class TableJson
{
    // As for rows: nothing of it is shown in a web page as it is.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IReadOnlyList<Page> pages, Output output)
    {
        using var json = new Utf8JsonWriter(output.Stream, Readable);
        json.WriteStartObject();
        WriteArray(json, "pages", pages, WritePage);
        json.WriteEndObject();
        json.Flush();
        output.Stream.Write("\n"u8);
    }

    private static void WritePage(Utf8JsonWriter json, Page page)
    {
        json.WriteNumber("page", page.Number);
        WriteArray(json, "tables", page.Grids, (_, grid) => WriteArray(json, "cells", grid.Cells, WriteCell));
    }

    private static void WriteCell(Utf8JsonWriter json, TableCell cell)
    {
        json.WriteNumber("row", cell.Row);
        json.WriteNumber("column", cell.Column);
        json.WriteNumber("row_span", cell.RowSpan);
        json.WriteNumber("column_span", cell.ColumnSpan);
        json.WriteString("text", cell.Text);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
