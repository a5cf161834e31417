namespace Pipeline.Model;

/// <summary>Something in a filing that does not add up or could not be read.</summary>
/// <param name="Rule">One of <see cref="FindingRule"/>.</param>
/// <param name="Subject">The row or text it is about, so that a reader finds it on paper.</param>
/// <param name="Message">What was found, and what was expected.</param>
public sealed record Finding(string Rule, Severity Severity, string Subject, string Message) : FilingRecord
{
    /// <summary>The decision of a person that it is none; null where it stands.</summary>
    public long? DismissedBy { get; init; }
}
