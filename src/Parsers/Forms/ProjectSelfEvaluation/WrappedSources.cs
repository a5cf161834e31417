using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation;

/// <summary>Puts the name of a source of funds together again whose end stands alone, as a narrow column wraps 财政拨 / 款.</summary>
internal static class WrappedSources
{
    public static IEnumerable<ColumnRow> Joined(IReadOnlyList<ColumnRow> rows)
    {
        var joined = new List<ColumnRow>();
        foreach (var row in rows)
        {
            if (joined.Count > 0 && Whole(joined[^1], row) is { } item)
                joined[^1] = new ColumnRow(new Dictionary<string, TableCell>(joined[^1].Cells) { ["item"] = item });
            else
                joined.Add(row);
        }

        return joined;
    }

    /// <summary>The name that the names of two rows make; null where the second is a row of its own.</summary>
    private static TableCell? Whole(ColumnRow above, ColumnRow row)
    {
        if (row.Cells.Count != 1
            || above["item"] is not { } begin
            || row["item"] is not { } end
            || EvaluationLabels.Sources.Contains(begin.Text))
            return null;
        var name = begin.Text + end.Text;
        return EvaluationLabels.Sources.Contains(name)
            ? begin with
            {
                Text = name,
                Spans = Spans.Union([.. begin.Spans, .. end.Spans]),
            }
            : null;
    }
}
