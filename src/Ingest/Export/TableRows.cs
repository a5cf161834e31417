using System.Text;
using Pipeline.Ingest.Query;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pipeline.Ingest.Export;

/// <summary>Rows for the eye: on a terminal wrapped to it, anywhere else a line a row and without frames.</summary>
internal static class TableRows
{
    // A column narrower than this shows a few characters a line; then a row is better read as a list.
    private const int NarrowestColumn = 10;

    public static void Write(RowSet rows, Output output)
    {
        var content = rows.Rows.ToList();
        if (!output.IsTerminal)
            WritePlain(rows.Columns, content, output);
        else if (AnsiConsole.Profile.Width < NarrowestColumn * rows.Columns.Count)
            AnsiConsole.Write(new Rows(content.Select((row, i) => Record(rows.Columns, row, i + 1))));
        else
            AnsiConsole.Write(Framed(rows.Columns, content));
    }

    public static Table Framed(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        var table = new Table { Border = TableBorder.Horizontal, ShowRowSeparators = true };
        for (var i = 0; i < columns.Count; i++)
            table.AddColumn(Column(columns[i].Replace('_', '\n'), IsNumeric(rows, i)));
        foreach (var row in rows)
            table.AddRow(row.Select((value, i) => new Text(ShownValue.Of(columns[i], value))));
        return table;
    }

    private static Rows Record(IReadOnlyList<string> columns, object?[] row, int number)
    {
        var fields = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        for (var i = 0; i < columns.Count; i++)
            fields.AddRow(new Text(columns[i], Style.Parse("bold")), new Text(ShownValue.Of(columns[i], row[i])));
        return new Rows(new Rule(CellText.Of((long)number)).LeftJustified(), fields);
    }

    /// <summary>As wide as it comes, since no screen is known, and without blanks at the ends of lines.</summary>
    private static void WritePlain(IReadOnlyList<string> columns, List<object?[]> rows, Output output)
    {
        var table = new Table { Border = TableBorder.None };
        for (var i = 0; i < columns.Count; i++)
            table.AddColumn(Column(columns[i], IsNumeric(rows, i)));
        foreach (var row in rows)
            table.AddRow(row.Select((value, i) => new Text(ShownValue.Of(columns[i], value).ReplaceLineEndings(" "))));
        using var text = new StreamWriter(output.Stream, new UTF8Encoding(false), leaveOpen: true);
        foreach (var line in Plain(table).AsSpan().TrimEnd('\n').EnumerateLines())
            text.WriteLine(line.TrimEnd());
    }

    private static string Plain(IRenderable content)
    {
        var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = int.MaxValue / 4;
        console.Write(content);
        return text.ToString();
    }

    private static TableColumn Column(string heading, bool numeric)
    {
        var column = new TableColumn(new Text(heading, Style.Parse("bold")));
        return numeric ? column.NoWrap().RightAligned() : column;
    }

    private static bool IsNumeric(IReadOnlyList<object?[]> rows, int column) =>
        rows.Any(r => r[column] is not null) && rows.All(r => r[column] is null or long or double);
}
