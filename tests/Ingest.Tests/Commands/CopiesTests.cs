using System.Text.Json.Nodes;
using Pipeline.Ingest.Commands;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Tests.Reconcile;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Commands;

/// <summary>A filing as text and as PDF, and one of another year: what commands make of them.</summary>
public sealed class CopiesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public CopiesTests()
    {
        using var connection = Database.OpenWriter(_folder.File("x.db"));
        using var store = new FilingStore(connection, TimeProvider.System);
        using var reconciliation = new Reconciliation(connection);
        (string, int, TextOrigin)[] files =
            [("aaaaaa.txt", 2024, TextOrigin.Txt), ("bbbbbb.pdf", 2024, TextOrigin.PdfText), ("cccccc.txt", 2023, TextOrigin.Txt)];
        foreach (var (name, year, origin) in files)
        {
            store.Write(name[..6], name, Composed.Document(Composed.Targets("番禺区应急管理局", "绩效目标表", year, ("护林", 120)), origin));
            reconciliation.Note(name[..6]);
        }
    }

    [Theory]
    [InlineData("filings", "bbbbbb.pdf cccccc.txt")]
    [InlineData("projects", "bbbbbb.pdf cccccc.txt")]
    [InlineData("indicators --text 指标1", "bbbbbb.pdf cccccc.txt")]
    [InlineData("search 护林指标2", "bbbbbb.pdf cccccc.txt")]
    [InlineData("filings --copies all", "aaaaaa.txt bbbbbb.pdf cccccc.txt")]
    [InlineData("projects --copies all --year 2024", "aaaaaa.txt bbbbbb.pdf")]
    [InlineData("search 护林指标2 --copies all", "aaaaaa.txt bbbbbb.pdf cccccc.txt")]
    public void Each_disclosure_is_given_once_unless_copies_are_asked_for(string command, string files) =>
        Assert.Equal(files, string.Join(' ', Lines(command).Select(l => JsonNode.Parse(l)!["file_name"])));

    [Fact]
    public void Filings_say_how_many_files_each_counts_for() =>
        Assert.Equal(["1 current", "0 current"],
            Lines("filings").Select(l => JsonNode.Parse(l)!).Select(f => $"{f["copies"]} {f["role"]}"));

    [Theory]
    [InlineData("current", 2, 8)]
    [InlineData("all", 3, 12)]
    public void An_export_has_each_disclosure_once_unless_copies_are_asked_for(string copies, int projects, int values)
    {
        Do("export", "--out", _folder.File("out"), "--copies", copies);
        Assert.Equal(1 + projects, File.ReadAllLines(_folder.File("out/projects.csv")).Length);
        Assert.Equal(1 + values, File.ReadAllLines(_folder.File("out/indicator_values.csv")).Length);
        Assert.Equal(4, File.ReadAllLines(_folder.File("out/disclosure_copies.csv")).Length);
    }

    [Fact]
    public void A_verdict_is_kept_by_reconcile_and_by_a_backup_that_knew_nothing_of_it()
    {
        var backups = new Backups(_folder.File("backups"), _folder.File("x.db"));
        var backup = backups.Make(DateTimeOffset.UnixEpoch);
        Do("verdict", "aaaaaa", "bbbbbb.pdf", "different", "--by", "李");
        Assert.Equal(3, Lines("filings").Length);
        Do("reconcile");
        Assert.Equal(3, Lines("filings").Length);
        Restoration.Restore(backup, _folder.File("x.db"), backups, DateTimeOffset.UnixEpoch.AddHours(1));
        Assert.Equal(3, Lines("filings").Length);
        var kept = Assert.Single(Lines("query", "SELECT concat_ws(' ', a, b, verdict, by_whom) AS v FROM verdicts"));
        Assert.Equal("aaaaaa/1 bbbbbb/1 different 李", (string?)JsonNode.Parse(kept)!["v"]);
    }

    [Theory]
    [InlineData("aaaaaa aaaaaa.txt same", "These are one filing: name two.")]
    [InlineData("aaaaaa nothing same", "No filing is named nothing")]
    [InlineData("aaaaaa bbbbbb equal", "Argument 'equal' not recognized")]
    public void A_verdict_that_makes_no_sense_is_refused_in_words(string words, string why)
    {
        var (exitCode, errors) = CommandRun.Of(["verdict", .. words.Split(' '), "--db", _folder.File("x.db")]);
        Assert.Equal(ExitCode.Refused, exitCode);
        Assert.Contains(why, errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Lines(string command) => Lines(command.Split(' '));

    private string[] Lines(params string[] command)
    {
        var file = _folder.File(Guid.NewGuid() + ".jsonl");
        Do([.. command, "--out", file]);
        return File.ReadAllLines(file);
    }

    private void Do(params string[] command) =>
        Assert.Equal((ExitCode.Done, ""), CommandRun.Of([.. command, "--db", _folder.File("x.db")]));
}
