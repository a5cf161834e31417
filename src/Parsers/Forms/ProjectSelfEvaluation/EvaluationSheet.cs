using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation;

/// <summary>The cells of a project's self-evaluation in their places, whichever way they were found.</summary>
internal sealed class EvaluationSheet
{
    public List<LabelledField> Fields { get; } = [];

    /// <summary>The headings of the funds block by column.</summary>
    public IReadOnlyDictionary<string, TableCell> FundsHeadings { get; set; } = new Dictionary<string, TableCell>();

    /// <summary>The rows of the funds block; the first holds the total with its points.</summary>
    public List<ColumnRow> Funds { get; } = [];

    /// <summary>预期目标.</summary>
    public TableCell? Goal { get; set; }

    /// <summary>实际完成情况.</summary>
    public TableCell? Completion { get; set; }

    /// <summary>The rows of the indicators, the upper levels where they are printed.</summary>
    public List<ColumnRow> Indicators { get; } = [];

    public TableCell? TotalWeight { get; set; }

    public TableCell? TotalScore { get; set; }

    public List<TableCell> Notes { get; } = [];

    /// <summary>Labels and headings: read, and without a row of their own.</summary>
    public List<string> Captions { get; } = [];

    /// <summary>Texts whose cell a dump has lost, with what was made of them.</summary>
    public List<Finding> Doubts { get; } = [];

    /// <summary>Whether every row has its cells, and their weights with that of the funds are the printed total.</summary>
    public bool AddsUp =>
        Indicators.TrueForAll(r => r["weight"] is null || (r["level3"] is not null && r["annual"] is not null))
        && Points.Of(TotalWeight) is { } total
        && Indicators.Concat(Funds).Sum(r => Points.Of(r["weight"]) ?? 0) == total;
}
