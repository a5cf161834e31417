using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Ingest.Inbox;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline run`: the worker on an inbox. Settings come from appsettings.json here, the environment and these options, the later over the earlier.</summary>
internal static class RunCommand
{
    private static readonly Option<string> Folder = new("--inbox") { Description = "The folder that files are dropped in", HelpName = "FOLDER" };
    private static readonly Option<string> Settle = new("--settle") { Description = "How long a file must have stood still before it is taken; without it 2", HelpName = "SECONDS" };
    private static readonly Option<bool> Once = new("--once") { Description = "Drain the inbox, then end" };

    public static Command Build()
    {
        var command = new Command("run", "Take files from an inbox as they come, until stopped") { Folder, DatabaseOption.Instance, Settle, Once };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult result, CancellationToken stop)
    {
        try
        {
            using var host = Build(result);
            // Settings and database are looked at now, not when the host has begun to log.
            host.Services.GetRequiredService<InboxPass>();
            if (result.GetValue(Once))
                return await Drain(host.Services.GetRequiredService<InboxDrain>(), stop);
            await host.RunAsync(stop);
            return ExitCode.Done;
        }
        catch (OptionsValidationException e)
        {
            throw new EnvironmentException(string.Join(" ", e.Failures), e);
        }
        catch (Exception e) when (e is InvalidDataException || (e is InvalidOperationException && e.Message.Contains(InboxSettings.Section, StringComparison.Ordinal)))
        {
            throw new EnvironmentException(e.Message, e);
        }
    }

    private static async Task<int> Drain(InboxDrain drain, CancellationToken stop)
    {
        var tally = await drain.RunAsync(stop);
        foreach (var line in tally.Lines())
            Console.WriteLine(line);
        return tally.AllSettled ? ExitCode.Done : ExitCode.Failed;
    }

    private static IHost Build(ParseResult result)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(Options(result, builder.Configuration));
        builder.Logging.ClearProviders().AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        }).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddOptions<InboxSettings>().BindConfiguration(InboxSettings.Section);
        builder.Services.AddSingleton<IValidateOptions<InboxSettings>, InboxSettingsCheck>()
            .AddSingleton(services => services.GetRequiredService<IOptions<InboxSettings>>().Value)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(services => new Ingestion(services.GetRequiredService<InboxSettings>().Database, TimeProvider.System))
            .AddSingleton(services => new InboxEvents(services.GetRequiredService<InboxSettings>().Folder, services.GetRequiredService<ILogger<InboxEvents>>()))
            .AddSingleton<InboxPass>()
            .AddSingleton<InboxDrain>()
            .AddHostedService<InboxWorker>();
        return builder.Build();
    }

    private static IEnumerable<KeyValuePair<string, string?>> Options(ParseResult result, ConfigurationManager configuration)
    {
        if (result.GetValue(Folder) is { } folder)
            yield return new($"{InboxSettings.Section}:{nameof(InboxSettings.Folder)}", folder);
        if (result.GetValue(Settle) is { } settle)
            yield return new($"{InboxSettings.Section}:{nameof(InboxSettings.SettleSeconds)}", settle);
        var database = $"{InboxSettings.Section}:{nameof(InboxSettings.Database)}";
        if (result.GetResult(DatabaseOption.Instance) is { Implicit: false } || configuration[database] is null)
            yield return new(database, result.GetRequiredValue(DatabaseOption.Instance));
    }
}
