namespace Pipeline.Runs.Tests;

public sealed class IngestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-ingest-").FullName;

    [Fact]
    public void Says_what_became_of_each_file_and_of_all()
    {
        Write("in/a.txt", "松鹤区教育局通知");
        Write("in/b.txt", "松鹤区教育局通知");
        Write("in/c.docx", "PK\x03\x04 word/");
        var run = Ingest("in");
        Assert.Equal(3, run.ExitCode);
        var lines = run.Output.Split('\n');
        // Files are read side by side: each is told when it is done.
        Assert.Equal(["duplicate  ", "quarantined", "succeeded  "], lines[..3].Select(l => l[..11]).Order(StringComparer.Ordinal));
        Assert.Equal("Files (3): 1 duplicate, 1 quarantined, 1 succeeded", lines[3]);
        Assert.True(Directory.Exists(Path.Combine(_folder, "x.db.archive")));
    }

    [Theory]
    [InlineData("never", 0, 0)]
    [InlineData("failed", 1, 0)]
    [InlineData("quarantined", 1, 3)]
    public void The_exit_code_tells_of_the_files_that_were_asked_about(string failOn, int ofFailed, int ofQuarantined)
    {
        Write("in/a.txt", "");
        Assert.Equal(ofQuarantined, Ingest("in", "--fail-on", failOn).ExitCode);
        Write("in/b.txt", "松鹤区教育局通知");
        // No copy can be kept where a file stands in the place of the archive.
        Write("x.db.archive", "");
        Assert.Equal(ofFailed, Ingest("in", "--fail-on", failOn).ExitCode);
    }

    [Fact]
    public void Keeps_no_copies_when_told_so()
    {
        Write("in/a.txt", "松鹤区教育局通知");
        Assert.Equal(0, Ingest("in", "--no-archive").ExitCode);
        Assert.False(Directory.Exists(Path.Combine(_folder, "x.db.archive")));
    }

    [Fact]
    public void A_name_cannot_break_out_of_its_line()
    {
        Write("in/a\nsucceeded  b.txt", "松鹤区教育局通知");
        Assert.Contains(@"a\u000asucceeded  b.txt", Ingest("in").Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_named_and_not_followed()
    {
        Write("a.txt", "松鹤区教育局通知");
        Directory.CreateDirectory(Path.Combine(_folder, "in"));
        File.CreateSymbolicLink(Path.Combine(_folder, "in", "link.txt"), Path.Combine(_folder, "a.txt"));
        var run = Ingest("in");
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Matches("^pipeline: not taken: [^\n]*/link.txt: It is a symbolic link[^\n]*\n$", run.Errors);
    }

    [Fact]
    public void A_path_that_is_missing_stops_all()
    {
        Write("in/a.txt", "松鹤区教育局通知");
        var run = Ingest("in", "nope");
        Assert.Equal(2, run.ExitCode);
        Assert.Matches("^pipeline: There is no file or folder nope[^\n]*\n$", run.Errors);
        Assert.False(File.Exists(Path.Combine(_folder, "x.db")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private Run Ingest(params string[] args) =>
        Run.Of("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), "ingest", .. args, "--db", "x.db"], _folder);
}
