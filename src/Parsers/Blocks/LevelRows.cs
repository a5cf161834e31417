using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>
/// Levels that stand in rows of their own over their indicators, where no column is for them: 一、产出指标（50分）, 1.数量指标.
/// </summary>
internal sealed class LevelRows(BlockHead head)
{
    private readonly bool _firstAreRows = !head.Has(Role.Level1);
    private readonly bool _secondAreRows = !head.Has(Role.Level1) && !head.Has(Role.Level2);
    private readonly Dictionary<string, TableCell> _open = [];

    /// <returns>True for a row that is the name of a level and nothing else.</returns>
    public bool Take(List<TableCell> cells)
    {
        if (!_firstAreRows || cells.Count != 1)
            return false;
        var name = Wording.WithoutNumber(cells[0].Text);
        var isFirst = Taxonomy.TryReadLevel1(name, out _);
        if (!isFirst && !(_secondAreRows && Taxonomy.TryReadLevel2(name, out _)))
            return false;
        if (isFirst)
            _open.Remove(Role.Level2);
        _open[isFirst ? Role.Level1 : Role.Level2] = cells[0] with { Text = name };
        return true;
    }

    /// <summary>Gives an indicator the levels that its rows stand under; those after it carry them on.</summary>
    public void Give(Dictionary<string, TableCell> row)
    {
        foreach (var (role, cell) in _open)
            row.TryAdd(role, cell);
        _open.Clear();
    }
}
