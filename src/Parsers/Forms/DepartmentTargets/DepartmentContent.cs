using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>The cells of a department-target form in their places, whichever way they were found.</summary>
internal sealed class DepartmentContent
{
    public List<LabelledField> Fields { get; } = [];

    public List<BudgetLine> Budget { get; } = [];

    public List<TableCell> Goals { get; } = [];

    public List<ColumnRow> Tasks { get; } = [];

    public List<ColumnRow> OtherTasks { get; } = [];

    /// <summary>The unit over the money column of a table of tasks; null where none is printed there.</summary>
    public string? TaskUnit { get; set; }

    public string? OtherTaskUnit { get; set; }

    public List<ColumnRow> Indicators { get; } = [];

    /// <summary>Labels and headings: read, and without a row of their own.</summary>
    public List<string> Captions { get; } = [];

    /// <summary>Texts whose cell a dump has lost, with what was made of them.</summary>
    public List<Finding> Doubts { get; } = [];
}
