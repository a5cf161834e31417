using Pipeline.Ingest.Inbox;

namespace Pipeline.Ingest.Tests.Inbox;

public sealed class FolderScanTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<string> _refused = [];

    [Fact]
    public void Takes_files_of_all_folders_in_the_order_of_their_paths()
    {
        foreach (var name in new[] { "b.txt", "a/2.txt", "a/1.txt", "a/b/x.txt", "表.txt" })
            _folder.Write(name, "x");
        Assert.Equal(["a/1.txt", "a/2.txt", "a/b/x.txt", "b.txt", "表.txt"], Found());
    }

    [Theory]
    [InlineData(".hidden")]
    [InlineData("~$表.docx")]
    [InlineData("a.txt.part")]
    [InlineData("a.txt.CRDOWNLOAD")]
    [InlineData(".git/config")]
    public void Leaves_unfinished_and_hidden_names_alone(string name)
    {
        _folder.Write(name, "x");
        Assert.Empty(Found());
        Assert.Empty(_refused);
    }

    [Fact]
    public void Refuses_symbolic_links_to_files_and_folders()
    {
        _folder.Write("outside/a.txt", "x");
        Directory.CreateDirectory(_folder.File("in"));
        File.CreateSymbolicLink(_folder.File("in/a.txt"), _folder.File("outside/a.txt"));
        Directory.CreateSymbolicLink(_folder.File("in/all"), _folder.File("outside"));
        Assert.Empty(Found("in"));
        Assert.Equal(["a.txt", "all"], _refused);
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Found(string under = "") =>
        new FolderScan((path, _) => _refused.Add(Path.GetFileName(path))).Under(new DirectoryInfo(_folder.File(under)))
            .Select(f => Path.GetRelativePath(_folder.Path, f.FullName));
}
