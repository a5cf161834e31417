using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Indicators;

/// <summary>One pass over a fused string, from mark to mark: a separator may end the first level of an item's head, a
/// colon may end the label of a target; all else is text of the field that is open.</summary>
/// <param name="text">With its wraps joined.</param>
/// <param name="marks">The places of its separators and colons.</param>
/// <param name="places">From the joined text back to the input.</param>
internal ref struct FusedReader(ReadOnlySpan<char> text, ReadOnlySpan<int> marks, PlaceMap places)
{
    /// <summary>What an item with two plain targets has, for a guess at how many items there are.</summary>
    private const int MarksOfItem = 5;

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<int> marks = marks;
    private readonly List<FusedIndicator> items = new(1 + (marks.Length / MarksOfItem));
    private PlaceMap places = places;
    private List<Range>? unparsed;

    private ReadOnlySpan<char> periodLabel;
    private ReadOnlySpan<char> annualLabel;

    private bool isInItem;
    private FusedHead head;
    private FusedField name;
    private FusedField period;
    private FusedField annual;

    public FusedIndicators Read()
    {
        for (var i = 0; i < marks.Length; i++)
            if (!FusedMarks.IsSeparator(text[marks[i]]))
                ReadColon(i == 0 ? 0 : marks[i - 1] + 1, marks[i]);
            else if (TryReadHead(i) && head.Level2 is not null)
                i++;
        Close(text.Length);
        return new FusedIndicators(items, unparsed ?? []);
    }

    private bool TryReadHead(int mark)
    {
        var expected = isInItem ? head.Number + 1 : 0;
        if (!FusedHeadReader.TryRead(text, marks[mark..], expected, out var next))
            return false;
        Close(next.Start);
        (isInItem, head) = (true, next);
        (name, period, annual) = (new FusedField(next.End), default, default);
        return true;
    }

    /// <param name="from">Behind the mark before the colon.</param>
    private void ReadColon(int from, int mark)
    {
        if (!isInItem || !TryReadLabel(text[from..mark], out var label, out var horizon))
            return;
        ref var target = ref horizon == TargetHorizon.Period ? ref period : ref annual;
        if (target.IsPresent)
            return;
        EndField(from + label);
        target = new FusedField(mark + 1);
    }

    /// <summary>A cell prints the same two labels throughout, so each is compared with the last one before it is looked up.</summary>
    private bool TryReadLabel(ReadOnlySpan<char> segment, out int start, out TargetHorizon horizon)
    {
        (start, horizon) = (0, segment.SequenceEqual(periodLabel) ? TargetHorizon.Period : TargetHorizon.Annual);
        if (horizon == TargetHorizon.Period || segment.SequenceEqual(annualLabel))
            return !segment.IsEmpty;
        if (!TargetLabels.TryReadEnd(segment, out start, out horizon))
            return false;
        (horizon == TargetHorizon.Period ? ref periodLabel : ref annualLabel) = segment[start..];
        return true;
    }

    /// <summary>Ends the field that is open.</summary>
    private void EndField(int end)
    {
        ref var field = ref annual.IsOpen ? ref annual : ref period.IsOpen ? ref period : ref name;
        field = field with { End = end };
    }

    /// <summary>Ends the item that is open, or the text before the first one.</summary>
    private void Close(int end)
    {
        if (!isInItem)
        {
            AddUnparsed(end);
            return;
        }
        EndField(end);
        var (level2, level3) = Names();
        var periodTarget = period.ReadTarget(text);
        var annualTarget = annual.ReadTarget(text, twin: periodTarget);
        if (level3 is not null || periodTarget is not null || annualTarget is not null)
            items.Add(new FusedIndicator(head.Level1, level2, level3, periodTarget, annualTarget, Place(head.Start, end)));
    }

    /// <summary>Behind a first level without a known second one, an unknown second level may stand before the name.</summary>
    private readonly (LevelName? Level2, string? Level3) Names()
    {
        if (head.Level2 is null && text[name.Start..name.End].IndexOfAny('；', ';') is > 0 and var length
            && new FusedField(name.Start + length + 1, name.End).ReadName(text) is { } level3
            && new FusedField(name.Start, name.Start + length).ReadName(text) is { } level2)
            return (new LevelName(null, level2, null), level3);
        return (head.Level2, name.ReadName(text));
    }

    private void AddUnparsed(int end)
    {
        if (!text[..end].IsWhiteSpace())
            unparsed = [Place(0, end)];
    }

    private Range Place(int start, int end) =>
        places.InWrapped(start)..(places.InWrapped(text[..end].TrimEnd(' ').Length - 1) + 1);
}
