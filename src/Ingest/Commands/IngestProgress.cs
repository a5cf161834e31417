using Pipeline.Ingest.Extract.Workers;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Store;
using Spectre.Console;

namespace Pipeline.Ingest.Commands;

/// <summary>How far a run is: a bar where a person looks on, a line a file elsewhere; and for scans, which take long, the pages.</summary>
internal static class IngestProgress
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Line = TimeSpan.FromSeconds(10);

    public static Task Show(int files, PageTally pages, Func<Action<Attempt>, Task> run) =>
        AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? AnsiConsole.Progress().StartAsync(context => WithBar(context.AddTask("Reading", maxValue: Math.Max(1, files)), pages, run))
            : WithLines(pages, run);

    private static async Task WithBar(ProgressTask bar, PageTally pages, Func<Action<Attempt>, Task> run)
    {
        await using (new Timer(_ => bar.Description = Text(pages), null, Glance, Glance))
            await run(attempt =>
            {
                bar.Increment(1);
                // Beside the bar, only what needs a look.
                if (attempt.Outcome.State is not (IngestState.Succeeded or IngestState.Duplicate) || attempt.Trouble is not null)
                    AnsiConsole.WriteLine(attempt.Line());
            });
        bar.Description = Text(pages);
    }

    private static async Task WithLines(PageTally pages, Func<Action<Attempt>, Task> run)
    {
        await using (new Timer(_ => Tell(pages), null, Line, Line))
            await run(attempt => Console.WriteLine(attempt.Line()));
    }

    private static void Tell(PageTally pages)
    {
        if (pages.ToString() is not null)
            Console.Error.WriteLine($"pipeline: {Text(pages)}");
    }

    private static string Text(PageTally pages) => pages.ToString() is { } text ? $"Reading: {text}" : "Reading";
}
