namespace Pipeline.Parsers.Layout;

/// <summary>A column of a form's table.</summary>
/// <param name="Key">The name the rules use.</param>
/// <param name="Headings">What may be printed over it, without white space, unit and bracket.</param>
internal sealed record ColumnSpec(string Key, CellType Type, params string[] Headings)
{
    /// <summary>A cell may be missing from a row in a dump: empty, or merged with the one above.</summary>
    public bool Optional { get; init; }

    /// <summary>What it costs to leave the column out of a row, where it may be; weighed against <see cref="CellCost"/>.</summary>
    public double SkipCost { get; init; } = 0.4;

    /// <summary>A row may end after this column: a heading with nothing under it.</summary>
    public bool MayEndRow { get; init; }

    /// <summary>The column that often holds the same text in the same row (an annual target beside its period target).</summary>
    public string? Echoes { get; init; }
}
