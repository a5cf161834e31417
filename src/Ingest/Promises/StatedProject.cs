namespace Pipeline.Ingest.Promises;

/// <summary>A project in a form that promises or reports; or a department, whose ordinal is 0 and whose name is empty.</summary>
/// <param name="Total">In fen: what was planned, or what a report prints as 年初预算数.</param>
/// <param name="Slack">How far rounding may have moved it, in fen.</param>
internal sealed record StatedProject(StatedForm Form, int Ordinal, string Name, long? Total, long Slack, IReadOnlyList<StatedLine> Lines)
{
    public bool IsDepartment => Ordinal == 0;

    public string Shown => IsDepartment ? "部门整体" : Name;
}
