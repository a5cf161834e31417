namespace Pipeline.Model;

/// <summary>What a person may decide.</summary>
public static class DecisionAct
{
    /// <summary>Another value holds.</summary>
    public const string Correct = "correct";

    /// <summary>The value was read rightly, however unsure the recogniser was.</summary>
    public const string Confirm = "confirm";

    /// <summary>A finding is none.</summary>
    public const string Dismiss = "dismiss";

    /// <summary>A decision holds no more.</summary>
    public const string Undo = "undo";
}
