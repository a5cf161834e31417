using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Schedule;

namespace Pipeline.Ingest.Inbox;

/// <summary>Checks the settings before anything starts; each message names the setting and says what to do.</summary>
internal sealed class InboxSettingsCheck(IConfiguration configuration) : IValidateOptions<InboxSettings>
{
    private static readonly string[] Names = [.. typeof(InboxSettings).GetProperties().Where(p => p.CanWrite).Select(p => p.Name)];

    private static readonly (Func<InboxSettings, bool> IsWrong, Func<InboxSettings, string> Message)[] Rules =
    [
        (
            s => s.Folder.Length == 0,
            _ => "Inbox:Folder is not set: give the folder that files are dropped in, with --inbox FOLDER or in appsettings.json."),
        (
            s => s.Folder.Length > 0 && !Directory.Exists(s.Folder),
            s => $"Inbox:Folder: there is no folder {s.Folder}; make it or name another."),
        (
            s => Directory.Exists(s.Folder) && !IsWritable(s.Folder),
            s => $"Inbox:Folder: files cannot be taken out of {s.Folder}; give this user the right to write there."),
        (s => s.Database.Length == 0, _ => "Inbox:Database is not set: give the database file, with --db FILE or in appsettings.json."),
        (
            s => IsInside(s.Database, s.Folder),
            s => $"Inbox:Database: {s.Database} stands in the inbox and would be taken for a filing; put it elsewhere."),
        (
            s => s.Quarantine is not null && IsInside(s.Quarantine, s.Folder),
            s => $"Inbox:Quarantine: {s.Quarantine} stands in the inbox and would be read again; put it elsewhere."),
        (
            s => !(s.SettleSeconds is > 0 and <= 3600),
            s => $"Inbox:SettleSeconds is {s.SettleSeconds}; a number above 0 and up to 3600 was expected."),
        (
            s => !(s.RescanSeconds is >= 1 and <= 3600),
            s => $"Inbox:RescanSeconds is {s.RescanSeconds}; a number from 1 to 3600 was expected."),
        (
            s => s.Mode is not (InboxMode.Watch or InboxMode.Batch),
            s =>
                $"Inbox:Mode is '{s.Mode}'; {InboxMode.Watch} (take files as they come) or {InboxMode.Batch} (at the times of the "
                    + $"schedule) was expected."),
        (
            s => !BatchTimes.IsExpression(s.Schedule),
            s => $"Inbox:Schedule: '{s.Schedule}' is not a cron expression such as '0 2 * * *' (every day at 2:00)."),
        (
            s => s.Backups is not null && IsInside(s.Backups, s.Folder),
            s => $"Inbox:Backups: {s.Backups} stands in the inbox and would be read; put it elsewhere."),
        (
            s => !(s.BackupDays is >= 0 and <= 36500),
            s => $"Inbox:BackupDays is {s.BackupDays}; a number from 0 (no backups) to 36500 was expected."),
        (
            s => s.TimeZone is not null && !BatchTimes.IsTimeZone(s.TimeZone),
            s => $"Inbox:TimeZone: there is no time zone '{s.TimeZone}'; a name such as Asia/Shanghai was expected."),
    ];

    public ValidateOptionsResult Validate(string? name, InboxSettings options)
    {
        var wrong = Rules.Where(r => r.IsWrong(options)).Select(r => r.Message(options)).Concat(Unknown()).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Unknown() =>
        configuration.GetSection(InboxSettings.Section).GetChildren().Select(c => c.Key)
            .Where(key => !Names.Contains(key, StringComparer.OrdinalIgnoreCase))
            .Select(key => $"Inbox:{key} is no setting; there are {string.Join(", ", Names)}.");

    private static bool IsInside(string path, string folder) =>
        path.Length > 0
        && folder.Length > 0
        && (Path.GetFullPath(path) + Path.DirectorySeparatorChar).StartsWith(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal);

    private static bool IsWritable(string folder)
    {
        try
        {
            var probe = Path.Combine(folder, $".{Guid.NewGuid():N}");
            File.Create(probe).Dispose();
            File.Delete(probe);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
