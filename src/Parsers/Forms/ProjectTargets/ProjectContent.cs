using Pipeline.Model;

namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>The rows of a project form and what stands around them.</summary>
internal sealed class ProjectContent
{
    public List<LabelledField> Fields { get; } = [];

    public List<ProjectRow> Rows { get; } = [];

    /// <summary>The unit in a heading; null where none is printed there.</summary>
    public string? Unit { get; set; }

    /// <summary>Headings, and printed lines whose parts stand in the rows: read, and without a row of their own.</summary>
    public List<string> Captions { get; } = [];

    /// <summary>Where a dump has lost which cell a text belongs to, with what was made of it.</summary>
    public List<Finding> Doubts { get; } = [];
}
