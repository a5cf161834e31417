namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>The ways to part a line among the columns, left to right: name, amounts, goal, indicators.</summary>
internal sealed class LineCuts
{
    /// <summary>A name beside text of another column is short.</summary>
    private const int MostNameTokens = 4;

    private readonly DumpLine _line;
    private readonly List<Segment> _segments = [];
    private readonly List<Segment[]> _cuts = [];

    public LineCuts(DumpLine line)
    {
        _line = line;
        var (from, to) = Money();
        if (to > from && from <= MostNameTokens)
            Add(
                to,
                DumpColumn.Goal,
                from > 0 ? [Piece(DumpColumn.Name, 0, from), Piece(DumpColumn.Money, from, to)] : [Piece(DumpColumn.Money, from, to)]);
        if (_cuts.Count == 0 || to - from < line.Tokens.Count)
            Add(0, DumpColumn.Name, []);
    }

    /// <summary>Every piece of some cut, by ordinal.</summary>
    public IReadOnlyList<Segment> Segments => _segments;

    public IReadOnlyList<Segment[]> Cuts => _cuts;

    /// <summary>The first run of amounts.</summary>
    private (int From, int To) Money()
    {
        var from = 0;
        while (from < _line.Tokens.Count && !_line.Tokens[from].IsMoney)
            from++;
        var to = from;
        while (to < _line.Tokens.Count && _line.Tokens[to].IsMoney)
            to++;
        return (from, to);
    }

    /// <summary>Adds every way to give the tokens from one on to one or more of the columns of text from one on.</summary>
    private void Add(int from, DumpColumn first, Segment[] left)
    {
        var count = _line.Tokens.Count;
        if (from == count)
        {
            _cuts.Add(left);
            return;
        }

        if (first == DumpColumn.Name)
        {
            for (var to = 1; to <= Math.Min(count - 1, MostNameTokens); to++)
                Add(to, DumpColumn.Goal, [Piece(DumpColumn.Name, 0, to)]);
            _cuts.Add([Piece(DumpColumn.Name, 0, count)]);
        }

        for (var to = from + 1; to < count; to++)
            _cuts.Add([.. left, Piece(DumpColumn.Goal, from, to), Piece(DumpColumn.Indicators, to, count)]);
        _cuts.Add([.. left, Piece(DumpColumn.Goal, from, count)]);
        _cuts.Add([.. left, Piece(DumpColumn.Indicators, from, count)]);
    }

    private Segment Piece(DumpColumn column, int from, int to)
    {
        foreach (var known in _segments)
            if (known.Column == column && known.From == from && known.To == to)
                return known;
        var segment = new Segment(column, _line, from, to, _segments.Count);
        _segments.Add(segment);
        return segment;
    }
}
