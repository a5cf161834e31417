using System.Globalization;
using System.Net;
using System.Text;
using Pipeline.Model;

namespace Pipeline.Ingest.Export;

/// <summary>Tables as a web page, merged cells merged.</summary>
internal static class TableHtml
{
    private const string Head = """
        <!DOCTYPE html>
        <meta charset="utf-8">
        <title>Tables</title>
        <style>table { border-collapse: collapse; margin: 1em } td { border: 1px solid; padding: .2em .5em; vertical-align: top; white-space: pre-line }</style>
        """;

    public static void Write(IReadOnlyList<Page> pages, Output output)
    {
        using var html = new StreamWriter(output.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        html.WriteLine(Head);
        foreach (var page in pages)
            foreach (var grid in page.Grids)
                Write(grid, page.Number, html);
    }

    private static void Write(TableGrid grid, int page, StreamWriter html)
    {
        html.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<table>\n<caption>Page {page}</caption>"));
        for (var row = 0; row < grid.Rows; row++)
            html.WriteLine($"<tr>{string.Concat(grid.Row(row).Select(Cell))}</tr>");
        html.WriteLine("</table>");
    }

    private static string Cell(TableCell cell) =>
        $"<td{Span("rowspan", cell.RowSpan)}{Span("colspan", cell.ColumnSpan)}>{WebUtility.HtmlEncode(Printable.Text(cell.Text))}</td>";

    private static string Span(string name, int span) =>
        span == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");
}
