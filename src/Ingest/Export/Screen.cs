using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Pipeline.Ingest.Export;

/// <summary>What a person reads: on a terminal wrapped to it, anywhere else a line a row and without frames.</summary>
internal sealed class Screen : IDisposable
{
    // A column narrower than this shows a few characters a line; then a row is better read as a list.
    private const int NarrowestColumn = 10;

    // No screen is known where there is no terminal: a row takes what it needs.
    private const int Unwrapped = int.MaxValue / 4;

    private readonly IAnsiConsole _console;
    private readonly TextWriter? _plain;

    public Screen(Output output)
    {
        _plain = output.IsTerminal ? null : new TrimmedLines(new StreamWriter(output.Stream, new UTF8Encoding(false), leaveOpen: true));
        _console = _plain is null ? AnsiConsole.Console : PlainConsole(_plain);
    }

    /// <summary>In places; as good as endless where there is no terminal.</summary>
    public int Width => _console.Profile.Width;

    private bool IsPlain => _plain is not null;

    public void Heading(string text)
    {
        var shown = Printable.Line(text);
        _console.WriteLine();
        if (IsPlain)
            _console.WriteLine($"== {shown}");
        else
            _console.Write(new Rule(Markup.Escape(shown)).LeftJustified());
    }

    public void Paragraph(string text) => _console.WriteLine(text);

    public void Table(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        if (_console.Profile.Width >= NarrowestColumn * columns.Count)
            _console.Write(Framed(columns, rows));
        else
            Records(columns, rows);
    }

    public void Fields(IReadOnlyList<string> columns, object?[] row)
    {
        var fields = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        for (var i = 0; i < columns.Count; i++)
            fields.AddRow(new Text(Printable.Line(columns[i]), Style.Parse("bold")), new Text(Shown(columns[i], row[i])));
        _console.Write(fields);
    }

    public void Dispose() => _plain?.Dispose();

    private static IAnsiConsole PlainConsole(TextWriter text)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = Unwrapped;
        return console;
    }

    private Table Framed(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        var table = new Table { Border = IsPlain ? TableBorder.None : TableBorder.Horizontal, ShowRowSeparators = !IsPlain };
        for (var i = 0; i < columns.Count; i++)
            table.AddColumn(Column(IsPlain ? columns[i] : columns[i].Replace('_', '\n'), IsNumeric(rows, i)));
        foreach (var row in rows)
            table.AddRow(row.Select((value, i) => new Text(Shown(columns[i], value))));
        return table;
    }

    private void Records(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            Heading((i + 1).ToString(CultureInfo.InvariantCulture));
            Fields(columns, rows[i]);
        }
    }

    private string Shown(string column, object? value) =>
        IsPlain ? ShownValue.Of(column, value).Replace('\n', ' ') : ShownValue.Of(column, value);

    private static TableColumn Column(string heading, bool numeric)
    {
        var column = new TableColumn(new Text(Printable.Text(heading), Style.Parse("bold")));
        return numeric ? column.NoWrap().RightAligned() : column;
    }

    private static bool IsNumeric(IReadOnlyList<object?[]> rows, int column) =>
        rows.Any(r => r[column] is not null) && rows.All(r => r[column] is null or long or double);
}
