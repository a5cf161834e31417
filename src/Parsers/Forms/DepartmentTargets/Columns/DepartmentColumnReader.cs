using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Woven;

namespace Pipeline.Parsers.Forms.DepartmentTargets.Columns;

/// <summary>
/// Rebuilds the blocks of the form from a dump that wrote columns in turns: labels are known by their words, cells by what stands on
/// one line, by kind, by the widths at which columns wrap, and by sums.
/// </summary>
internal sealed class DepartmentColumnReader(IEnumerable<TextLine> lines)
{
    private readonly DepartmentContent _content = new();
    private readonly DumpPieces _pieces = new(Fragment.Of(lines));
    private ILookup<string, int[]> _labels = Array.Empty<int[]>().ToLookup(_ => "");

    public DepartmentContent Read()
    {
        var agency = Take(ColumnLabels.Agency, _pieces.Count);
        var headings = Take(ColumnLabels.Headings, _pieces.Count);
        _labels = headings.ToLookup(l => Heading.Bare(l.Label), l => l.Pieces);
        TakeName();
        var tasks = First(DepartmentLabels.TaskTable, "content", "expected");
        var indicators = First(IndicatorTable.Spec, "level3") ?? First(IndicatorTable.Spec, "period", "annual");
        var end = TasksEnd(tasks, indicators);
        var front = Math.Min(tasks ?? end, end);
        new FrontColumns(
            _pieces,
            _content,
            [.. agency, .. headings.Where(l => l.Pieces[0] < front), .. Take(ColumnLabels.Front, front)]
        ).Read(front, end);
        _content.TaskUnit = HeadingsOf(DepartmentLabels.TaskTable, "amount")
            .Where(p => p[0] < end)
            .OrderBy(p => p[0])
            .Select(p => Heading.Unit(Text(p)))
            .LastOrDefault();
        var levels = TakeLevels();
        if (tasks is { } from)
            _content.Tasks.AddRange(Whole(Rows(DepartmentLabels.TaskTable, [.. _pieces.Free(from, end)])).Select(r => r.Row));
        ReadIndicators(levels, [.. _pieces.Free(end)]);
        return _content;
    }

    private IReadOnlyList<(string Label, int[] Pieces)> Take(IEnumerable<string> vocabulary, int to)
    {
        var found = _pieces.TakeLabels(vocabulary, to);
        foreach (var (_, pieces) in found)
        {
            _content.Captions.Add(Text(pieces));
            _content.Captions.AddRange(pieces.Select(i => _pieces[i].Text));
        }

        return found;
    }

    private string Text(int[] pieces) => string.Concat(pieces.Select(i => _pieces[i].Text));

    /// <summary>The heading 名称 is too common a word to be looked for away from the headings beside it.</summary>
    private void TakeName()
    {
        const int reach = 8;
        foreach (var content in HeadingsOf(DepartmentLabels.TaskTable, "content").ToList())
        foreach (var name in _pieces.Free(content[0] - reach, content[0] + reach).Where(i => _pieces[i].Text == ColumnLabels.Name).Take(1))
            _content.Captions.AddRange(_pieces.Take(name).Select(f => f.Text));
    }

    private IEnumerable<int[]> HeadingsOf(TableSpec spec, params string[] keys) =>
        keys.SelectMany(k => spec.Columns[spec.IndexOf(k)].Headings).SelectMany(h => _labels[h]);

    private int? First(TableSpec spec, params string[] keys) => HeadingsOf(spec, keys).Select(p => (int?)p[0]).Min();

    /// <summary>Tasks end where the indicators' headings stand; but amounts of tasks may come behind some of those.</summary>
    private int TasksEnd(int? tasks, int? indicators)
    {
        if (indicators is not { } end || tasks is not { } from)
            return indicators ?? _pieces.Count;
        var heads = HeadingsOf(IndicatorTable.Spec, "period", "annual").Select(p => p[0]).DefaultIfEmpty(end).Max();
        var amount = _pieces.Free(from, heads).LastOrDefault(i => NumberShape.IsAmount(_pieces[i].Text), -1);
        return amount < end ? end : _pieces.BoxEnd(amount);
    }

