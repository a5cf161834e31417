namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>The groups whose sums the form's budget block compares.</summary>
internal enum BudgetGroup
{
    /// <summary>Basic and project spending.</summary>
    Spending,

    /// <summary>Spending to develop undertakings (事业发展性支出).</summary>
    Development,

    Income,

    /// <summary>Development spending by level of government (按预算级次划分).</summary>
    Level,
}
