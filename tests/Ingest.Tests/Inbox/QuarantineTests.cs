using System.Security.Cryptography;
using System.Text;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Outlets;

namespace Pipeline.Ingest.Tests.Inbox;

public sealed class QuarantineTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Quarantine _quarantine;

    public QuarantineTests() => _quarantine = new Quarantine(_folder.File("q"));

    [Fact]
    public void The_reason_stands_in_the_folder_of_reasons()
    {
        Take("/in/表.docx", "one");
        Assert.Equal("one", File.ReadAllText(_folder.File("q/表.docx")));
        Assert.Equal($"/in/表.docx\nsha256 {Hash("one")}\nwhy\n", File.ReadAllText(_folder.File("q/reasons/表.docx.txt")));
        Assert.Equal(
            ("/in/表.docx", "why"),
            (Quarantine.FormerPath(_quarantine.Files.Single()), Quarantine.ReasonOf(_quarantine.Files.Single())));
    }

    [Fact]
    public void Another_file_of_the_same_name_keeps_the_first()
    {
        Take("/in/a.docx", "one");
        Take("/in/b/a.docx", "two");
        Take("/in/a.docx", "three");
        Assert.Equal(
            ["one", "two", "three"],
            new[] { "a.docx", $"a.{Hash("two")[..12]}.docx", $"a.{Hash("three")[..12]}.docx" }.Select(Content));
    }

    [Theory]
    [InlineData("a.pdf.reason.txt", "a.pdf")]
    [InlineData("a.pdf.txt", "a.pdf")]
    [InlineData("reasons", "reasons.txt")]
    [InlineData("Reasons", "a.txt")]
    public void No_name_brings_a_reason_over_an_original(string one, string other)
    {
        Take("/in/" + one, "one");
        Take("/in/" + other, "two");
        Take("/in/" + one, "three");
        Assert.Equal(["one", "three", "two"], _quarantine.Files.Select(f => File.ReadAllText(f.FullName)).Order(StringComparer.Ordinal));
        Assert.All(_quarantine.Files, f => Assert.Equal("why", Quarantine.ReasonOf(f)));
    }

    [Fact]
    public void The_same_file_again_changes_nothing_also_after_a_cut_between_reason_and_file()
    {
        Take("/in/a.docx", "one");
        Take("/in/a.docx", "one");
        File.Delete(_folder.File("q/a.docx"));
        Take("/in/a.docx", "one");
        Assert.Equal(["a.docx", "reasons/a.docx.txt"], Names());
        File.Delete(_folder.File("q/reasons/a.docx.txt"));
        Take("/in/a.docx", "one");
        Assert.Equal(["a.docx", "reasons/a.docx.txt"], Names());
    }

    [Fact]
    public void A_file_that_lost_its_reason_is_not_overwritten()
    {
        Take("/in/a.docx", "one");
        File.Delete(_folder.File("q/reasons/a.docx.txt"));
        Take("/in/a.docx", "two");
        Assert.Equal("one", Content("a.docx"));
    }

    [Fact]
    public void A_copy_that_was_spoilt_is_no_copy()
    {
        for (var i = 0; i < 3; i++)
        {
            Take("/in/a.docx", "one");
            foreach (var copy in _quarantine.Files)
                File.WriteAllText(copy.FullName, "eno");
        }
        Take("/in/a.docx", "one");
        Assert.Single(_quarantine.Files, f => File.ReadAllText(f.FullName) == "one");
    }

    [Fact]
    public void What_a_person_put_among_the_reasons_stays()
    {
        _folder.Write("q/reasons/a.docx.txt", "my notes");
        Take("/in/a.docx", "one");
        Assert.Equal("my notes", Content("reasons/a.docx.txt"));
        Assert.Equal("why", Quarantine.ReasonOf(_quarantine.Files.Single()));
    }

    [Fact]
    public void A_file_too_large_to_be_read_is_copied_once()
    {
        using var file = File.OpenRead(_folder.Write("large.bin", "much"));
        for (var i = 0; i < 2; i++)
            _quarantine.Take(file.Name, new Reading([], Hash("much"), null, null), "why", file);
        Assert.Equal("much", File.ReadAllText(_quarantine.Files.Single().FullName));
    }

    [Fact]
    public void What_a_retry_that_died_left_hidden_comes_back()
    {
        Take("/in/a.docx", "one");
        File.Move(_folder.File("q/a.docx"), _folder.File("q/.leaving-1a2b3c4d-a.docx"));
        _quarantine.Sweep();
        Assert.Equal("one", Content("a.docx"));
    }

    [Theory]
    [InlineData("a\nb.txt", @"a\u000ab.txt")]
    [InlineData(".txt", ".txt")]
    public void A_name_is_made_harmless(string name, string kept)
    {
        Take("/in/" + name, "one");
        Assert.Contains(kept, Names());
    }

    [Theory]
    [InlineData(".txt")]
    [InlineData("")]
    public void A_long_name_is_cut_between_characters(string extension)
    {
        Take("/in/a." + string.Concat(Enumerable.Repeat("字", 60)) + string.Concat(Enumerable.Repeat("𠮷", 15)) + extension, "one");
        Assert.All(Names(), n =>
            Assert.True(Encoding.UTF8.GetByteCount(Path.GetFileName(n)) <= 220 && !n.Contains('\uFFFD', StringComparison.Ordinal)));
        Assert.EndsWith("𠮷" + extension, _quarantine.Files.Single().Name, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void Take(string path, string content) =>
        _quarantine.Take(path, new Reading(Encoding.UTF8.GetBytes(content), Hash(content), null, null), "why");

    private string Content(string name) => File.ReadAllText(_folder.File("q/" + name));

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private string[] Names() => [.. Directory.GetFiles(_folder.File("q"), "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(_folder.File("q"), f)).Order(StringComparer.Ordinal)];
}
