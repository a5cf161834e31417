using System.CommandLine;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox;

namespace Pipeline.Ingest.Commands;

/// <summary>
/// `pipeline ingest PATH… --db FILE`: files and folders, once. Quarantine is an outcome, so the exit code tells
/// only of files that should be tried again.
/// </summary>
internal static class IngestCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files and folders to read; they stay where they are",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> NoArchive = new("--no-archive") { Description = "Keep no copies of the originals beside the database" };

    public static Command Build()
    {
        var command = new Command("ingest", "Read files and folders into a database, once") { Paths, DatabaseOption.Instance, NoArchive, PasswordOption.Instance };
        command.SetAction((result, stop) => Run(
            result.GetRequiredValue(Paths),
            result.GetRequiredValue(DatabaseOption.Instance),
            result.GetValue(NoArchive),
            result.GetRequiredValue(PasswordOption.Instance),
            stop));
        return command;
    }

    private static async Task<int> Run(string[] paths, string database, bool noArchive, string[] passwords, CancellationToken stop)
    {
        var notTaken = 0;
        var files = NamedFiles.Of(paths, refusal =>
        {
            Tell(refusal);
            notTaken += refusal.IsFailure ? 1 : 0;
        });
        var archive = noArchive ? null : OriginalArchive.Of(database);
        archive?.Sweep();
        using var ingestion = new Ingestion(database, TimeProvider.System, passwords: passwords);
        var tally = new Tally();
        await IngestProgress.Show(files.Count, ingestion.Pages, report => ingestion.RunAsync(
            files.Select(f => new NamedFile(f, archive)),
            attempt => { tally.Add(attempt); report(attempt); },
            stop));
        foreach (var line in tally.Lines())
            Console.WriteLine(line);
        if (stop.IsCancellationRequested)
            Console.Error.WriteLine("pipeline: stopped before every file was read; start again to go on");
        return tally.AllSettled && notTaken == 0 && !stop.IsCancellationRequested ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Tell(NotTaken refusal) =>
        Console.Error.WriteLine($"pipeline: not taken: {PrintableName.Of(refusal.Path)}: {refusal.Reason}");
}
