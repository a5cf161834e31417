using System.Text.RegularExpressions;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Takes out of a scattered dump, from the score table's first heading on, what is not the table's: totals, grades, and what a dump put
/// there of the parts above.
/// </summary>
internal sealed partial class ScatteredParts
{
    /// <summary>How far before its label, in fragments, a total may stand.</summary>
    private const int Reach = 14;

    private readonly List<Fragment> _left;
    private readonly IReadOnlySet<ScorePart> _above;
    private readonly ScoreSheet _sheet;

    /// <param name="fragments">The fragments from the first heading on.</param>
    /// <param name="labels">The labels of the totals and the grades among them.</param>
    /// <param name="above">The parts whose labels stand above the table: such words within it are a cell's.</param>
    public ScatteredParts(
        IReadOnlyList<Fragment> fragments,
        IReadOnlyList<(string Label, int[] Pieces)> labels,
        IReadOnlySet<ScorePart> above,
        ScoreSheet sheet)
    {
        _above = above;
        _sheet = sheet;
        var total = labels.LastOrDefault(l => ScoreLabels.PartOf(l.Label) == ScorePart.Total).Pieces;
        var totalAt = total is null ? null : fragments[total[0]];
        var pieces = labels.SelectMany(l => l.Pieces).ToHashSet();
        Caption(pieces.Select(i => fragments[i]));
        _left = [.. fragments.Where((f, i) => !pieces.Contains(i) || f == totalAt)];
        TakeGrades();
        if (totalAt is not null)
            TakeTotals(totalAt);
        TakeLabels();
        TakeBudget();
    }

    /// <summary>Headings and amounts of the budget that stand amid the table.</summary>
    public IReadOnlyList<Fragment> Budget { get; private set; } = [];

    public IReadOnlyList<Fragment> Table => _left;

    private void Caption(IEnumerable<Fragment> fragments) => _sheet.Captions.AddRange(fragments.Select(f => f.Text));

    /// <summary>The line of grades with their ranges, and the end of it that was wrapped.</summary>
    private void TakeGrades()
    {
        var grades = _left
            .GroupBy(f => (f.Line.Page, f.Line.Number))
            .Where(l => GradeRange().IsMatch(string.Concat(l.Select(f => f.Text))))
            .SelectMany(l => l)
            .ToList();
        if (grades.Count == 0)
            return;
        var next = _left.IndexOf(grades[^1]) + 1;
        if (next < _left.Count && RangeEnd().IsMatch(_left[next].Text))
            grades.Add(_left[next]);
        _sheet.Grades = CellBuilder.Build(grades);
        _left.RemoveAll(grades.Contains);
    }

    /// <summary>The total of weights is the largest number beside the label or behind it, that of scores the next.</summary>
    private void TakeTotals(Fragment label)
    {
        var at = _left.IndexOf(label);
        var texts = _left.Where(f => f != label && !NumberShape.IsPoints(f.Text)).Select(f => f.Line).ToHashSet();
        var near = Enumerable
            .Range(0, _left.Count)
            .Where(i => i >= at - Reach && NumberShape.IsPoints(_left[i].Text) && !texts.Contains(_left[i].Line))
            .Select(i => CellBuilder.Build([_left[i]]))
            .OrderByDescending(Points.Of)
            .Take(2)
            .ToList();
        _sheet.TotalWeight = near.Count > 1 ? near[0] : null;
        _sheet.TotalScore = near.LastOrDefault();
        var taken = near.Select(c => (c.Text, c.Spans[0])).ToHashSet();
        _left.RemoveAll(f => f == label || taken.Remove((f.Text, f.Line.Span)));
    }

    private void TakeLabels()
    {
        var labels = _left
            .Where(f =>
                FieldLabels.RoleOf(f.Text) is not null
                || ScoreLabels.IsCaption(f.Text)
                || (ScoreLabels.PartOf(f.Text) is { } part && !_above.Contains(part)))
            .ToList();
        Caption(labels);
        _left.RemoveAll(labels.Contains);
    }

    /// <summary>Amounts have separators of thousands, are above a hundred, or stand amid such, on lines without words.</summary>
    private void TakeBudget()
    {
        var headings = BudgetHeadings
            .Labels.Find(_left, i => !NumberShape.IsMoney(_left[i].Text))
            .SelectMany(l => l.Pieces)
            .Select(i => _left[i])
            .ToList();
        var texts = _left.Where(f => !NumberShape.IsMoney(f.Text)).Select(f => f.Line).ToHashSet();
        var amounts = _left
            .Where(
                (f, i) => !texts.Contains(f.Line) && (IsAmount(i) || (NumberShape.IsMoney(f.Text) && IsAmount(i - 1) && IsAmount(i + 1))))
            .ToList();
        Budget = [.. _left.Where(f => headings.Contains(f) || amounts.Contains(f))];
        _left.RemoveAll(Budget.Contains);
    }

    private bool IsAmount(int at) => at >= 0 && at < _left.Count && IsLargeAmount().IsMatch(_left[at].Text);

    [GeneratedRegex(@"\d\s*分?\s*[≤<＜≦]\s*得分|得分\s*[≤<＜≦]\s*\d")]
    private static partial Regex GradeRange();

    [GeneratedRegex(@"^\d+分")]
    private static partial Regex RangeEnd();

    [GeneratedRegex(@"^(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d{3,}\.\d{2}|\d{3,})$")]
    private static partial Regex IsLargeAmount();
}
