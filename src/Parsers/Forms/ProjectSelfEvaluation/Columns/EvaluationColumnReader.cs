using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Woven;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation.Columns;

/// <summary>
/// Rebuilds the blocks of the form from a dump that wrote columns in turns: labels are known by their words, the rest by order, kind and
/// sums.
/// </summary>
internal sealed partial class EvaluationColumnReader(IEnumerable<TextLine> lines)
{
    private readonly EvaluationSheet _sheet = new();
    private readonly DumpPieces _pieces = new(Pieces.Of(Fragment.Of(lines)));
    private readonly Dictionary<string, TableCell> _total = [];
    private ILookup<string, int[]> _labels = Array.Empty<int[]>().ToLookup(_ => "");

    public EvaluationSheet Read()
    {
        TakeLines();
        TakeLabels();
        var levels = new TornLevels(_pieces).Take();
        TakeBrackets();
        var table = First("一级指标", "二级指标", "三级指标") ?? _pieces.Count;
        ReadFunds(table);
        _sheet.Fields.AddRange(HeadFields.Take(_pieces, _labels, table));
        ReadGoals(GoalsEnd());
        ReadIndicators(table, levels);
        return _sheet;
    }

    /// <summary>Takes notes, and lines of labels with colons.</summary>
    private void TakeLines()
    {
        for (var at = 0; at < _pieces.Count; at++)
        {
            if (!_pieces.IsFree(at) || !_pieces.IsFirstOnLine(at))
                continue;
            if (EvaluationLabels.IsNote(_pieces[at].Text))
                _sheet.Notes.Add(CellBuilder.Build(_pieces.Take(Note(at))));
            else if (_pieces[at].Text.AsSpan().ContainsAny('：', ':') && FieldReader.Read(_pieces[at].Line) is { Count: > 0 } fields)
            {
                _sheet.Fields.AddRange(fields);
                _pieces.Take(Line(at));
            }
        }
    }

    private IEnumerable<int> Note(int at) =>
        Enumerable
            .Range(at, _pieces.BoxEnd(at) - at)
            .TakeWhile(i =>
                i == at
                || !_pieces.IsFirstOnLine(i)
                || (!NumberShape.IsPoints(_pieces[i].Text) && FieldReader.Read(_pieces[i].Line).Count == 0));

    private IEnumerable<int> Line(int at) => Enumerable.Range(at, _pieces.Count - at).TakeWhile(i => _pieces[i].OnLineOf(_pieces[at]));

    private void TakeLabels()
    {
        var found = _pieces.TakeLabels(HeadFields.Labels.Concat(EvaluationLabels.All));
        _labels = found.ToLookup(l => l.Label, l => l.Pieces);
        _sheet.Captions.AddRange(found.Select(l => Text(l.Pieces)));
        _sheet.Captions.AddRange(found.SelectMany(l => l.Pieces).Select(i => _pieces[i].Text));
    }

    /// <summary>Takes the units and letters in brackets that a wrap parted from their labels.</summary>
    private void TakeBrackets()
    {
        var brackets = _pieces.Take(_pieces.Free().Where(i => Bracket().IsMatch(_pieces[i].Text)));
        _sheet.Captions.AddRange(brackets.Select(f => f.Text));
        _sheet.Captions.Add(EvaluationLabels.Funds + string.Concat(brackets.Select(f => f.Text)));
    }

    private int? First(params string[] labels) =>
        labels.SelectMany(l => _labels[l]).Select(p => (int?)p[0]).Min();

    private string Text(int[] pieces) => string.Concat(pieces.Select(i => _pieces[i].Text));

    private void ReadFunds(int to)
    {
        var from = First(EvaluationLabels.HeadingsOf(EvaluationLabels.FundsTable, EvaluationLabels.Amounts)) ?? to;
        var sources = _pieces.TakeLabels(EvaluationLabels.Sources, to).Select(s => s.Pieces).ToList();
        var rate = TakeRate(from, to);
        TakeScore(rate);
        var numbers = _pieces
            .Free(from, to)
            .Where(i => NumberShape.IsMoney(_pieces[i].Text) && char.IsAsciiDigit(_pieces[i].Text[^1]))
            .ToList();
        _sheet.FundsHeadings = EvaluationLabels.Amounts.Where(k => Heading(k) is not null).ToDictionary(k => k, k => Heading(k)!);
        var rows = sources.ConvertAll(s => new Dictionary<string, TableCell> { ["item"] = CellBuilder.Build(_pieces.Take(s)) });
        if (sources.Count > 0 && new FundsColumns(_pieces, sources, numbers, !_total.ContainsKey("score"), rate).Find() is { } layout)
            Lay(layout, rows);
        if (rows.Count > 0)
            foreach (var (key, cell) in _total)
                rows[0][key] = cell;
        _sheet.Funds.AddRange(rows.Select(r => new ColumnRow(r)));
    }

    private void Lay(FundsLayout layout, List<Dictionary<string, TableCell>> rows)
    {
        foreach (var (source, amounts) in layout.Rows)
            for (var i = 0; i < amounts.Length; i++)
                rows[source][EvaluationLabels.Amounts[i]] = CellBuilder.Build(_pieces.Take(amounts[i]));
        if (layout.Weight is { } weight)
            _total["weight"] = CellBuilder.Build(_pieces.Take(weight));
        if (layout.Score is { } score)
            _total.TryAdd("score", CellBuilder.Build(_pieces.Take(score)));
        if (layout.IsGuess)
            Doubt(
                "资金来源",
                layout.Rows.SelectMany(r => r.Amounts),
                "some sources have no amounts, and the dump has lost which; the amounts were given to the first ones");
    }

