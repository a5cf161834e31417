using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Outlets;

namespace Pipeline.Ingest.Tests.Inbox;

public sealed class InboxSettingsCheckTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Good_settings_pass() => Assert.True(Check().Succeeded);

    [Theory]
    [InlineData("Folder", "", "Inbox:Folder is not set")]
    [InlineData("Folder", "/nope", "Inbox:Folder: there is no folder /nope")]
    [InlineData("Database", "", "Inbox:Database is not set")]
    [InlineData("Database", "INBOX/x.db", "Inbox:Database")]
    [InlineData("Quarantine", "INBOX/bad", "Inbox:Quarantine")]
    [InlineData("SettleSeconds", "0", "Inbox:SettleSeconds is 0")]
    [InlineData("RescanSeconds", "0.5", "Inbox:RescanSeconds is 0.5")]
    [InlineData("Mode", "nightly", "Inbox:Mode is 'nightly'")]
    [InlineData("Backups", "INBOX/b", "Inbox:Backups")]
    [InlineData("BackupDays", "-1", "Inbox:BackupDays is -1")]
    [InlineData("Schedule", "at night", "Inbox:Schedule: 'at night'")]
    [InlineData("TimeZone", "Asia/Nowhere", "Inbox:TimeZone: there is no time zone 'Asia/Nowhere'")]
    [InlineData("Fodler", "x", "Inbox:Fodler is no setting; there are Folder, Database")]
    public void A_wrong_setting_is_named(string name, string value, string message) =>
        Assert.StartsWith(message, Assert.Single(Check((name, value.Replace("INBOX", _folder.Path, StringComparison.Ordinal))).Failures!));

    public void Dispose() => _folder.Dispose();

    private ValidateOptionsResult Check(params (string Name, string Value)[] changes)
    {
        var values = new Dictionary<string, string?> { ["Inbox:Folder"] = _folder.Path, ["Inbox:Database"] = "/elsewhere/x.db" };
        foreach (var (name, value) in changes)
            values["Inbox:" + name] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return new InboxSettingsCheck(configuration).Validate(null, configuration.GetSection("Inbox").Get<InboxSettings>()!);
    }
}
