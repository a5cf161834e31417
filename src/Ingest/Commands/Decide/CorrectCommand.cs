using System.CommandLine;
using static Pipeline.Ingest.Commands.Decide.DecideArguments;

namespace Pipeline.Ingest.Commands.Decide;

/// <summary>`pipeline correct FILING RECORD FIELD VALUE`: what stands on paper where something else was read.</summary>
internal static class CorrectCommand
{
    private static readonly Argument<string> Value = new("VALUE")
    {
        Description = "What holds: an amount as it is written (14.08万元, 140800元, or a number in the filing's unit), "
            + "a number of points, a text; '' for an empty cell",
    };

    public static Command Build() =>
        new Command(
            "correct",
            "Put another value in the place of one that was read; it is kept, and holds whenever the filing is read anew")
        {
            Filing, Record, Field, Value, Reason,
        }.With((result, book) => book.Correct(
            FilingId(result), result.GetRequiredValue(Record), result.GetRequiredValue(Field), result.GetRequiredValue(Value),
            result.GetRequiredValue(Reason)));
}
