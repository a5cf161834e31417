using System.Text;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Formats;

/// <summary>Reads files that tests compose.</summary>
internal static class ReadFile
{
    public static Extraction Of(byte[] content, string name) =>
        FormatTable.Extract(content, name, new ReadingContext(_ => Extraction.Refused("read as a PDF"), []));

    /// <summary>A page of HTML in UTF-8.</summary>
    public static ExtractedDocument Html(string body) =>
        Of(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body>{body}</body></html>"), "page.html").Document!;

    /// <summary>The lines of the document itself, over all pages.</summary>
    public static string[] Lines(ExtractedDocument document) =>
        [.. document.Pages.SelectMany(p => p.Lines).Where(l => !l.IsAside).Select(l => l.Text)];

    /// <summary>Rows of a document's tables: cells apart by a bar, spans as *rows×columns.</summary>
    public static string[] Rows(ExtractedDocument document) =>
        [
            .. document
                .Pages.SelectMany(p => p.Grids)
                .SelectMany(g => Enumerable.Range(0, g.Rows).Select(r => string.Join('|', g.Row(r).Select(Shown)))),
        ];

    private static string Shown(TableCell cell) =>
        cell.Text.Replace('\n', '/') + (cell.RowSpan + cell.ColumnSpan > 2 ? $"*{cell.RowSpan}×{cell.ColumnSpan}" : "");
}
