using System.Globalization;
using System.Text;
using Pipeline.Ingest.Words;

namespace Pipeline.Ingest.Export;

/// <summary>What a person reads: on a terminal wrapped to it, anywhere else a line a row.</summary>
/// <param name="width">Of the terminal, in places; null where there is none, and a row takes what it needs.</param>
internal sealed class Screen(TextWriter text, int? width) : IDisposable
{
    // Where the terminal does not tell.
    private const int UsualWidth = 80;

    // Not the most there is, so that sums of it are numbers still.
    private const int Endless = int.MaxValue / 4;

    private const string Between = " ";
    private const string BesideName = "  ";

    public Screen(Output output)
        : this(new StreamWriter(output.Stream, new UTF8Encoding(false), leaveOpen: true), output.IsTerminal ? WidthOfTerminal : null)
    {
    }

    /// <summary>In places; as good as endless where there is no terminal.</summary>
    public int Width => width ?? Endless;

    private static int WidthOfTerminal => Console.WindowWidth is > 0 and var width ? width : UsualWidth;

    private bool IsPlain => width is null;

    public void Heading(string heading)
    {
        var shown = Printable.Line(heading);
        text.WriteLine();
        text.WriteLine(IsPlain ? $"== {shown}" : $"── {shown} {Line(Width - WrappedText.Width(shown) - 4)}");
    }

    public void Paragraph(string paragraph) => text.WriteLine(paragraph);

    /// <summary>A row is a list of its fields where the screen is too narrow for its columns.</summary>
    public void Table(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        string[][] cells = [Headings(columns), .. rows.Select(r => r.Select((value, i) => Shown(columns[i], value)).ToArray())];
        var byColumn = columns.Select((_, i) => cells.Select(r => r[i]).ToList()).ToList();
        if (ColumnWidths.Of(byColumn, Width - (Between.Length * columns.Count)) is { } widths)
            Rows(
                [.. cells.Select(r => r.Select((c, i) => WrappedText.Of(c, widths[i]).Split('\n')).ToArray())], widths,
                [.. columns.Select((_, i) => IsNumeric(rows, i))]);
        else
            Records(columns, rows);
    }

    public void Fields(IReadOnlyList<string> columns, object?[] row)
    {
        var names = columns.Select(Catalogue.HeadingOf).Select(Printable.Line).ToList();
        var beside = names.Select(WrappedText.Width).DefaultIfEmpty(0).Max();
        for (var i = 0; i < names.Count; i++)
        {
            var lines = WrappedText.Of(Shown(columns[i], row[i]), Width - beside - BesideName.Length).Split('\n');
            for (var line = 0; line < lines.Length; line++)
                text.WriteLine((Padded(line == 0 ? names[i] : "", beside) + BesideName + lines[line]).TrimEnd());
        }
    }

    public void Dispose() => text.Dispose();

    /// <summary>On a terminal the words of a name stand below each other, so that a narrow column has one.</summary>
    private string[] Headings(IReadOnlyList<string> columns) =>
        [.. columns.Select(Catalogue.HeadingOf).Select(c => IsPlain ? Printable.Line(c) : Printable.Line(c).Replace('_', '\n'))];

    /// <summary>Below the headings, and between rows of more than one line, stands a line on a terminal.</summary>
    private void Rows(IReadOnlyList<string[][]> rows, int[] widths, bool[] areNumbers)
    {
        var isTall = rows.Skip(1).Any(r => r.Any(c => c.Length > 1));
        for (var i = 0; i < rows.Count; i++)
        {
            if (!IsPlain && (i == 1 || (i > 1 && isTall)))
                text.WriteLine(Line(widths.Sum() + (Between.Length * (widths.Length - 1))));
            for (var line = 0; line < rows[i].Max(c => c.Length); line++)
                text.WriteLine(string.Join(Between, rows[i].Select((c, column) =>
                    Cell(line < c.Length ? c[line] : "", widths[column], areNumbers[column]))).TrimEnd());
        }
    }

    private void Records(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            Heading((i + 1).ToString(CultureInfo.InvariantCulture));
            var filled = rows[i].Index().Where(v => v.Item is not null).ToList();
            Fields([.. filled.Select(v => columns[v.Index])], [.. filled.Select(v => v.Item)]);
        }
    }

    private string Shown(string column, object? value) =>
        ShownValue.Of(column, value is string text ? Catalogue.ValueOf(column, text) : value) is var shown && IsPlain
            ? shown.Replace('\n', ' ') : shown.Replace("\t", "    ", StringComparison.Ordinal);

    private static string Cell(string cell, int width, bool isNumber) =>
        isNumber ? new string(' ', Math.Max(0, width - WrappedText.Width(cell))) + cell : Padded(cell, width);

    private static string Padded(string cell, int width) => cell + new string(' ', Math.Max(0, width - WrappedText.Width(cell)));

    private static string Line(int width) => new('─', Math.Max(0, width));

    private static bool IsNumeric(IReadOnlyList<object?[]> rows, int column) =>
        rows.Any(r => r[column] is not null) && rows.All(r => r[column] is null or long or double);
}
