using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>
/// Puts right the headings of a row that differ from known ones by a character, where others beside them are printed right.
/// </summary>
internal sealed class MisprintedHeads(FormLexicon lexicon)
{
    // One may be a word of a row of data.
    private const int LeastBeside = 2;

    /// <returns>The cells themselves where there is nothing to put right.</returns>
    public List<TableCell> Mended(BlockKind kind, List<TableCell> cells)
    {
        var whole = cells.Count(c => lexicon.IsWholeColumn(kind, c.Text));
        return whole < LeastBeside || whole == cells.Count ? cells
            : [.. cells.Select(c => lexicon.MendedColumn(kind, c.Text) is { } mended ? c with { Text = mended } : c)];
    }
}
