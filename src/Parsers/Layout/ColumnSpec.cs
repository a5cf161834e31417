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

    /// <summary>
    /// The column left of this one that stands in a row when this one does, and only then (a level's name and its weight).
    /// </summary>
    public string? With { get; init; }

    /// <summary>The column left of this one that does not stand in a row without it (an upper level and the one below).</summary>
    public string? Under { get; init; }

    /// <summary>A row may end after this column: a heading with nothing under it.</summary>
    public bool MayEndRow { get; init; }

    /// <summary>Its cells are whole sentences: none ends in the middle of one.</summary>
    public bool Sentences { get; init; }

    /// <summary>Words that cells of this column often begin with, and those beside it do not.</summary>
    public string[] Openers { get; init; } = [];

    /// <summary>The column that often holds the same text in the same row (an annual target beside its period target).</summary>
    public string? Echoes { get; init; }

    /// <summary>How much such an echo speaks for itself; weighed against <see cref="CellCost"/>.</summary>
    public double EchoReward { get; init; } = 3;
}