    /// <summary>The rate of spending, whose sign a wrap may have parted from it.</summary>
    private decimal? TakeRate(int from, int to)
    {
        var behind = First(EvaluationLabels.HeadingsOf(EvaluationLabels.FundsTable, "rate")) ?? to;
        var sign = _pieces.Free(from, to).Concat(_pieces.Free(behind, behind + 6)).FirstOrDefault(i => _pieces[i].Text.EndsWith('%'), -1);
        if (sign < 0)
            return null;
        var number =
            _pieces[sign].Text.Length < 3
                ? _pieces.Free(sign - 8, sign).LastOrDefault(i => Begun().IsMatch(_pieces[i].Text + _pieces[sign].Text), -1)
                : -1;
        _total["rate"] = CellBuilder.Build(_pieces.Take(number < 0 ? [sign] : [number, sign]));
        return decimal.TryParse(_total["rate"].Text.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var rate)
            ? rate
            : null;
    }

    /// <summary>
    /// The score of the funds may stand right behind its heading, wherever a dump put that; it is as much of ten points as was spent.
    /// </summary>
    private void TakeScore(decimal? rate)
    {
        foreach (var heading in EvaluationLabels.HeadingsOf(EvaluationLabels.FundsTable, "score").SelectMany(h => _labels[h]))
            if (rate is { } r
                && _pieces.Free(heading[^1] + 1, heading[^1] + 2) is [var score]
                && Points.Of(_pieces[score].Text) is { } points
                && Math.Abs(points - Math.Min(10, r / 10)) < 0.06m)
                _total.TryAdd("score", CellBuilder.Build(_pieces.Take(score)));
    }

    private TableCell? Heading(string key) =>
        EvaluationLabels.HeadingsOf(EvaluationLabels.FundsTable, key).SelectMany(h => _labels[h]).FirstOrDefault() is { } pieces
            ? CellBuilder.Build(_pieces.Take(pieces))
            : null;

    /// <summary>Goals stand above the table of indicators; but a dump may have written headings of the table before them.</summary>
    private int GoalsEnd()
    {
        var headings = EvaluationLabels
            .HeadingsOf(EvaluationLabels.IndicatorTable, "level3", "annual", "actual")
            .SelectMany(h => _labels[h])
            .Select(p => p[0])
            .DefaultIfEmpty(0)
            .Max();
        var reasons = First(EvaluationLabels.HeadingsOf(EvaluationLabels.IndicatorTable, "reason"));
        return Math.Min(headings, reasons ?? headings);
    }

    private void ReadGoals(int to)
    {
        var texts = _pieces.Free(0, to).Where(i => !NumberShape.IsMoney(_pieces[i].Text)).ToList();
        if (texts.Count == 0)
            return;
        var columns = WovenCost.Unweave(EvaluationLabels.GoalTable, _pieces.Take(texts), rows: 1);
        _sheet.Goal = columns[0].Count > 0 ? columns[0][0] : null;
        _sheet.Completion = columns[1].Count > 0 ? columns[1][0] : null;
    }

    private void ReadIndicators(int from, IReadOnlyList<int[]> levels)
    {
        _sheet.Captions.AddRange(levels.SelectMany(l => l).Select(i => _pieces[i].Text));
        var numbers = _pieces
            .Free(from)
            .Where(i => NumberShape.IsPoints(_pieces[i].Text) && char.IsAsciiDigit(_pieces[i].Text[0]))
            .ToList();
        var points = TakeTotal(WovenPoints.Read([.. numbers.Select(n => _pieces[n].Text)], numbers, Funded));
        var texts = _pieces.Free(from).Where(i => !numbers.Contains(i) && IndicatorName.Bare(_pieces[i].Text) is not null).ToList();
        var columns = new IndicatorColumns(_pieces, points, levels, texts);
        _sheet.Indicators.AddRange(columns.Build());
        if (columns.IsGuess)
            Doubt(
                EvaluationLabels.Indicators,
                texts,
                "the dump wrote the columns in turns and has lost which row some texts belong to; they were given to the likeliest rows");
    }

    /// <summary>The weight of spending the budget.</summary>
    private decimal Funded => _sheet.Funds.Count > 0 ? Points.Of(_sheet.Funds[0]["weight"]) ?? 0 : 0;

    /// <summary>The row of the totals: its weight is that of all others together, the funds' too.</summary>
    private WovenPoints TakeTotal(WovenPoints points)
    {
        var sum = points.Weights.Sum(w => Points.Of(_pieces[w].Text)) + Funded;
        var total = points.Weights.ToList().FindLastIndex(w => 2 * Points.Of(_pieces[w].Text) == sum || Points.Of(_pieces[w].Text) == 100);
        if (total < 0)
            return points;
        _sheet.TotalWeight = CellBuilder.Build(_pieces.Take(points.Weights[total]));
        _sheet.TotalScore = CellBuilder.Build(_pieces.Take(points.Scores[total]));
        return points with
        {
            Weights = [.. points.Weights.Where((_, i) => i != total)],
            Scores = [.. points.Scores.Where((_, i) => i != total)],
        };
    }

    private void Doubt(string subject, IEnumerable<int> pieces, string message) =>
        _sheet.Doubts.Add(new Finding(FindingRule.AmbiguousLayout, Severity.Info, subject, message)
        {
            Evidence = [.. Spans.Union(pieces.Select(i => _pieces[i].Line.Span)).Select(s => new Evidence(null, s))],
        });

    [GeneratedRegex(@"^(?:\d{1,3}\.\d{0,2}|100)%$")]
    private static partial Regex Begun();

    [GeneratedRegex(@"^(?:[（(](?:A|B|B/|B/A|万|万元|元)?[)）]?|(?:A|B|/A|B/A|元|万元)[)）])$")]
    private static partial Regex Bracket();
}
