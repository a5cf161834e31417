namespace Pipeline.Model;

/// <summary>How far the money of a line had come, as the database names it.</summary>
public static class FundStage
{
    /// <summary>An amount of a target form.</summary>
    public const string Plan = "plan";

    /// <summary>年初预算数.</summary>
    public const string Initial = "initial";

    /// <summary>全年预算数, 调整后预算数.</summary>
    public const string Budget = "budget";

    /// <summary>到位数.</summary>
    public const string Received = "received";

    /// <summary>全年执行数, 1-N月执行数.</summary>
    public const string Paid = "paid";
}
