using System.CommandLine;
using Pipeline.Ingest.Decisions;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Verify;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline restore BACKUP`: a backup in the place of the database, which is kept.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Backup = new("BACKUP") { Description = "A backup's file, or latest" };

    public static Command Build()
    {
        var command = new Command("restore", "Bring a backup back; stop the worker first")
        {
            Backup, DatabaseOption.Instance, PasswordOption.Instance,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult result, CancellationToken stop)
    {
        var settings = InboxOptions.Settings(result);
        var backup = Find(result.GetRequiredValue(Backup), settings.BackupFiles);
        var former = Restoration.Restore(backup, settings.Database, settings.BackupFiles, DateTimeOffset.UtcNow);
        Console.WriteLine($"{settings.Database} is {backup} again.{(former is null ? "" : $" What it was is kept as {former}.")}");
        await ReadAgain(settings.Database, result.GetRequiredValue(PasswordOption.Instance), stop);
        foreach (var fault in Verification.Faults(settings.Database))
            Console.WriteLine(Printable.Line(fault));
        return ExitCode.Done;
    }

    /// <summary>The documents on which people have decided since the backup was made.</summary>
    private static async Task ReadAgain(string database, string[] passwords, CancellationToken stop)
    {
        IReadOnlyList<long> filings;
        using (var connection = Database.OpenReader(database))
            filings = UnappliedDecisions.Filings(connection);
        if (filings.Count == 0)
            return;
        var tally = await ReparseCommand.ReadAgain(database, filings, passwords, stop);
        Console.WriteLine($"Documents read again for what was decided since: {tally.Changed + tally.Unchanged} of {filings.Count}");
    }

    private static string Find(string name, Backups backups)
    {
        if (name == "latest")
            return backups.All is [.., var newest]
                ? newest.FullName
                : throw new EnvironmentException("There is no backup yet: give the file of one.");
        return File.Exists(name)
            ? name
            : throw new EnvironmentException(
                $"There is no backup {name}; there are: {string.Join(", ", backups.All.Select(b => b.FullName))}");
    }
}
