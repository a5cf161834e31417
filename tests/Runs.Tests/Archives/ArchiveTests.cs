using System.IO.Compression;
using System.Text;

namespace Pipeline.Runs.Tests.Archives;

/// <summary>
/// The built program over an inbox with archives: one in another, one with a bad file, a bomb, names of a Chinese Windows.
/// </summary>
public sealed class ArchiveTests : IDisposable
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly InboxFolder _inbox = new();

    [Fact]
    public async Task Every_filing_in_archives_is_stored_and_everything_else_ends_in_a_sentence()
    {
        var filing = Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.tab.txt").Order(StringComparer.Ordinal).First();
        Drop("nested.zip", Zip(("内层/里.zip", Zip(("自评表.txt", File.ReadAllBytes(filing)))), ("通知.txt", "松鹤区教育局通知第一号"u8.ToArray())));
        Drop("bad.zip", Zip(("好.txt", "松鹤区教育局通知第二号"u8.ToArray()), ("坏.txt", [])));
        Drop("bomb.zip", Zip(("bomb.txt", new byte[50 << 20])));
        Drop("gb18030.zip", Zip(Gb18030, ("附件/乡镇.txt", "松鹤区教育局通知第三号"u8.ToArray())));
        Drop("escape.zip", Zip(("../../../escaped.txt", "松鹤区教育局通知第四号"u8.ToArray())));
        var run = await _inbox.Drain("--fail-on", "never");
        Assert.True(run.ExitCode == 0, run.Errors + run.Output);

        Assert.Empty(_inbox.Waiting());
        Assert.Equal(["escaped.txt", "乡镇.txt", "好.txt", "自评表.txt", "通知.txt"], _inbox.Query("SELECT DISTINCT file_name FROM filings ORDER BY file_name"));
        Assert.Equal(
            [
                "bad.zip › 坏.txt|quarantined|The file is empty.",
                "bomb.zip|quarantined|The archive unpacks to more than 200 times its",
            ],
            _inbox.Query($"SELECT substr(path, {_inbox.Inbox.Length + 2}), state, substr(error, 1, 46) FROM ingests WHERE state <> 'succeeded' ORDER BY path"));
        Assert.Equal(
            ["escape.zip › escaped.txt", "gb18030.zip › 附件/乡镇.txt", "nested.zip › 内层/里.zip › 自评表.txt", "nested.zip › 通知.txt"],
            _inbox.Query(
                $"SELECT substr(path, {_inbox.Inbox.Length + 2}) FROM ingests WHERE state = 'succeeded' AND members IS NULL AND path NOT LIKE '%bad.zip%' ORDER BY path"
            ));
        Assert.Equal(["bomb.zip", "坏.txt"], _inbox.Quarantined().Order(StringComparer.Ordinal));
        Assert.False(Path.Exists(Path.Combine(Path.GetDirectoryName(_inbox.Folder)!, "escaped.txt")));
        Assert.False(Directory.Exists(_inbox.Database + ".unpacked"));
        Assert.Contains("2 files (1 quarantined, 1 succeeded)", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _inbox.Dispose();

    private void Drop(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_inbox.Inbox, name), content);

    private static byte[] Zip(params (string Name, byte[] Content)[] files) => Zip(Encoding.UTF8, files);

    private static byte[] Zip(Encoding names, params (string Name, byte[] Content)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, names))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }
}
