using System.CommandLine;

namespace Pipeline.Ingest.Commands.Decide;

/// <summary>`pipeline undo DECISION`: it holds no more.</summary>
internal static class UndoCommand
{
    private static readonly Argument<long> Decision = new("DECISION")
    {
        Description = "The number of a decision, as `decisions` lists them",
    };

    public static Command Build() =>
        new Command("undo", "Take a decision back; both are kept")
        {
            Decision,
        }.With((result, book) => book.Undo(result.GetRequiredValue(Decision)));
}
