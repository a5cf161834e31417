using System.CommandLine;
using static Pipeline.Ingest.Commands.Decide.DecideArguments;

namespace Pipeline.Ingest.Commands.Decide;

/// <summary>`pipeline confirm FILING RECORD FIELD`: it was read rightly.</summary>
internal static class ConfirmCommand
{
    public static Command Build() =>
        new Command("confirm", "Say that a value was read rightly: it is as sure as text then")
        {
            Filing, Record, Field,
        }.With((result, book) => book.Confirm(FilingId(result), result.GetRequiredValue(Record), result.GetRequiredValue(Field)));
}
