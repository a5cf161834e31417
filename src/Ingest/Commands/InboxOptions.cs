using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Pipeline.Ingest.Inbox;

namespace Pipeline.Ingest.Commands;

/// <summary>The settings of an inbox: from appsettings.json here, the environment and options, the later over the earlier.</summary>
internal static class InboxOptions
{
    public static Option<string> Folder { get; } =
        new("--inbox") { Description = "The folder that files are dropped in", HelpName = "FOLDER" };

    public static Option<string> Settle { get; } =
        new("--settle") { Description = "How long a file must have stood still before it is taken; without it 2", HelpName = "SECONDS" };

    public static HostApplicationBuilder Builder(ParseResult result)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(Given(result, builder.Configuration));
        return builder;
    }

    /// <summary>Unchecked, for commands that only look.</summary>
    /// <exception cref="EnvironmentException">A value is not of its setting's type.</exception>
    public static InboxSettings Settings(ParseResult result)
    {
        try
        {
            return Builder(result).Configuration.GetSection(InboxSettings.Section).Get<InboxSettings>()!;
        }
        catch (Exception e) when (IsOfSettings(e))
        {
            throw new EnvironmentException(e.Message, e);
        }
    }

    /// <summary>Whether a setting cannot be read: a broken appsettings.json, a word for a number.</summary>
    public static bool IsOfSettings(Exception e) =>
        e is InvalidDataException
        || (e is InvalidOperationException && e.Message.Contains(InboxSettings.Section, StringComparison.Ordinal));

    private static IEnumerable<KeyValuePair<string, string?>> Given(ParseResult result, ConfigurationManager configuration)
    {
        if (result.GetValue(Folder) is { } folder)
            yield return new($"{InboxSettings.Section}:{nameof(InboxSettings.Folder)}", folder);
        if (result.GetValue(Settle) is { } settle)
            yield return new($"{InboxSettings.Section}:{nameof(InboxSettings.SettleSeconds)}", settle);
        var setting = $"{InboxSettings.Section}:{nameof(InboxSettings.Password)}";
        // One password may stand there without being a list.
        string?[] single = configuration[setting] is { Length: > 0 } one ? [one] : [];
        foreach (var (number, password) in single.Concat(result.GetValue(PasswordOption.Instance) ?? []).Index())
            yield return new($"{setting}:{number}", password);
        var database = $"{InboxSettings.Section}:{nameof(InboxSettings.Database)}";
        if (result.GetResult(DatabaseOption.Instance) is { Implicit: false } || configuration[database] is null)
            yield return new(database, result.GetRequiredValue(DatabaseOption.Instance));
    }
}