    private IReadOnlyList<int[]> TakeLevels()
    {
        var from = First(IndicatorTable.Spec, "level1", "level2", "level3") ?? _pieces.Count;
        var suffixed = _pieces
            .Free(from)
            .Any(i => _pieces[i].Text.EndsWith(TaxonomyTable.Suffix, StringComparison.Ordinal) && TornLevels.IsLevel(_pieces[i].Text));
        return new TornLevels(_pieces, from, suffixed).Take();
    }

    private List<WovenRow> Rows(TableSpec spec, IReadOnlyList<int> indices)
    {
        spec = spec.Only(
            spec.Columns.Where(c =>
                    c.Type is not (CellType.Level1 or CellType.Level2) && (HeadingsOf(spec, c.Key).Any() || c.Key == "name"))
                .Select(c => c.Key)
                .ToHashSet());
        if (indices.Count == 0)
            return [];
        var fragments = _pieces.Take(indices);
        var amounts = spec.IndexOf("amount") < 0 ? 0 : fragments.Count(f => NumberShape.IsAmount(f.Text));
        var places = RowOrderCost.Places(spec, fragments, amounts > 0 ? amounts : fragments.Count);
        var rows = Enumerable.Range(0, places.Max(p => p.Row) + 1).Select(_ => new SortedDictionary<int, List<int>>()).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            if (!rows[places[i].Row].TryGetValue(places[i].Column, out var cell))
                rows[places[i].Row].Add(places[i].Column, cell = []);
            cell.Add(i);
        }

        return
        [
            .. rows.Select(
                (row, at) =>
                    new WovenRow(
                        new ColumnRow(
                            row.ToDictionary(
                                c => spec.Columns[c.Key].Key,
                                c => CellBuilder.Build([.. c.Value.Select(i => fragments[i])], at, c.Key))),
                        [.. row.SelectMany(c => c.Value).Select(i => indices[i]).Order()],
                        row.Values.Select(c => c.Count).DefaultIfEmpty(1).Max())),
        ];
    }

    /// <summary>Notes the rows that lack a cell which most rows have: the dump may have put it elsewhere.</summary>
    private List<WovenRow> Whole(List<WovenRow> rows)
    {
        var keys = rows.SelectMany(r => r.Row.Cells.Keys)
            .GroupBy(k => k)
            .Where(g => 2 * g.Count() > rows.Count)
            .Select(g => g.Key)
            .ToList();
        foreach (var row in rows.Where(r => !keys.TrueForAll(r.Row.Cells.ContainsKey)))
            Doubt(
                row.Row.Text("name") ?? row.Row.Text("level3") ?? row.Row.Cells.Values.First().Text,
                row.Pieces,
                "the dump wrote columns in turns and no text was found for a cell of this row; texts of the rows around it may belong here"
            );
        return rows;
    }

    private void Doubt(string subject, IEnumerable<int> pieces, string message) =>
        _content.Doubts.Add(new Finding(FindingRule.AmbiguousLayout, Severity.Info, subject, message)
        {
            Evidence = [.. Spans.Union(pieces.Select(i => _pieces[i].Line.Span)).Select(s => new Evidence(null, s))],
        });

    private void ReadIndicators(IReadOnlyList<int[]> levels, IReadOnlyList<int> indices)
    {
        _content.Captions.AddRange(levels.SelectMany(l => l).Select(i => _pieces[i].Text));
        var rows = Whole(Rows(IndicatorTable.Spec, indices));
        var places = new LevelPlaces(_pieces, levels, rows);
        var heads = places.Find();
        if (rows.Count > 0 && places.Unplaced is { Count: > 0 } unplaced)
            Doubt(
                string.Join('、', unplaced.Select(Text)),
                unplaced.SelectMany(p => p),
                "the dump wrote the names of these levels away from their rows; the rows were given to them by order and by their words");
        for (var i = 0; i < rows.Count; i++)
            _content.Indicators.Add(new ColumnRow(rows[i].Row.Cells.Concat(heads[i]).ToDictionary()));
    }
}
