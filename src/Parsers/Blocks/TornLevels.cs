using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>Puts the name of a level together again that a page's end has torn: 可持续影响 / 指标.</summary>
internal static class TornLevels
{
    /// <returns>True for a row that holds the rest of names above and nothing else.</returns>
    public static bool Join(List<ColumnRow> rows, Dictionary<string, TableCell> row)
    {
        if (rows.Count == 0 || row.Count == 0 || row.Keys.Any(k => k is not (Role.Level1 or Role.Level2)))
            return false;
        var joined = new List<(int Index, string Role, TableCell Cell)>();
        foreach (var (role, cell) in row)
        {
            var at = rows.FindLastIndex(r => r[role] is not null);
            if (at < 0 || IsLevel(role, cell.Text) || rows[at][role] is not { } above
                || !IsLevel(role, Wrapping.Join([above.Text, cell.Text])) || above.Spans[^1].Page == cell.Spans[0].Page)
                return false;
            joined.Add((at, role, above with { Text = Wrapping.Join([above.Text, cell.Text]),
                Spans = Spans.Union([.. above.Spans, .. cell.Spans]) }));
        }

        foreach (var (index, role, cell) in joined)
            rows[index] = new ColumnRow(new Dictionary<string, TableCell>(rows[index].Cells) { [role] = cell });
        return true;
    }

    private static bool IsLevel(string role, string text) =>
        role == Role.Level1 ? Taxonomy.TryReadLevel1(text, out _) : Taxonomy.TryReadLevel2(text, out _);
}
