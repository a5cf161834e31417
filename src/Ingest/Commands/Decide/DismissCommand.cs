using System.CommandLine;

namespace Pipeline.Ingest.Commands.Decide;

/// <summary>`pipeline dismiss FINDING`: it is none.</summary>
internal static class DismissCommand
{
    private static readonly Argument<string> Finding = new("FINDING")
    {
        Description = "A finding, as `findings` and `show` print it: findings:12, or 12",
    };

    public static Command Build() =>
        new Command("dismiss", "Say that a finding is none: lists leave it out, for as long as it says the same")
        {
            Finding, DecideArguments.Reason,
        }.With((result, book) => book.Dismiss(result.GetRequiredValue(Finding), result.GetRequiredValue(DecideArguments.Reason)));
}
