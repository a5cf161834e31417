namespace Pipeline.Model;

/// <summary>Which part of a budget a money line belongs to, as the database names it.</summary>
public static class BudgetSide
{
    public const string Income = "income";
    public const string Spending = "spending";

    /// <summary>A part of a department's budget by level of government.</summary>
    public const string Level = "level";

    /// <summary>A line of the 资金 block of a project or a department.</summary>
    public const string Funds = "funds";
}
