namespace Pipeline.Parsers.Lexicon;

/// <summary>The blocks that forms are made of and that stand under headings of their own.</summary>
internal enum BlockKind
{
    /// <summary>Projects, one a row or one over the rows of its indicators.</summary>
    Projects,

    Indicators,

    Tasks,

    /// <summary>Sources of money by row, stages by column.</summary>
    Funds,

    /// <summary>Sources of money by column, over one row of amounts.</summary>
    FundsAcross,

    /// <summary>Stages of the whole and of its sources by column, over one row of amounts.</summary>
    StagesAcross,

    Goals,
}
