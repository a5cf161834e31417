using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Gives labels above the goals their values where a dump printed each on a line of its own: the labels wait, the values come in their
/// order.
/// </summary>
internal sealed class FieldQueue(List<Fragment> fragments, HashSet<int> labels, ScoreSheet sheet)
{
    private readonly List<(string Name, FieldRole Role, Fragment At)> _waiting = [];
    private readonly List<List<Fragment>> _orphans = [];

    /// <summary>Reads up to the goals; returns where they begin.</summary>
    /// <param name="goals">Where the label of the goals stands.</param>
    /// <param name="to">Where the goals end at the latest.</param>
    public int Read(int goals, int to, Func<int, bool> isGoalHead)
    {
        var at = 0;
        while (at < to)
        {
            if (labels.Contains(at))
                at++;
            else if (isGoalHead(at) || (at > goals && _waiting.Count == 0 && Label(fragments[at]) is null))
                break;
            else if (Label(fragments[at]) is { } label)
                at = Take(label, at);
            else
                at = Give(at);
        }

        Adopt();
        return at;
    }

    private static (string Name, FieldRole Role, string Value)? Label(Fragment fragment)
    {
        var colon = fragment.Text.AsSpan().IndexOfAny('：', ':');
        var name = colon < 0 ? fragment.Text : fragment.Text[..colon];
        return FieldLabels.RoleOf(name) is { } role ? (name, role, colon < 0 ? "" : fragment.Text[(colon + 1)..]) : null;
    }

    private int Take((string Name, FieldRole Role, string Value) label, int at)
    {
        if (label.Value.Length > 0)
            sheet.Fields.Add(new LabelledField(label.Name, label.Role, label.Value, [fragments[at].Line.Span]));
        else
            _waiting.Add((label.Name, label.Role, fragments[at]));
        return at + 1;
    }

    /// <summary>What stands between two labels, or on one line, is one value.</summary>
    private int Give(int at)
    {
        var to = at + 1;
        while (to < fragments.Count && !labels.Contains(to) && fragments[to].OnLineOf(fragments[at]) && Label(fragments[to]) is null)
            to++;
        var value = fragments[at..to];
        var isNumber = NumberShape.IsPoints(value[0].Text);
        var label = _waiting.FindIndex(w => w.Name.EndsWith('数') == isNumber);
        if (label >= 0)
            Pair(label, value);
        else
            _orphans.Add(value);
        return to;
    }

    private void Pair(int label, List<Fragment> value)
    {
        var (name, role, at) = _waiting[label];
        _waiting.RemoveAt(label);
        sheet.Fields.Add(
            new LabelledField(name, role, CellBuilder.Build(value).Text, Spans.Union([at.Line.Span, .. value.Select(f => f.Line.Span)])));
    }

    /// <summary>A value whose label a dump put elsewhere is the agency's name, the one field that every such form prints.</summary>
    private void Adopt()
    {
        foreach (var (name, role, at) in _waiting)
            sheet.Fields.Add(new LabelledField(name, role, "", [at.Line.Span]));
        if (_orphans.Count == 1 && sheet.Fields.TrueForAll(f => f.Role != FieldRole.Agency || f.Value.Length == 0))
            sheet.Fields.Add(
                new LabelledField(
                    "部门名称",
                    FieldRole.Agency,
                    CellBuilder.Build(_orphans[0]).Text,
                    Spans.Union(_orphans[0].Select(f => f.Line.Span))));
    }
}
