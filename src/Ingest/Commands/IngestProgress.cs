using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Store;
using Spectre.Console;

namespace Pipeline.Ingest.Commands;

/// <summary>How far a run is: a bar where a person looks on, a line a file elsewhere.</summary>
internal static class IngestProgress
{
    public static Task Show(int files, Func<Action<Attempt>, Task> run) =>
        AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? AnsiConsole.Progress().StartAsync(context => run(Bar(context.AddTask("Reading", maxValue: Math.Max(1, files)))))
            : run(attempt => Console.WriteLine(attempt.Line()));

    /// <summary>Beside the bar, only what needs a look.</summary>
    private static Action<Attempt> Bar(ProgressTask bar) => attempt =>
    {
        bar.Increment(1);
        if (attempt.Outcome.State is not (IngestState.Succeeded or IngestState.Duplicate) || attempt.Trouble is not null)
            AnsiConsole.WriteLine(attempt.Line());
    };
}
