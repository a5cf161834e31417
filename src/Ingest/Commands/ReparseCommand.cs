using System.CommandLine;
using System.Globalization;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Inbox.Retries;
using Pipeline.Ingest.Query;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline reparse`: archived originals through today's rules. Without a filter also those that have no filings.</summary>
internal static class ReparseCommand
{
    private static readonly Listing Filings = Listings.All.Single(l => l.Name == "filings");

    public static Command Build()
    {
        var command = new Command(
            "reparse",
            "Read archived originals again by today's rules; all, or those of the filings that a filter finds");
        foreach (var parameter in Filings.Parameters)
            command.Options.Add(FilterOptions.Named(parameter));
        command.Options.Add(DatabaseOption.Instance);
        command.Options.Add(PasswordOption.Instance);
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult result, CancellationToken stop)
    {
        var database = result.GetRequiredValue(DatabaseOption.Instance);
        var passwords = result.GetRequiredValue(PasswordOption.Instance);
        var values = FilterOptions.Values(result, Filings.Parameters);
        var isFiltered = values.Values.Any(v => v is not null);
        var asked = Asked(database, values);
        if (isFiltered && asked.Count == 0)
            Console.Error.WriteLine(
                "pipeline: no filing fits the filters; `pipeline filings --copies all` with the same ones lists those that do");
        var tally = await ReadAgain(database, asked, passwords, stop);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Documents ({tally.Changed + tally.Unchanged + tally.Unread}): {tally.Changed} changed, {tally.Unchanged} "
                    + $"unchanged, {tally.Unread} not read"));
        var stray = isFiltered ? new Tally() : await ReadStray(database, passwords, stop);
        return tally.Unread == 0 && !stop.IsCancellationRequested ? ExitCode.Of(stray, FailOn.Quarantined) : ExitCode.Failed;
    }

    private static List<long> Asked(string database, Dictionary<string, object?> values)
    {
        using (Database.OpenFilings(database))
            // One of an earlier version is brought up to date before it is asked.
            Database.OpenWriter(database).Dispose();
        using var reader = ReadOnlyDatabase.Open(database);
        return [.. Filings.Rows(reader, values, Copies.All).Rows.Select(row => (long)row[0]!)];
    }

    /// <summary>Also for other verbs: the whole documents of these filings.</summary>
    public static async Task<ReparseTally> ReadAgain(
        string database, IReadOnlyList<long> filingIds, string[] passwords, CancellationToken stop)
    {
        using var connection = Database.OpenWriter(database);
        using var known = new KnownContents(database);
        using var reader = new DocumentReader(database, _ => false, known.Decisions, passwords);
        var archived = new ArchivedReader(OriginalArchive.Of(database), reader);
        return await new Reparse(connection, archived, TimeProvider.System, line => Console.WriteLine(Printable.Line(line))).RunAsync(
            filingIds,
            stop);
    }

    /// <summary>Originals without filings, as after a backup was brought back.</summary>
    private static async Task<Tally> ReadStray(string database, string[] passwords, CancellationToken stop)
    {
        var tally = new Tally();
        using var known = new KnownContents(database);
        var archive = OriginalArchive.Of(database);
        var stray = archive
            .Originals()
            .Where(o => OriginalArchive.HashOf(o) is var sha256 && !known.Contains(sha256) && !known.IsArchive(sha256))
            .ToList();
        using var ingestion = new Ingestion(database, TimeProvider.System, passwords: passwords);
        await ingestion.RunAsync(
            stray.Select(o => new NamedFile(o, archive)),
            attempt =>
            {
                tally.Add(attempt);
                Console.WriteLine(attempt.Line());
            },
            stop);
        return tally;
    }
}
