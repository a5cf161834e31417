using System.CommandLine;
using System.Globalization;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline reconcile`: which filings are the same, told anew from nothing but their rows and what persons said.</summary>
internal static class ReconcileCommand
{
    public static Command Build()
    {
        var command = new Command("reconcile",
            "Tell anew which filings are copies or corrections of others; every ingest does so for what it stores")
        {
            DatabaseOption.Instance,
        };
        command.SetAction(result => Run(result.GetRequiredValue(DatabaseOption.Instance)));
        return command;
    }

    private static int Run(string path)
    {
        Database.OpenFilings(path).Dispose();
        using var connection = Database.OpenWriter(path);
        using var reconciliation = new Reconciliation(connection);
        var (filings, counted) = Transaction.Commit(connection, reconciliation.Rebuild);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Filings ({filings}): {counted} count, {filings - counted} are copies or were corrected."));
        return ExitCode.Done;
    }
}
