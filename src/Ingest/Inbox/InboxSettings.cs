namespace Pipeline.Ingest.Inbox;

/// <summary>The section "Inbox" of the configuration: appsettings.json, environment (Inbox__Folder) or the command's options.</summary>
internal sealed class InboxSettings
{
    public const string Section = "Inbox";

    /// <summary>The folder that files are dropped in.</summary>
    public string Folder { get; set; } = "";

    public string Database { get; set; } = "";

    /// <summary>The folder of files that cannot be read; without it, DATABASE.quarantine.</summary>
    public string? Quarantine { get; set; }

    /// <summary>How long a file's size and time must have stood still before it is taken.</summary>
    public double SettleSeconds { get; set; } = 2;

    /// <summary>How often the folder is looked through, for what its events did not tell.</summary>
    public double RescanSeconds { get; set; } = 10;

    /// <summary>A cron expression: the inbox is drained at these times only. Without it, files are taken as they come.</summary>
    public string? Schedule { get; set; }

    /// <summary>The time zone of the schedule (Asia/Shanghai); without it, the machine's.</summary>
    public string? TimeZone { get; set; }

    public InboxOutlets Outlets => new(
        Archive.OriginalArchive.Of(Database),
        Quarantine is null ? Inbox.Quarantine.Of(Database) : new Quarantine(Path.GetFullPath(Quarantine)));
}
