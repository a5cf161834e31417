using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>The cells of a score form in their places, whichever way they were found.</summary>
internal sealed class ScoreSheet
{
    public List<LabelledField> Fields { get; } = [];

    /// <summary>年度整体绩效目标.</summary>
    public List<TableCell> Goals { get; } = [];

    /// <summary>整体绩效目标完成情况.</summary>
    public List<TableCell> Completions { get; } = [];

    /// <summary>Each heading of the budget block that has an amount's cell below it, with that cell; null where it is empty.</summary>
    public List<(TableCell Heading, TableCell? Amount)> Budget { get; } = [];

    /// <summary>The rows of the score table, the upper levels where they are printed.</summary>
    public List<ColumnRow> Rows { get; } = [];

    public TableCell? TotalWeight { get; set; }

    public TableCell? TotalScore { get; set; }

    /// <summary>The grades to choose from, the chosen one ticked.</summary>
    public TableCell? Grades { get; set; }

    public List<TableCell> Notes { get; } = [];

    /// <summary>Labels and headings: read, and without a row of their own.</summary>
    public List<string> Captions { get; } = [];

    /// <summary>Texts whose cell a dump has lost, with what was made of them.</summary>
    public List<Finding> Doubts { get; } = [];
}
