using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Schedule;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline run`: the worker on an inbox; with --once one batch, for a timer that is not ours.</summary>
internal static class RunCommand
{
    private static readonly Option<bool> Once = new("--once")
    {
        Description = "Run one batch (drain the inbox, verify, back up, sum up), then end",
    };

    private static readonly Option<string> FailOnFiles = FailOn.Option(FailOn.Failed);

    public static Command Build()
    {
        var command = new Command("run", "Take files from an inbox as they come, until stopped")
        {
            InboxOptions.Folder,
            DatabaseOption.Instance,
            InboxOptions.Settle,
            Once,
            FailOnFiles,
        };
        command.Validators.Add(RefuseWithoutBatch);
        command.SetAction(Run);
        return command;
    }

    /// <summary>A worker that is told to end has done its work.</summary>
    private static void RefuseWithoutBatch(CommandResult result)
    {
        if (result.GetResult(FailOnFiles) is { Implicit: false } && !result.GetValue(Once))
            result.AddError("--fail-on goes with --once: a worker that is told to end always ends with 0.");
    }

    private static async Task<int> Run(ParseResult result, CancellationToken stop)
    {
        using var host = InboxHost.Build(result);
        if (result.GetValue(Once))
            return await RunOnce(host.Services.GetRequiredService<Batch>(), result.GetRequiredValue(FailOnFiles), stop);
        await host.RunAsync(stop);
        return ExitCode.Done;
    }

    private static async Task<int> RunOnce(Batch batch, string failOn, CancellationToken stop)
    {
        var report = await batch.RunAsync(stop);
        Console.WriteLine(report.Summary);
        return report.IsSound ? ExitCode.Of(report.Files, failOn) : ExitCode.Failed;
    }
}
