using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>Rows as JSON objects, one on a line: in an array, or each for itself.</summary>
internal static class JsonRows
{
    // The output stands in a file or a terminal, never in a web page: Chinese stays readable.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteArray(RowSet rows, Output output) => Write(rows, output, "[\n"u8, ",\n"u8, "\n]\n"u8);

    public static void WriteLines(RowSet rows, Output output) => Write(rows, output, ""u8, "\n"u8, "\n"u8);

    private static void Write(RowSet rows, Output output, ReadOnlySpan<byte> open, ReadOnlySpan<byte> between, ReadOnlySpan<byte> close)
    {
        var names = rows.Columns.Select(c => JsonEncodedText.Encode(c, Readable.Encoder)).ToArray();
        using var json = new Utf8JsonWriter(output.Stream, Readable);
        output.Stream.Write(open);
        var first = true;
        foreach (var row in rows.Rows)
        {
            if (!first)
                output.Stream.Write(between);
            first = false;
            WriteObject(json, names, row);
        }
        if (!first || open.Length > 0)
            output.Stream.Write(close);
    }

    private static void WriteObject(Utf8JsonWriter json, JsonEncodedText[] names, object?[] row)
    {
        json.Reset();
        json.WriteStartObject();
        for (var i = 0; i < row.Length; i++)
        {
            json.WritePropertyName(names[i]);
            WriteValue(json, row[i]);
        }
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case long number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            default: json.WriteStringValue(CellText.Of(value)); break;
        }
    }
}
