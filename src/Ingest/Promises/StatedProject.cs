using Pipeline.Ingest.Reconcile.Agencies;

namespace Pipeline.Ingest.Promises;

/// <summary>A project in a form that promises or reports; or a department, whose ordinal is 0 and whose name is empty.</summary>
/// <param name="read">Of its lines, which are read when they are first asked for.</param>
internal sealed class StatedProject(StatedForm form, int ordinal, string name, int lineCount, Func<IReadOnlyList<StatedLine>> read)
{
    public StatedForm Form => form;

    public int Ordinal => ordinal;

    public string Name => name;

    /// <summary>In fen: what was planned, or what a report prints as 年初预算数.</summary>
    public long? Total { get; init; }

    /// <summary>How far rounding may have moved it, in fen.</summary>
    public long Slack { get; init; }

    public int LineCount => lineCount;

    public IReadOnlyList<StatedLine> Lines => field ??= read();

    public bool IsDepartment => ordinal == 0;

    public string Shown => IsDepartment ? "部门整体" : name;

    /// <summary>Its name as it is compared.</summary>
    public string Fold => field ??= NameFold.Of(name);
}
