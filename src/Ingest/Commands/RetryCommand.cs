using System.CommandLine;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Members;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Inbox.Retries;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline retry [FILE|all]`: what failed or was quarantined is tried again, at once.</summary>
internal static class RetryCommand
{
    private const string All = "all";

    private static readonly Argument<string> What = new("FILE")
    {
        Description = "A path or a name; without it all",
        DefaultValueFactory = _ => All,
    };

    private static readonly Option<string> FailOnFiles = FailOn.Option(FailOn.Quarantined);

    public static Command Build()
    {
        var command = new Command("retry", "Try again what failed or was quarantined")
        {
            What, InboxOptions.Folder, DatabaseOption.Instance, FailOnFiles, PasswordOption.Instance,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult result, CancellationToken stop)
    {
        var settings = InboxOptions.Settings(result);
        var what = result.GetRequiredValue(What);
        using var ingestion = new Ingestion(settings.Database, TimeProvider.System, passwords: settings.Password);
        var tally = new Tally();
        await new Retry(settings, ingestion, path => IsAsked(what, path)).RunAsync(
            attempt =>
            {
                tally.Add(attempt);
                Console.WriteLine(attempt.Line());
            },
            stop);
        if (tally.Files.Count == 0 && what != All)
            throw new EnvironmentException(
                $"No file {Printable.Line(what)} has failed or is in the quarantine; `pipeline status` tells what is.");
        foreach (var line in tally.Files.Count == 0 ? ["Nothing has failed, and the quarantine is empty."] : tally.Lines())
            Console.WriteLine(line);
        return stop.IsCancellationRequested ? ExitCode.Failed : ExitCode.Of(tally, result.GetRequiredValue(FailOnFiles));
    }

    private static bool IsAsked(string what, string path) =>
        what == All || what == path || what == Path.GetFileName(path) || what == MemberPath.NameOf(path) || Path.GetFullPath(what) == path;
}
