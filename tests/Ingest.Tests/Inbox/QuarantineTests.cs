using System.Text;
using Pipeline.Ingest.Inbox;

namespace Pipeline.Ingest.Tests.Inbox;

public sealed class QuarantineTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Quarantine _quarantine;

    public QuarantineTests() => _quarantine = new Quarantine(_folder.File("q"));

    [Fact]
    public void The_reason_stands_beside_the_file()
    {
        Take("/in/表.docx", "one", "1111");
        Assert.Equal("one", File.ReadAllText(_folder.File("q/表.docx")));
        Assert.Equal("/in/表.docx\nsha256 1111\nwhy\n", File.ReadAllText(_folder.File("q/表.docx.reason.txt")));
    }

    [Fact]
    public void Another_file_of_the_same_name_keeps_the_first()
    {
        Take("/in/a.docx", "one", "111111111111");
        Take("/in/b/a.docx", "two", "222222222222");
        Take("/in/a.docx", "three", "333333333333");
        Assert.Equal(["one", "two", "three"], new[] { "a.docx", "a.222222222222.docx", "a.333333333333.docx" }.Select(n => File.ReadAllText(_folder.File("q/" + n))));
    }

    [Fact]
    public void The_same_file_again_changes_nothing_also_after_a_cut_between_reason_and_file()
    {
        Take("/in/a.docx", "one", "1111");
        Take("/in/a.docx", "one", "1111");
        File.Delete(_folder.File("q/a.docx"));
        Take("/in/a.docx", "one", "1111");
        Assert.Equal(["a.docx", "a.docx.reason.txt"], Names());
    }

    [Fact]
    public void A_file_that_lost_its_reason_is_not_overwritten()
    {
        Take("/in/a.docx", "one", "111111111111");
        File.Delete(_folder.File("q/a.docx.reason.txt"));
        Take("/in/a.docx", "two", "222222222222");
        Assert.Equal("one", File.ReadAllText(_folder.File("q/a.docx")));
    }

    [Fact]
    public void A_file_too_large_to_be_read_is_copied()
    {
        using var file = File.OpenRead(_folder.Write("large.bin", "much"));
        for (var i = 0; i < 2; i++)
            _quarantine.Take(file.Name, new Reading([], "111111111111", null, null), "why", file);
        Assert.Single(Names(), n => n.StartsWith("large.", StringComparison.Ordinal) && File.ReadAllText(_folder.File("q/" + n)) == "much");
    }

    [Theory]
    [InlineData("a\nb.txt", @"a\u000ab.txt")]
    [InlineData(".txt", ".txt")]
    public void A_name_is_made_harmless(string name, string kept)
    {
        Take("/in/" + name, "one", "1111");
        Assert.Contains(kept, Names());
    }

    [Fact]
    public void A_long_name_is_cut_between_characters()
    {
        Take("/in/" + string.Concat(Enumerable.Repeat("字", 60)) + string.Concat(Enumerable.Repeat("𠮷", 15)) + ".txt", "one", "1111");
        Assert.All(Names(), n => Assert.True(Encoding.UTF8.GetByteCount(n) <= 255 && !n.Contains('\uFFFD', StringComparison.Ordinal)));
        Assert.Contains(Names(), n => n.EndsWith("𠮷.txt", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private void Take(string path, string content, string sha256) =>
        _quarantine.Take(path, new Reading(Encoding.UTF8.GetBytes(content), sha256, null, null), "why");

    private string[] Names() => [.. Directory.GetFiles(_folder.File("q")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
