using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Woven;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation.Columns;

/// <summary>
/// Gives the labels above the funds their values: what stands on their line, else what comes first that no other label has.
/// </summary>
internal static class HeadFields
{
    /// <summary>The labels that stand there; other words of theirs would be pieces of other labels.</summary>
    public static readonly string[] Labels = ["项目名称", "主管部门", "预算主管部门", "实施单位", "项目实施单位", "项目负责人", "项目编码", "项目类型"];

    /// <param name="found">The labels of the form, with the indices of their pieces.</param>
    /// <param name="to">Where the values end at the latest; a dump may have put labels behind them.</param>
    public static IReadOnlyList<LabelledField> Take(DumpPieces pieces, ILookup<string, int[]> found, int to)
    {
        var fields = new List<LabelledField>();
        var waiting = new List<(string Name, int[] Pieces)>();
        var labels = Labels.SelectMany(l => found[l].Select(p => (Name: l, Pieces: p))).OrderBy(l => l.Pieces[^1]);
        foreach (var (name, label) in labels)
        {
            var value = label.SelectMany(piece => Beside(pieces, piece, to)).ToList();
            if (value.Count > 0)
                fields.Add(Field(pieces, name, label, value));
            else
                waiting.Add((name, label));
        }

        foreach (var (name, label) in waiting)
            if (Next(pieces, to) is { Count: > 0 } value)
                fields.Add(Field(pieces, name, label, value));
        return fields;
    }

    /// <summary>What stands behind a piece of a label on its line: a narrow cell wraps 项目 / 名称 beside the lines of its value.</summary>
    private static IEnumerable<int> Beside(DumpPieces pieces, int label, int to) =>
        pieces.Free(label + 1, to).TakeWhile((v, i) => v == label + 1 + i && pieces[v].OnLineOf(pieces[label]));

    /// <summary>The first line that no label has taken.</summary>
    private static List<int> Next(DumpPieces pieces, int to)
    {
        var free = pieces.Free(0, to).Where(i => !NumberShape.IsMoney(pieces[i].Text)).ToList();
        return free.TakeWhile(i => pieces[i].OnLineOf(pieces[free[0]])).ToList();
    }

    private static LabelledField Field(DumpPieces pieces, string name, int[] label, List<int> value)
    {
        var text = string.Join(' ', pieces.Take(value).Select(f => f.Text));
        return new LabelledField(
            name,
            FieldLabels.RoleOf(name)!.Value,
            Wrapping.Tidy(text),
            Spans.Union(label.Concat(value).Select(i => pieces[i].Line.Span)));
    }
}
