namespace Pipeline.Parsers.Lexicon;

/// <summary>What the cells of a column hold, by its heading.</summary>
internal static class Role
{
    // Indicators.
    public const string Level1 = "level1";
    public const string Level1Weight = "weight1";
    public const string Level2 = "level2";
    public const string Level2Weight = "weight2";
    public const string Level3 = "level3";
    public const string Comparator = "comparator";
    public const string Target = "annual";
    public const string Unit = "unit";
    public const string PeriodTarget = "period";
    public const string Actual = "actual";
    public const string Weight = "weight";
    public const string Score = "score";
    public const string Reason = "reason";
    public const string Improvement = "improvement";
    public const string Explanation = "explanation";

    // Lists of projects.
    public const string Serial = "serial";
    public const string Project = "project";
    public const string FundingAgency = "agency";
    public const string FusedIndicators = "fused";

    // Money: with a source in a list, with a stage in a block of funds.
    public const string Source = "source";
    public const string Amount = "amount";
    public const string Rate = "rate";

    // Goals.
    public const string Goal = "goal";
    public const string PeriodGoal = "period-goal";
    public const string AdjustedGoal = "adjusted-goal";
    public const string Completion = "completion";

    // Key tasks.
    public const string Duty = "duty";
    public const string TaskName = "name";
    public const string TaskContent = "content";
    public const string TaskExpected = "expected";

    /// <summary>Known, and without a column in the database: its cells are kept with their heading.</summary>
    public const string Other = "other";
}
