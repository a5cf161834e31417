namespace Pipeline.Model;

/// <summary>Where the money of a line comes from or goes to, as the database names it.</summary>
public static class FundSource
{
    public const string Total = "total";
    public const string Fiscal = "fiscal";
    public const string Central = "central";
    public const string Local = "local";
    public const string Superior = "superior";
    public const string OwnLevel = "own-level";
    public const string SpecialAccount = "special-account";
    public const string CarryOver = "carry-over";
    public const string Other = "other";
    public const string OwnFunds = "own-funds";
    public const string Basic = "basic";
    public const string Project = "project";
}
