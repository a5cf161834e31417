namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

/// <summary>
/// Keeps the numberings that are open while a report's headings are read, and tells their depth. A numbering that restarts under an
/// unnumbered heading stands one deeper than that heading; where it ends, the outer one goes on.
/// </summary>
internal sealed class OpenNumberings
{
    /// <summary>Innermost first.</summary>
    private readonly Stack<Level> _levels = new();

    /// <summary>Whether a label begins a numbering anew while one of its style is open.</summary>
    public bool Restarts(ListLabel label) => label.Number == 1 && _levels.Any(l => l.Style == label.Style);

    /// <summary>
    /// Enters an unnumbered heading under which a numbering begins anew; its depth. It stands beside the one that the numbering of that
    /// style is under, if it is under one.
    /// </summary>
    public int EnterUnnumbered(ListLabel next)
    {
        var enclosing = _levels.SkipWhile(l => l.Style != next.Style).Skip(1).FirstOrDefault();
        var depth = enclosing is { Style: null } ? enclosing.Depth : _levels.Peek().Depth + 1;
        return Push(new Level(null, 0, depth, 0));
    }

    /// <summary>Enters a numbered heading; its depth.</summary>
    public int Enter(ListLabel label)
    {
        var shift = Shift(label);
        return Push(new Level(label.Style, label.Number, label.Style.Depth + shift, shift));
    }

    private int Push(Level level)
    {
        while (_levels.Count > 0 && _levels.Peek().Depth >= level.Depth)
            _levels.Pop();
        _levels.Push(level);
        return level.Depth;
    }

    /// <summary>By how much a heading stands deeper than its style says.</summary>
    private int Shift(ListLabel label)
    {
        if (_levels.Count == 0)
            return 0;
        if (label.Number == 1 && _levels.Peek().Style is null)
            return _levels.Peek().Depth + 1 - label.Style.Depth;
        return (Sibling(label) ?? _levels.Peek()).Shift;
    }

    /// <summary>The open level a heading belongs to: the innermost it follows, else the innermost of its style.</summary>
    private Level? Sibling(ListLabel label) =>
        label.Number == 1
            ? _levels.TakeWhile(l => l.Style is not null).FirstOrDefault(l => l.Style == label.Style)
            : _levels.FirstOrDefault(l => l.Style == label.Style && l.Number == label.Number - 1)
                ?? _levels.FirstOrDefault(l => l.Style == label.Style);

    /// <param name="Style">Null for an unnumbered heading.</param>
    private sealed record Level(ListStyle? Style, int Number, int Depth, int Shift);
}
