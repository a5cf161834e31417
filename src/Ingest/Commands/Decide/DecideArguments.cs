using System.CommandLine;
using Pipeline.Ingest.Decisions;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Commands.Decide;

/// <summary>What the verbs that decide have in common.</summary>
internal static class DecideArguments
{
    public static Argument<string> Filing { get; } = new("FILING") { Description = $"A filing: {FilingName.HowGiven}" };

    public static Argument<string> Record { get; } = new("RECORD") { Description = $"A row of it: {RecordName.HowGiven}" };

    public static Argument<string> Field { get; } = new("FIELD")
    {
        Description = "A column of the row; a wrong one is answered with those there are",
    };

    public static Option<string> Reason { get; } = new("--reason") { Description = "Why", HelpName = "TEXT", Required = true };

    public static Command With(this Command command, Func<ParseResult, DecisionBook, long> decide)
    {
        command.Options.Add(ByOption.Instance);
        command.Options.Add(PasswordOption.Instance);
        command.Options.Add(DatabaseOption.Instance);
        command.SetAction((result, stop) => new DecisionRun(result).RunAsync(book => decide(result, book), stop));
        return command;
    }

    public static long FilingId(ParseResult result)
    {
        using var database = ReadOnlyDatabase.Open(result.GetRequiredValue(DatabaseOption.Instance));
        return FilingName.Find(database, result.GetRequiredValue(Filing));
    }
}
