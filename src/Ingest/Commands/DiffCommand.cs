using System.CommandLine;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline diff A B`: what a correction changed.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string> Former = new("A") { Description = $"A filing: {FilingName.HowGiven}" };
    private static readonly Argument<string> Now = new("B") { Description = "Another, as the one that corrects it" };

    public static Command Build()
    {
        var command = new Command("diff", "Tell what filing B prints otherwise than filing A: what a correction changed")
        {
            Former, Now, DatabaseOption.Instance,
        };
        OutputOptions.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        using var database = ReadOnlyDatabase.OpenUpToDate(result.GetRequiredValue(DatabaseOption.Instance));
        var former = FilingName.Find(database, result.GetRequiredValue(Former));
        var now = FilingName.Find(database, result.GetRequiredValue(Now));
        return former == now ? throw new EnvironmentException("These are one filing: name two.")
            : OutputOptions.Write(result, FilingDiff.Between(database, former, now));
    }
}
