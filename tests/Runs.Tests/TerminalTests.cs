using System.Globalization;
using System.Text;
using Pipeline.Runs.Tests.Pdfs;

namespace Pipeline.Runs.Tests;

/// <summary>
/// What filings hold must not steer the terminal of who looks at it: each command runs on a real one (script of util-linux).
/// </summary>
public sealed class TerminalTests : IDisposable
{
    // Colours, a title, the C1 form of both, marks that turn the text around, and what overwrites a line.
    private const string Harmful = "\u001b[31m\u001b]0;x\u0007\u009b31m\u202etxt\u2066\u200f\u007f\rx";

    private readonly InboxFolder _inbox = new();

    public TerminalTests()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知\n关于办公设备");
        Run.Pipeline("ingest", Path.Combine(_inbox.Inbox, "a.txt"), "--db", _inbox.Database);
        var text = $"CAST(x'{Convert.ToHexString(Encoding.UTF8.GetBytes("办公" + Harmful))}' AS TEXT)";
        _inbox.Execute($"UPDATE filings SET page_count = 2, title = {text}, agency = {text}, file_name = {text}");
        _inbox.Execute($"UPDATE pages SET text = {text}; UPDATE findings SET message = {text}, subject = {text}");
        _inbox.Execute($"INSERT INTO projects (filing_id, ordinal, name, goal) VALUES (1, 1, {text}, {text})");
        _inbox.Execute(
            $"INSERT INTO ingests (path, state, attempt, started_at, error) VALUES ('{_inbox.Inbox}/a.txt', 'quarantined', 1, '', {text})");
        File.WriteAllBytes(Path.Combine(_inbox.Folder, "t.pdf"), TextPdf.Table("项目" + Harmful, "金额", "课桌" + Harmful, "120.00"));
    }

    [Theory]
    [InlineData("show 1")]
    [InlineData("filings")]
    [InlineData("filings --format csv")]
    [InlineData("findings --format json")]
    [InlineData("projects --format jsonl")]
    [InlineData("search 办公")]
    [InlineData("query 'SELECT title FROM filings' --format csv")]
    [InlineData("show 办公")]
    [InlineData("status")]
    [InlineData("verify")]
    [InlineData("tables t.pdf --format csv")]
    [InlineData("tables t.pdf --format json")]
    [InlineData("tables t.pdf --format html")]
    public void No_command_lets_a_cell_steer_it(string command)
    {
        var shown = OnTerminal(command);
        Assert.Contains(@"\u001b", shown, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([], shown.Where(IsHarmful).Select(c => $"U+{(int)c:X4}"));
    }

    [Fact]
    public void Files_and_pipes_get_the_cell_as_it_is_but_a_web_page_none_of_it()
    {
        var csv = Run.Of("dotnet", [Program, "query", "SELECT title FROM filings", "--format", "csv", "--db", _inbox.Database]).Output;
        Assert.Contains(Harmful, csv, StringComparison.Ordinal);
        var page = Path.Combine(_inbox.Folder, "t.html");
        Run.Pipeline("tables", Path.Combine(_inbox.Folder, "t.pdf"), "--out", page);
        var html = File.ReadAllText(page);
        Assert.Contains(@"\u001b", html, StringComparison.Ordinal);
        Assert.DoesNotContain(html, IsHarmful);
    }

    public void Dispose() => _inbox.Dispose();

    private static string Program => Path.Combine(AppContext.BaseDirectory, "pipeline.dll");

    private static bool IsHarmful(char c) =>
        c is not '\n'
        && (
            char.IsControl(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>
    /// Where a table is drawn a dumb one, which is sent no colours of our own. It begins each line with a carriage return.
    /// </summary>
    private string OnTerminal(string command)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no script of util-linux.");
        var database = command.StartsWith("tables", StringComparison.Ordinal) ? "" : $" --db {_inbox.Database}";
        var terminal = command.Contains("--format", StringComparison.Ordinal) ? "TERM=xterm" : "TERM=dumb";
        var run = Run.Of("env", [terminal, "script", "-qec", $"dotnet '{Program}' {command}{database}", "/dev/null"], _inbox.Folder);
        return run.Output.Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
