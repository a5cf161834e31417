using System.Globalization;
using Pipeline.Ingest.Extract.Workers;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Members;
using Pipeline.Ingest.Store;
using Spectre.Console;

namespace Pipeline.Ingest.Commands;

/// <summary>
/// How far a run is, in files and in the pages of PDFs: a bar where a person looks on. Elsewhere the files' outcomes are lines of
/// standard output, and now and then a line among the errors tells how far it is.
/// </summary>
internal static class IngestProgress
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(0.5);

    public static Task Show(int files, PageTally pages, Func<Action<Attempt>, Task> run) =>
        AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? AnsiConsole.Progress().StartAsync(context => WithBar(context.AddTask("Reading", maxValue: Math.Max(1, files)), pages, run))
            : WithLines(files, pages, run);

    private static async Task WithBar(ProgressTask bar, PageTally pages, Func<Action<Attempt>, Task> run)
    {
        await using (new Timer(_ => bar.Description = Text(pages), null, Glance, Glance))
            await run(attempt =>
            {
                bar.Increment(Counted(attempt));
                // Beside the bar, only what needs a look.
                if (attempt.Outcome.State is not (IngestState.Succeeded or IngestState.Duplicate) || attempt.Trouble is not null)
                    AnsiConsole.WriteLine(attempt.Line());
            });
        bar.Description = Text(pages);
    }

    private static async Task WithLines(int files, PageTally pages, Func<Action<Attempt>, Task> run)
    {
        var done = 0;
        string Sentence() =>
            string.Create(CultureInfo.InvariantCulture, $"{done} of {files} files{(pages.ToString() is { } text ? $"; {text}" : "")}");
        await using (ProgressLine.Start(TimeProvider.System, Sentence))
            await run(attempt =>
            {
                done += Counted(attempt);
                Console.WriteLine(attempt.Line());
            });
    }

    /// <summary>An archive is one file, whatever it holds.</summary>
    private static int Counted(Attempt attempt) => attempt.File is MemberFile ? 0 : 1;

    private static string Text(PageTally pages) => pages.ToString() is { } text ? $"Reading: {text}" : "Reading";
}
