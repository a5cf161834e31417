using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Outlets;

namespace Pipeline.Ingest.Tests.Inbox;

/// <summary>A quarantine that an earlier version made.</summary>
public sealed class FormerReasonsTests : IDisposable
{
    private const string Why = "/in/a.pdf\nsha256 9b931a0c2ce53dbd1ef1d0d4ab9ac1d9eae2e6aa8e2bd1ab5cb0a6e4d3d7d3e5\nIt is\nempty.\n";

    private readonly TempFolder _folder = new();

    [Fact]
    public void Reasons_move_and_originals_stay()
    {
        _folder.Write("q/a.pdf", "one");
        _folder.Write("q/a.pdf.reason.txt", Why);
        _folder.Write("q/b.reason.txt", "an original");
        _folder.Write("q/gone.pdf.reason.txt", Why);
        Assert.Equal(["a.pdf", "b.reason.txt"], Files());
        Assert.Equal([Why, Why], new[] { "a.pdf.txt", "gone.pdf.txt" }.Select(n => File.ReadAllText(_folder.File("q/reasons/" + n))));
        Assert.Equal("It is empty.", Quarantine.ReasonOf(new FileInfo(_folder.File("q/a.pdf"))));
        Assert.Equal(["a.pdf", "b.reason.txt"], Files());
    }

    [Fact]
    public void An_original_that_looks_like_a_reason_has_one_itself()
    {
        _folder.Write("q/a.pdf.reason.txt", Why);
        _folder.Write("q/a.pdf.reason.txt.reason.txt", Why);
        Assert.Equal(["a.pdf.reason.txt"], Files());
    }

    [Fact]
    public void An_original_called_as_the_folder_makes_room_for_it()
    {
        _folder.Write("q/reasons", "one");
        _folder.Write("q/reasons.reason.txt", Why);
        var file = Assert.Single(Files());
        Assert.Equal("one", File.ReadAllText(_folder.File("q/" + file)));
        Assert.Equal("It is empty.", Quarantine.ReasonOf(new FileInfo(_folder.File("q/" + file))));
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        _folder.Write("q/a.pdf.reason.txt", Why);
        _folder.Write("q/reasons/a.pdf.txt", "newer");
        Assert.Equal(["a.pdf.reason.txt"], Files());
        Assert.Equal("newer", File.ReadAllText(_folder.File("q/reasons/a.pdf.txt")));
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Files() => new Quarantine(_folder.File("q")).Files.Select(f => f.Name);
}
