namespace Pipeline.Ingest.Promises;

/// <summary>The names of the rules between filings.</summary>
internal static class CrossRule
{
    /// <summary>A report prints another target than was promised.</summary>
    public const string TargetRestated = "target-restated";

    /// <summary>A report leaves out what was promised.</summary>
    public const string IndicatorDropped = "indicator-dropped";

    /// <summary>A report prints another 年初预算数 than was planned.</summary>
    public const string BudgetRestated = "budget-restated";

    /// <summary>Of a project that was promised nothing is reported, while others of its agency are.</summary>
    public const string ProjectVanished = "project-vanished";

    /// <summary>Less is promised than the year before.</summary>
    public const string TargetLowered = "target-lowered";

    /// <summary>The targets are those of the year before, word for word.</summary>
    public const string TargetCopied = "target-copied";

    /// <summary>The year before came to far more than is promised.</summary>
    public const string TargetAlreadyMet = "target-already-met";
}
