using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Aligned;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms;

/// <summary>
/// Reads labelled fields from lines that keep the places of words: a value stands right of its label, on the label's lines.
/// </summary>
internal static class AlignedFields
{
    private static readonly StackedLabels Labels = new(new LabelSet(FieldLabels.LongestFirst));

    public static IReadOnlyList<LabelledField> Read(IReadOnlyList<IReadOnlyList<Fragment>> lines, int from, int to)
    {
        var labels = Labels.Find(lines, from, to);
        var known = labels.SelectMany(l => l.Pieces).ToHashSet<Fragment>(ReferenceEqualityComparer.Instance);
        var fields = labels.Select(l => Field(lines, labels, known, l)).ToList();
        for (var row = from; row < to; row++)
            if (lines[row].Count > 0 && !lines[row].Any(known.Contains))
                fields.AddRange(FieldReader.Read(lines[row][0].Line));
        return fields;
    }

    private static LabelledField Field(
        IReadOnlyList<IReadOnlyList<Fragment>> lines,
        IReadOnlyList<StackedLabel> labels,
        HashSet<Fragment> known,
        StackedLabel label)
    {
        var next = labels
            .Where(l => l.Offset > label.OffsetEnd && l.FirstRow <= label.LastRow && label.FirstRow <= l.LastRow)
            .Select(l => l.Offset)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        var value = Enumerable
            .Range(label.FirstRow, label.LastRow - label.FirstRow + 1)
            .SelectMany(row => lines[row])
            .Where(f => f.Offset >= label.OffsetEnd && f.Offset < next && !known.Contains(f))
            .ToList();
        return new LabelledField(
            Heading.Bare(label.Text),
            FieldLabels.RoleOf(label.Label)!.Value,
            Wrapping.Tidy(Wrapping.Join(CellBuilder.Lines(value))),
            Spans.Union(label.Pieces.Concat(value).Select(f => f.Line.Span)));
    }
}
