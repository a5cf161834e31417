using System.CommandLine;
using System.Globalization;
using Pipeline.Ingest.Verify;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline verify`: the database, the archive against hashes, rows against filings.</summary>
internal static class VerifyCommand
{
    public static Command Build()
    {
        var command = new Command("verify", "Check the database, and the archive beside it") { DatabaseOption.Instance };
        command.SetAction(result => Run(result.GetRequiredValue(DatabaseOption.Instance)));
        return command;
    }

    private static int Run(string database)
    {
        var faults = Verification.Faults(database);
        foreach (var fault in faults)
            Console.WriteLine(fault);
        Console.WriteLine(faults.Count == 0 ? "All is well." : string.Create(CultureInfo.InvariantCulture, $"Faults: {faults.Count}"));
        return faults.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
