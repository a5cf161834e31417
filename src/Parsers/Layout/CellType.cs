namespace Pipeline.Parsers.Layout;

/// <summary>What a column holds; it tells cells apart where a text dump has no delimiters.</summary>
internal enum CellType
{
    /// <summary>A first-level indicator name of the standard classification.</summary>
    Level1,

    /// <summary>A second-level indicator name of the standard classification.</summary>
    Level2,

    /// <summary>A short name without a full stop.</summary>
    Name,

    /// <summary>Sentences.</summary>
    Prose,

    /// <summary>A target or an achieved value: a quantity or a few words.</summary>
    Target,

    /// <summary>A share, with or without its %.</summary>
    Percent,

    /// <summary>A plain number of points.</summary>
    Points,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A sign such as ≥, or a word for none (定性).</summary>
    Comparator,

    /// <summary>What a target is counted in: 个, %, 元/台.</summary>
    Unit,
}
