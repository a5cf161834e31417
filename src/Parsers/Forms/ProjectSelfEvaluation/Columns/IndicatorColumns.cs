using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Woven;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation.Columns;

/// <summary>
/// Puts the rows of indicators together: names, targets and achieved values by the order of their columns, levels by numbers and sums,
/// reasons by what falls short.
/// </summary>
/// <param name="levels">The pieces of the names of levels, in the order of the dump, by index.</param>
/// <param name="texts">The indices of the pieces that are none of the other things.</param>
internal sealed class IndicatorColumns(DumpPieces pieces, WovenPoints points, IReadOnlyList<int[]> levels, IReadOnlyList<int> texts)
{
    private static readonly TableSpec Spec = EvaluationLabels.IndicatorTable.Only(
        new HashSet<string> { "level3", "annual", "actual", "reason" });

    private readonly List<Dictionary<string, TableCell>> _rows = [.. points.Weights.Select(_ => new Dictionary<string, TableCell>())];

    /// <summary>Whether more than order had to tell which row a text belongs to.</summary>
    public bool IsGuess { get; private set; }

    public IReadOnlyList<ColumnRow> Build()
    {
        Put("weight", points.Weights);
        Put("score", points.Scores);
        var columns = WovenCost.Unweave(Spec, pieces.Take(texts), _rows.Count);
        for (var i = 0; i < Spec.Columns.Length; i++)
        {
            if (Spec.Columns[i].Key == "reason")
                PutReasons(columns[i]);
            else
                Put(Spec.Columns[i].Key, columns[i]);
        }

        PutLevels();
        return [.. _rows.Select(r => new ColumnRow(r))];
    }

    private void Put(string key, IReadOnlyList<int> indices) => Put(key, [.. indices.Select(i => CellBuilder.Build(pieces.Take(i)))]);

    private void Put(string key, IReadOnlyList<TableCell> cells)
    {
        for (var row = 0; row < Math.Min(cells.Count, _rows.Count); row++)
            _rows[row][key] = cells[row];
        IsGuess |= cells.Count != _rows.Count;
    }

    /// <summary>Reasons are given for the rows whose score falls short, in their order.</summary>
    private void PutReasons(IReadOnlyList<TableCell> reasons)
    {
        var shortRows = Enumerable.Range(0, _rows.Count).Where(r => Points.Of(_rows[r]["score"]) < Points.Of(_rows[r]["weight"])).ToList();
        IsGuess |= reasons.Count != shortRows.Count && reasons.Count > 0;
        for (var i = 0; i < reasons.Count; i++)
            if ((i < shortRows.Count ? shortRows[i] : i) is var row && row < _rows.Count)
                _rows[row]["reason"] = reasons[i];
    }

    /// <summary>Where a second level has no rows, its neighbour's rows might be its own, but for a name that stands beside them.</summary>
    private void PutLevels()
    {
        var above = levels.Where(IsFirstLevel).ToList();
        var below = levels.Where(l => !IsFirstLevel(l)).OrderBy(l => Order(l, above)).ToList();
        var seconds = below.ConvertAll(l => Level(l, above));
        var spans = new LevelSpans(
            seconds,
            [
                .. _rows.Select(r => new LevelSpans.Row(
                    r.GetValueOrDefault("level3")?.Text ?? "",
                    IndicatorName.NumberOf(r.GetValueOrDefault("level3")?.Text ?? ""),
                    Points.Of(r["weight"]) ?? 0)),
            ]);
        var starts = below.Count == 0 ? [] : spans.Assign();
        int End(int level) => level + 1 < starts.Length ? starts[level + 1] : _rows.Count;
        for (var i = 0; i < starts.Length; i++)
        {
            if (starts[i] < End(i))
                Head(starts[i], below[i], above);
            else
                IsGuess |= Enumerable
                    .Range(0, starts.Length)
                    .Any(o => starts[o] < End(o) && seconds[o].Above == seconds[i].Above && seconds[o].Before != starts[o]);
        }
    }

    /// <summary>Where a second level stands in the classification; the parts of cost stand where the dump puts 成本指标.</summary>
    private string Order(int[] level, List<int[]> above)
    {
        if (!Taxonomy.TryReadLevel2(Text(level), out var name))
            return "";
        var isFirst = Taxonomy.IsPartOfCost(name) && Above(level, above) is { } cost && cost[0] == above.Min(a => a[0]);
        return isFirst ? "" : name.Code ?? "19";
    }

    /// <summary>Prints the names of a row's levels on it.</summary>
    private void Head(int row, int[] level, List<int[]> above)
    {
        _rows[row]["level2"] = CellBuilder.Build(pieces.Take(level));
        if (Above(level, above) is { } first)
            _rows[row]["level1"] = CellBuilder.Build(pieces.Take(first));
    }

    private LevelSpans.Level Level(int[] level, List<int[]> above)
    {
        Taxonomy.TryReadLevel2(Text(level), out var name);
        var first = Above(level, above);
        decimal? weight = first is not null && Taxonomy.TryReadLevel1(Text(first), out var read) ? read.Weight : null;
        var before = _rows.FindIndex(r => r.GetValueOrDefault("level3") is { } cell && IsBehind(level, cell.Spans[0]));
        return new LevelSpans.Level(name?.Code, first is null ? -1 : above.IndexOf(first), weight, before);
    }

    /// <summary>
    /// Whether a name stands on the line of a level's name, or on the next; that says nothing where several levels come before it.
    /// </summary>
    private bool IsBehind(int[] level, TextSpan name)
    {
        var line = pieces[level[^1]].Line;
        var inRun = levels.Any(l => l[^1] == level[0] - 1);
        return name.Page == line.Page && (name.LineFrom == line.Number || (!inRun && name.LineFrom - line.Number is 1 or 2));
    }

    /// <summary>The first level of a second one: the one of its code, or 成本指标 over its parts.</summary>
    private int[]? Above(int[] level, List<int[]> above)
    {
        if (!Taxonomy.TryReadLevel2(Text(level), out var name))
            return null;
        return above.Find(a =>
            Taxonomy.TryReadLevel1(Text(a), out var first)
            && (Taxonomy.IsPartOfCost(name) ? first.Code is null : first.Code is not null && Taxonomy.BelongsUnder(name.Code, first.Code)));
    }

    /// <summary>成本指标 is a first level where its parts are printed and no other first level claims it.</summary>
    private bool IsFirstLevel(int[] level)
    {
        if (!Taxonomy.TryReadLevel1(Text(level), out var name))
            return false;
        if (name.Code is not null)
            return !Taxonomy.TryReadLevel2(Text(level), out _) || IsFirstOfItsName(level);
        return levels.Any(l => Taxonomy.TryReadLevel2(Text(l), out var second) && Taxonomy.IsPartOfCost(second));
    }

    /// <summary>满意度指标 is the name of both levels; printed twice, the first is the upper.</summary>
    private bool IsFirstOfItsName(int[] level) =>
        levels.First(l => Taxonomy.TryReadLevel1(Text(l), out var name) && name.Code == "3") == level;

    private string Text(int[] level) => string.Concat(level.Select(i => pieces[i].Text));
}
