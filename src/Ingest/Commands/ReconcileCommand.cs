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
            "Tell anew which filings are copies or corrections of others; every ingest does so for what it stores.\n\n"
                + "A file agencies.csv beside the database says by hand which names are of which agency, one a line under "
                + "name,alias_of,region: 区应急局,区应急管理局,番禺区. The region may be left out where a name tells its place. Ingests follow "
                + "it as it is then; after a change, reconcile brings what is stored into line.")
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
