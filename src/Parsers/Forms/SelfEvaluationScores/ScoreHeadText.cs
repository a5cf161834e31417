using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Reads what stands above the score table in a dump. A label may stand beside any line of what it begins, and be torn over several;
/// so goals are told from their completion by the numbering that starts again, and only without one by the labels.
/// </summary>
/// <param name="budgetBelow">What a dump put further down of the budget.</param>
internal sealed partial class ScoreHeadText(List<Fragment> fragments, IReadOnlyList<Fragment> budgetBelow, ScoreSheet sheet)
{
    private static readonly ScorePart[] HeadParts = [ScorePart.Goals, ScorePart.Completions, ScorePart.Fields, ScorePart.Budget];

    private static readonly TornLabels Labels = new([.. HeadParts.SelectMany(ScoreLabels.Of), .. ScoreLabels.AllCaptions]);

    /// <summary>Where each part's label begins; behind the last fragment where it is not printed.</summary>
    private readonly Dictionary<ScorePart, int> _starts = [];
    private readonly HashSet<int> _labels = [];

    /// <summary>The parts whose labels stand among fragments.</summary>
    public static IReadOnlySet<ScorePart> Parts(IReadOnlyList<Fragment> fragments) =>
        Labels
            .Find(fragments, i => i == 0 || !fragments[i].OnLineOf(fragments[i - 1]))
            .Select(l => ScoreLabels.PartOf(l.Label))
            .OfType<ScorePart>()
            .ToHashSet();

    public void Read()
    {
        foreach (var (label, pieces) in Labels.Find(fragments, IsFirstOnLine))
        {
            _labels.UnionWith(pieces);
            sheet.Captions.AddRange(pieces.Select(i => fragments[i].Text));
            if (ScoreLabels.PartOf(label) is { } found)
                _starts.TryAdd(found, pieces[0]);
        }

        var budget = BudgetStart();
        var reason = Math.Min(Start(ScorePart.Fields), budget);
        var content = new FieldQueue(fragments, _labels, sheet).Read(Start(ScorePart.Goals), Math.Min(reason, fragments.Count), IsGoalHead);
        ReadGoals(content, reason);
        ReadReason(reason, budget);
        new BudgetText(sheet).Read([.. Range(budget, fragments.Count), .. budgetBelow]);
    }

    private int Start(ScorePart part) => _starts.GetValueOrDefault(part, fragments.Count);

    private bool IsFirstOnLine(int index) => index == 0 || !fragments[index].OnLineOf(fragments[index - 1]);

    private IEnumerable<Fragment> Range(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!_labels.Contains(i))
                yield return fragments[i];
    }

    /// <summary>The budget's label, or a heading of its columns that a dump put before it.</summary>
    private int BudgetStart()
    {
        var from = _starts.Where(s => s.Key != ScorePart.Budget).Select(s => s.Value).DefaultIfEmpty(0).Max();
        for (var i = from; i < Start(ScorePart.Budget); i++)
            if (BudgetHeadings.Knows(fragments[i].Text))
                return i;
        return Start(ScorePart.Budget);
    }

    private bool IsGoalHead(int index) => IsFirstOnLine(index) && GoalHead().IsMatch(LineText(index));

    /// <summary>What stands in a fragment's line from it on, labels left out.</summary>
    private string LineText(int index)
    {
        var text = "";
        for (var i = index; i < fragments.Count && fragments[i].OnLineOf(fragments[index]); i++)
            if (!_labels.Contains(i))
                text += fragments[i].Text;
        return text;
    }

    private void ReadGoals(int from, int to)
    {
        var completion = Start(ScorePart.Completions) < to ? Math.Max(from, Restart(from, to) ?? Start(ScorePart.Completions)) : to;
        Add(from, completion, sheet.Goals);
        Add(completion, to, sheet.Completions);
    }

    /// <summary>Where the numbering that the goals begin with begins again; null where it does not.</summary>
    private int? Restart(int from, int to)
    {
        string? head = null;
        for (var i = from; i < to; i++)
        {
            if (!IsFirstOnLine(i) || GoalHead().Match(LineText(i)) is not { Success: true } match)
                continue;
            if (head is null)
                head = match.Value;
            else if (match.Value == head)
                return i;
        }

        return null;
    }

    private void Add(int from, int to, List<TableCell> cells)
    {
        if (Range(from, to).ToList() is { Count: > 0 } found)
            cells.Add(LongCell.Build(found));
    }

    private void ReadReason(int from, int to)
    {
        if (from >= to)
            return;
        var value = CellBuilder.Build([.. Range(from, to)]);
        var name = ScoreLabels.Of(ScorePart.Fields).First();
        sheet.Fields.Add(new LabelledField(name, FieldRole.Other, value.Text, value.Spans));
    }

    /// <summary>The first number of a list of goals.</summary>
    [GeneratedRegex(@"^(?:目标[1一][：:、.．]?|1[.．、](?!\d)|[（(]1[)）]|一、)")]
    private static partial Regex GoalHead();
}
