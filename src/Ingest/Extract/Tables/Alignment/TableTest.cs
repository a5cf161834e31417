namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Tells a table from prose in columns, lists, contents and what else stands apart on a page.</summary>
internal static class TableTest
{
    // Of the rows with more than one column filled; of places filled; of a column's texts that are figures.
    private const double Parted = 0.5;
    private const double FilledShare = 0.4;
    private const double Figures = 0.6;
    // Characters of a text that is short; a hanzi counts as two.
    private const int Short = 25;

    public static bool IsTable(AlignedTable table, bool isRuled)
    {
        var (columns, lines, rows) = (table.Columns.Count, table.Lines, table.Rows);
        if (columns < 2 || rows.Count < (isRuled ? 2 : 3))
            return false;
        var filled = rows.Select(r => Enumerable.Range(0, columns).Count(c => r.Exists(l => l.Fills(c)))).Where(f => f > 1).ToList();
        return filled.Count >= Parted * rows.Count
            && lines.Count(l => l.HasSpans) <= lines.Count / 2
            && filled.Sum() >= FilledShare * filled.Count * columns
            && !IsList(table)
            && (isRuled ? Columns(table).Any(c => IsShort(c)) : IsConvincing(table));
    }

    private static bool IsConvincing(AlignedTable table)
    {
        var columns = Columns(table).ToList();
        var figures = columns.Skip(1).Count(AreFigures);
        return !IsContents(table) && (figures > 0 || columns.Count(IsShort) >= 3);
    }

    private static bool IsList(AlignedTable table) =>
        table.Columns.Count == 2 && Columns(table).First().TrueForAll(t => t.Length <= 4 && !t.Any(c => char.IsLetter(c) && t.Length > 2));

    /// <summary>Pages after titles.</summary>
    private static bool IsContents(AlignedTable table)
    {
        if (table.Columns.Count > 3 || AreFigures(Columns(table).ElementAt(table.Columns.Count - 2)))
            return false;
        var pages = Columns(table).Last().Select(t => int.TryParse(t, out var page) ? page : -1).ToList();
        return pages.TrueForAll(p => p >= 0) && pages.Zip(pages.Skip(1)).All(p => p.First <= p.Second);
    }

    private static bool AreFigures(List<string> texts) => texts.Count(NumberText.Is) >= Figures * texts.Count;

    private static bool IsShort(List<string> texts) => texts.Count > 0 && texts.Select(Width).Order().ElementAt(texts.Count / 2) <= Short;

    private static int Width(string text) => text.Sum(c => c > 0x2E80 ? 2 : 1);

    private static IEnumerable<List<string>> Columns(AlignedTable table) =>
        Enumerable.Range(0, table.Columns.Count).Select(c => table.Lines.Select(l => l.In(c)?.Text).OfType<string>().ToList());
}
