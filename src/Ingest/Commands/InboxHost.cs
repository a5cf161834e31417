using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Schedule;

namespace Pipeline.Ingest.Commands;

/// <summary>Wires what works on an inbox.</summary>
internal static class InboxHost
{
    /// <exception cref="EnvironmentException">A setting is wrong, or the database cannot be opened.</exception>
    public static IHost Build(ParseResult result)
    {
        IHost? host = null;
        try
        {
            host = Configure(InboxOptions.Builder(result)).Build();
            // Settings and database are looked at now, not when the host has begun to log.
            host.Services.GetRequiredService<InboxPass>();
            return host;
        }
        catch (Exception e) when (e is OptionsValidationException || InboxOptions.IsOfSettings(e))
        {
            host?.Dispose();
            throw new EnvironmentException(e is OptionsValidationException wrong ? string.Join(" ", wrong.Failures) : e.Message, e);
        }
    }

    private static HostApplicationBuilder Configure(HostApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddConsole().AddFilter("Microsoft", LogLevel.Warning);
        // Logging:Console:FormatterName may name another: json for machines.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName ??= ConsoleFormatterNames.Simple);
        builder.Services.Configure<SimpleConsoleFormatterOptions>(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });
        builder.Services.AddOptions<InboxSettings>().BindConfiguration(InboxSettings.Section);
        builder.Services.AddSingleton<IValidateOptions<InboxSettings>, InboxSettingsCheck>()
            .AddSingleton(services => services.GetRequiredService<IOptions<InboxSettings>>().Value)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(services => Ingestion(services.GetRequiredService<InboxSettings>()))
            .AddSingleton(services => new InboxEvents(
                services.GetRequiredService<InboxSettings>().Folder,
                services.GetRequiredService<ILogger<InboxEvents>>()))
            .AddSingleton<InboxPass>()
            .AddSingleton<InboxDrain>()
            .AddSingleton<Batch>()
            .AddHostedService<InboxWorker>();
        return builder;
    }

    private static Ingestion Ingestion(InboxSettings settings) => new(settings.Database, TimeProvider.System, passwords: settings.Password);
}
