using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>Puts together the names of levels that stand in a column, each on one line or wrapped over several.</summary>
internal static class LevelLabels
{
    private const int MostBetween = 3;

    // 指标 below 服务对象满意度, whose line was closed up.
    private const int Farthest = 7;

    private static readonly StackedLabels Names = new(
        new LabelSet(TaxonomyTable.Level1.Concat(TaxonomyTable.Level2).SelectMany(l => new[] { l.Name, l.Name + TaxonomyTable.Suffix })),
        MostBetween,
        Farthest);

    /// <summary>The names top to bottom; lines one below the other that make none of the standard ones are a name too.</summary>
    public static IReadOnlyList<StackedLabel> Of(IReadOnlyList<PlacedLine> lines, int column)
    {
        var cells = lines.Select(l => l[column] ?? []).ToList();
        var known = Names.Find(cells);
        var taken = known.SelectMany(l => l.Pieces).ToHashSet(ReferenceEqualityComparer.Instance);
        var labels = known.ToList();
        for (var row = 0; row < cells.Count; row++)
        {
            var left = cells[row].Where(f => !taken.Contains(f)).ToList();
            if (left.Count == 0)
                continue;
            if (labels.FindIndex(l => l.LastRow == row - 1 && (!known.Contains(l) || IsRemark(left))) is >= 0 and var above)
                labels[above] = labels[above] with { LastRow = row, Pieces = [.. labels[above].Pieces, .. left] };
            else
                labels.Add(new StackedLabel(string.Concat(left.Select(f => f.Text)), row, row, left));
        }

        return [.. labels.OrderBy(l => l.FirstRow).ThenBy(l => l.LastRow)];
    }

    /// <summary>（40分） below 产出指标.</summary>
    private static bool IsRemark(List<Fragment> pieces) => pieces[0].Text[0] is '（' or '(' && pieces[^1].Text[^1] is '）' or ')';
}
