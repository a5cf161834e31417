using System.CommandLine;
using System.Globalization;
using Pipeline.Ingest.Verify;

namespace Pipeline.Ingest.Commands;

/// <summary>
/// `pipeline verify`: the database, the archive against hashes, rows against filings; with --deep every value against its original.
/// </summary>
internal static class VerifyCommand
{
    private static readonly Option<bool> Deep = new("--deep")
    {
        Description = "Read the archived originals again, too, and compare every stored value; it takes as long as their first reading did",
    };

    public static Command Build()
    {
        var command = new Command("verify", "Check the database, and the archive beside it")
        {
            DatabaseOption.Instance,
            Deep,
            PasswordOption.Instance,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult result, CancellationToken stop)
    {
        var database = result.GetRequiredValue(DatabaseOption.Instance);
        var faults = 0;
        foreach (var fault in Verification.Faults(database))
            Tell(fault);
        if (result.GetValue(Deep) && !await ReadAgain(database, result.GetRequiredValue(PasswordOption.Instance), Tell, stop))
            return ExitCode.Failed;
        Console.WriteLine(faults == 0 ? "All is well." : string.Create(CultureInfo.InvariantCulture, $"Faults: {faults}"));
        return faults == 0 ? ExitCode.Done : ExitCode.Failed;

        void Tell(string fault)
        {
            faults++;
            Console.WriteLine(Printable.Line(fault));
        }
    }

    /// <returns>Whether it came to its end.</returns>
    private static async Task<bool> ReadAgain(string database, string[] passwords, Action<string> report, CancellationToken stop)
    {
        var check = new DeepCheck(database, passwords, report);
        string Progress() => string.Create(CultureInfo.InvariantCulture, $"{check.Read} of {check.Documents} documents read again");
        await using (ProgressLine.Start(TimeProvider.System, Progress))
            await check.RunAsync(stop);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Documents read again: {check.Read} of {check.Documents}"));
        if (check.OfOtherVersions > 0)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Documents not compared, since another version of the program read them: {check.OfOtherVersions}; `pipeline "
                        + $"reparse` brings them up to date."));
        if (stop.IsCancellationRequested)
            Console.Error.WriteLine("pipeline: stopped before every original was read");
        return !stop.IsCancellationRequested;
    }
}
