namespace Pipeline.Runs.Tests.Pdfs;

public sealed class LockedPdfTests : IDisposable
{
    private readonly InboxFolder _inbox = new();

    public LockedPdfTests() => File.WriteAllBytes(Path.Combine(_inbox.Inbox, "locked.pdf"), LockedPdf.Of("松鹤区教育局通知", "secret"));

    [Theory]
    [InlineData("Inbox__Password")]
    [InlineData("Inbox__Password__0")]
    public async Task A_worker_has_passwords_from_its_settings_one_or_a_list(string setting)
    {
        using var worker = _inbox.StartWorker([(setting, "secret")]);
        await _inbox.UntilEmpty();
        Assert.Equal(["succeeded"], _inbox.Query("SELECT state FROM ingests"));
        Assert.DoesNotContain(worker.Lines, l => l.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_quarantined_for_its_password_is_read_when_it_is_given()
    {
        await _inbox.Drain();
        Assert.Contains("--password", Assert.Single(_inbox.Query("SELECT error FROM ingests")), StringComparison.Ordinal);
        Assert.Equal(
            0,
            Run.Pipeline(
                "retry",
                "all",
                "--inbox",
                _inbox.Inbox,
                "--db",
                _inbox.Database,
                "--password",
                "other",
                "--password",
                "secret"
            ).ExitCode);
        Assert.Equal(["松鹤区教育局通知"], _inbox.Query("SELECT text FROM pages"));
    }

    public void Dispose() => _inbox.Dispose();
}
