using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation.Columns;

/// <summary>Gives the labels above the funds their values: what stands on their line, else what comes next that no other label has.</summary>
internal static class HeadFields
{
    private static readonly string[] Labels = [.. FieldLabels.LongestFirst];

    /// <param name="to">Where the fields end at the latest.</param>
    public static IReadOnlyList<LabelledField> Take(DumpPieces pieces, int to)
    {
        var fields = new List<LabelledField>();
        var waiting = new Queue<(string Name, int[] Pieces)>();
        var labels = pieces.TakeLabels(Labels, to).OrderBy(l => l.Pieces[^1]).ToList();
        foreach (var (name, label) in labels)
        {
            var value = pieces.Free(label[^1] + 1, to).TakeWhile((v, i) => v == label[^1] + 1 + i && pieces[v].OnLineOf(pieces[label[^1]])).ToList();
            if (value.Count > 0)
                fields.Add(Field(pieces, name, label, value));
            else
                waiting.Enqueue((name, label));
        }

        while (waiting.TryDequeue(out var label))
            if (Next(pieces, label.Pieces[0], to) is { Count: > 0 } value)
                fields.Add(Field(pieces, label.Name, label.Pieces, value));
        return fields;
    }

    /// <summary>The line behind a label that no other has taken.</summary>
    private static List<int> Next(DumpPieces pieces, int label, int to)
    {
        var free = pieces.Free(label, to).Where(i => !NumberShape.IsMoney(pieces[i].Text)).ToList();
        return free.TakeWhile(i => pieces[i].OnLineOf(pieces[free[0]])).ToList();
    }

    private static LabelledField Field(DumpPieces pieces, string name, int[] label, List<int> value)
    {
        var text = string.Join(' ', pieces.Take(value).Select(f => f.Text));
        return new LabelledField(name, FieldLabels.RoleOf(name)!.Value, Wrapping.Tidy(text), Spans.Union(label.Concat(value).Select(i => pieces[i].Line.Span)));
    }
}
