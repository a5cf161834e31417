using System.CommandLine;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Schedule;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline status`: what waits, runs, is done and needs a look; the last batch and the next.</summary>
internal static class StatusCommand
{
    public static Command Build()
    {
        var command = new Command("status", "Tell what is waiting, running, done and quarantined, and about the batches")
        {
            InboxOptions.Folder,
            DatabaseOption.Instance,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var settings = InboxOptions.Settings(result);
        if (!BatchTimes.IsExpression(settings.Schedule) || (settings.TimeZone is { } zone && !BatchTimes.IsTimeZone(zone)))
            throw new EnvironmentException("Inbox:Schedule or Inbox:TimeZone is wrong; `pipeline run` says what was expected.");
        using var connection = Database.OpenFilings(settings.Database);
        foreach (var line in new InboxStatus(connection, settings, TimeProvider.System).Lines())
            Console.WriteLine(line);
        return ExitCode.Done;
    }
}
