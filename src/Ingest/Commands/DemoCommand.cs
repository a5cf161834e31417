using System.CommandLine;
using Pipeline.Ingest.Export;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline demo`: the samples become a database, made anew each time, and answer a few questions.</summary>
internal static class DemoCommand
{
    // The samples' folder also holds what must come out of them, and how they were made.
    private static readonly HashSet<string> NoFilings = new(StringComparer.Ordinal) { ".json", ".md", ".py" };

    // One of each kind that is read with a program of the system; all the scans would take minutes.
    private static readonly (string Folder, string Files)[] WithPrograms = [("scans", "*.png"), ("older", "*.doc")];

    public static Command Build()
    {
        var command = new Command("demo", "Read the samples into demo/demo.db and ask them a few questions");
        command.SetAction((_, stop) => Run(stop));
        return command;
    }

    private static async Task<int> Run(CancellationToken stop)
    {
        var samples = FindSamples(AppContext.BaseDirectory);
        var database = Path.Combine(Path.GetDirectoryName(samples)!, "demo", "demo.db");
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        foreach (var former in Directory.GetFiles(Path.GetDirectoryName(database)!, "demo.db*"))
            File.Delete(former);
        Console.WriteLine($"Reading {FromHere(samples)} into {FromHere(database)} …");
        var tally = await Ingest(samples, database, stop);
        foreach (var line in tally.Lines())
            Console.WriteLine(line);
        Answer(database);
        Console.WriteLine("\nGo on with:");
        foreach (var next in Demo.Next)
            Console.WriteLine($"  ./pipeline {next} --db {FromHere(database)}");
        return ExitCode.Of(tally, FailOn.Quarantined);
    }

    /// <summary>As short as it can be written from the current folder.</summary>
    private static string FromHere(string path) =>
        Path.GetRelativePath(Environment.CurrentDirectory, path) is var relative && relative.StartsWith("..", StringComparison.Ordinal)
            ? path
            : relative;

    /// <summary>The program stands somewhere below the folder that holds the samples.</summary>
    private static string FindSamples(string? folder)
    {
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "samples")))
            folder = Path.GetDirectoryName(folder);
        return folder is not null
            ? Path.Combine(folder, "samples")
            : throw new EnvironmentException(
                "There is no folder samples above the program: start `./pipeline demo` from a clone of the repository.");
    }

    private static async Task<Tally> Ingest(string samples, string database, CancellationToken stop)
    {
        var files = NamedFiles
            .Of([.. Directory.GetFiles(samples), .. OfPrograms(samples)], _ => { })
            .Where(f => !NoFilings.Contains(f.Extension))
            .ToList();
        if (files.Count == 0)
            throw new EnvironmentException(
                $"There are no filings in {samples}: put some there, or read your own with `pipeline ingest PATH --db FILE`.");
        var tally = new Tally();
        using var ingestion = new Ingestion(database, TimeProvider.System);
        await ingestion.RunAsync(files.Select(f => new NamedFile(f, archive: null)), Count, stop);
        return tally;

        void Count(Attempt attempt)
        {
            if (attempt.Outcome.Reason is { } reason && reason.Contains("is not installed", StringComparison.Ordinal))
                Console.WriteLine($"Left out: {Path.GetFileName(attempt.File.Path)}. {reason}");
            else
                tally.Add(attempt);
        }
    }

    private static IEnumerable<string> OfPrograms(string samples) =>
        WithPrograms
            .Select(p => (Folder: Path.Combine(samples, p.Folder), p.Files))
            .Where(p => Directory.Exists(p.Folder))
            .SelectMany(p => Directory.GetFiles(p.Folder, p.Files));

    private static void Answer(string path)
    {
        using var database = ReadOnlyDatabase.Open(path);
        using var output = Output.To(null);
        using var screen = new Screen(output);
        foreach (var (question, sql) in Demo.Questions)
        {
            var answer = database.Query(sql);
            var rows = answer.Rows.ToList();
            screen.Heading(question);
            screen.Table(answer.Columns, rows);
            if (rows.Count == 0)
                screen.Paragraph("none");
        }
        output.Complete();
    }
}
