using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Scans;

namespace Pipeline.Parsers.Blocks;

/// <summary>The cells of a form by what they are, whichever layout they stood in.</summary>
internal sealed class Sheet
{
    public List<SheetField> Fields { get; } = [];

    public List<FundsLine> Funds { get; } = [];

    /// <summary>The points that the spending of the funds is scored with, 执行率; null where it is not.</summary>
    public ColumnRow? Spending { get; set; }

    public List<SheetGoal> Goals { get; } = [];

    public List<SheetTask> Tasks { get; } = [];

    /// <summary>The filing's indicators; those of a list stand with their project.</summary>
    public List<ColumnRow> Indicators { get; } = [];

    public List<ProjectRows> Projects { get; } = [];

    public TableCell? TotalWeight { get; set; }

    public TableCell? TotalScore { get; set; }

    public TableCell? Grade { get; set; }

    /// <summary>Texts without a label of their own.</summary>
    public List<TableCell> Notes { get; } = [];

    /// <summary>Every cell that was read.</summary>
    public HashSet<TableCell> Taken { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every line outside the tables that was read.</summary>
    public HashSet<TextLine> TakenLines { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Headings and labels that were read otherwise than they are printed.</summary>
    public List<Misreading> Misprints { get; } = [];

    /// <summary>What could not be told, one for a block.</summary>
    public List<Finding> Doubts { get; } = [];

    public void Take(params IEnumerable<TableCell?> cells) => Taken.UnionWith(cells.OfType<TableCell>());
}
