using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Store;

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

    /// <summary>Passwords to try on files that are locked: one, or a list of them.</summary>
    public string[] Password { get; set; } = [];

    /// <summary>How long a file's size and time must have stood still before it is taken.</summary>
    public double SettleSeconds { get; set; } = 2;

    /// <summary>How often the folder is looked through, for what its events did not tell.</summary>
    public double RescanSeconds { get; set; } = 10;

    /// <summary>watch: files are taken as they come. batch: at the times of the schedule only.</summary>
    public string Mode { get; set; } = InboxMode.Watch;

    /// <summary>A cron expression of five fields: when to try again what failed, verify, back up and sum up.</summary>
    public string Schedule { get; set; } = "0 2 * * *";

    /// <summary>The time zone of the schedule (Asia/Shanghai); without it, the machine's.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The folder of the database's backups; without it, DATABASE.backups.</summary>
    public string? Backups { get; set; }

    /// <summary>How long a backup is kept; with 0, none is made.</summary>
    public double BackupDays { get; set; } = 14;

    public Backups BackupFiles => new(Path.GetFullPath(Backups ?? Database + ".backups"), Database);

    public bool IsInInbox(string path) =>
        Folder.Length > 0
        && path.StartsWith(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal);

    public InboxOutlets Outlets => new(
        Archive.OriginalArchive.Of(Database),
        Quarantine is null ? Inbox.Outlets.Quarantine.Of(Database) : new Quarantine(Path.GetFullPath(Quarantine)));
}
