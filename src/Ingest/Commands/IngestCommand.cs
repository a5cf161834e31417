using System.CommandLine;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Outlets;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline ingest PATH… --db FILE`: files and folders, once.</summary>
internal static class IngestCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files and folders to read; they stay where they are",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> NoArchive = new("--no-archive")
    {
        Description = "Keep no copies of the originals beside the database",
    };

    private static readonly Option<string> FailOnFiles = FailOn.Option(FailOn.Quarantined);

    public static Command Build()
    {
        var command = new Command("ingest", "Read files and folders into a database, once")
        {
            Paths, DatabaseOption.Instance, NoArchive, FailOnFiles, PasswordOption.Instance,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult result, CancellationToken stop)
    {
        var tally = new Tally();
        var database = result.GetRequiredValue(DatabaseOption.Instance);
        var files = NamedFiles.Of(result.GetRequiredValue(Paths), refusal => Refuse(refusal, tally));
        var archive = result.GetValue(NoArchive) ? null : OriginalArchive.Of(database);
        archive?.Sweep();
        using var ingestion = new Ingestion(database, TimeProvider.System, passwords: result.GetRequiredValue(PasswordOption.Instance));
        await IngestProgress.Show(files.Count, ingestion.Pages, report => ingestion.RunAsync(
            files.Select(f => new NamedFile(f, archive)),
            attempt => { tally.Add(attempt); report(attempt); },
            stop));
        foreach (var line in tally.Lines())
            Console.WriteLine(line);
        if (!stop.IsCancellationRequested)
            return ExitCode.Of(tally, result.GetRequiredValue(FailOnFiles));
        Console.Error.WriteLine("pipeline: stopped before every file was read; start again to go on");
        return ExitCode.Failed;
    }

    private static void Refuse(NotTaken refusal, Tally tally)
    {
        if (refusal.IsFailure)
            tally.NotTaken++;
        Console.Error.WriteLine($"pipeline: not taken: {Printable.Line(refusal.Path)}: {Printable.Line(refusal.Reason)}");
    }
}
