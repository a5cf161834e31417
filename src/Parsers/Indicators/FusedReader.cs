namespace Pipeline.Parsers.Indicators;

/// <summary>One pass over a fused string, from mark to mark: a separator may end the first level of an item's head, a
/// colon may end the label of a target; all else is text of the field that is open.</summary>
internal ref struct FusedReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly List<FusedIndicator> items = [];
    private List<Range>? unparsed;

    private bool isInItem;
    private FusedHead head;
    private FusedField name;
    private FusedField period;
    private FusedField annual;

    public FusedIndicators Read()
    {
        for (var at = 0; NextMark(at) is >= 0 and var mark;)
            at = text[mark] is '；' or ';' ? ReadSeparator(mark) : ReadColon(mark);
        Close(text.Length);
        return new FusedIndicators(items, unparsed ?? []);
    }

    private readonly int NextMark(int from)
    {
        var skip = text[from..].IndexOfAny(FusedHeadReader.Marks);
        return skip < 0 ? -1 : from + skip;
    }

    private int ReadSeparator(int mark)
    {
        var expected = isInItem ? head.Number + 1 : 0;
        if (!FusedHeadReader.TryRead(text, mark, expected, out var next))
            return mark + 1;
        Close(next.Start);
        (isInItem, head) = (true, next);
        (name, period, annual) = (new FusedField(next.End), default, default);
        return next.End;
    }

    private int ReadColon(int mark)
    {
        if (!isInItem || !TargetLabels.TryReadBefore(text, mark, out var label, out var horizon) || label < head.End)
            return mark + 1;
        ref var target = ref horizon == TargetHorizon.Period ? ref period : ref annual;
        if (target.IsPresent)
            return mark + 1;
        EndField(label);
        target = new FusedField(mark + 1);
        return mark + 1;
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
            AddUnparsed(0, end);
            return;
        }
        EndField(end);
        var (level2, level3) = Names();
        var periodTarget = period.Read(text, isTarget: true);
        var annualTarget = annual.Read(text, isTarget: true, twin: periodTarget);
        var last = Backward.SkipBlanks(text, end);
        if (level3 is not null || periodTarget is not null || annualTarget is not null)
            items.Add(new FusedIndicator(head.Level1, level2, level3, periodTarget, annualTarget, head.Start..last));
    }

    /// <summary>Behind a first level without a known second one, an unknown second level may stand before the name.</summary>
    private readonly (LevelName? Level2, string? Level3) Names()
    {
        var known = head.Level2;
        var first = new FusedField(name.Start, name.Start + text[name.Start..name.End].IndexOfAny(FusedHeadReader.Separators));
        if (known is not null || first.End < first.Start || first.End + 1 >= name.End || first.Read(text, isTarget: false) is not { } level2)
            return (known, name.Read(text, isTarget: false));
        return (new LevelName(null, level2, null), new FusedField(first.End + 1, name.End).Read(text, isTarget: false));
    }

    private void AddUnparsed(int start, int end)
    {
        if (!text[start..end].IsWhiteSpace())
            (unparsed ??= []).Add((end - text[start..end].TrimStart().Length)..Backward.SkipBlanks(text, end));
    }
}
