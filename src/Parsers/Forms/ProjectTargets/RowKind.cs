namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>What a row of a project form stands for.</summary>
internal enum RowKind
{
    /// <summary>合计: the sum of all projects.</summary>
    Total,

    /// <summary>The agency that the projects below it fund, with their sum.</summary>
    Agency,

    Project,
}
