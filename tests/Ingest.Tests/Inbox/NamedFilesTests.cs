using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;

namespace Pipeline.Ingest.Tests.Inbox;

public sealed class NamedFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<NotTaken> _refused = [];

    [Fact]
    public void Takes_each_file_once_though_it_is_named_twice()
    {
        var a = _folder.Write("a.txt", "x");
        Assert.Equal([a], Of(a, _folder.Path).Select(f => f.FullName));
    }

    [Fact]
    public void One_missing_path_stops_all() =>
        Assert.Contains(
            "There is no file or folder",
            Assert.Throws<EnvironmentException>(() => Of(_folder.Path, _folder.File("nope"))).Message);

    [Fact]
    public void Refuses_a_link_that_is_named()
    {
        File.CreateSymbolicLink(_folder.File("link.txt"), _folder.Write("a.txt", "x"));
        Assert.Empty(Of(_folder.File("link.txt")));
        Assert.Single(_refused);
    }

    [Fact]
    public void A_folder_that_is_named_may_be_a_link()
    {
        _folder.Write("real/a.txt", "x");
        Directory.CreateSymbolicLink(_folder.File("link"), _folder.File("real"));
        Assert.Equal([_folder.File("link/a.txt")], Of(_folder.File("link") + "/").Select(f => f.FullName));
    }

    [Fact]
    public void A_device_that_is_named_is_refused_at_once()
    {
        Assert.SkipUnless(FolderHandle.IsSupported, "There are no devices.");
        Assert.Empty(Of("/dev/zero"));
        Assert.Equal(FolderScan.OtherReason, Assert.Single(_refused).Reason);
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<FoundFile> Of(params string[] paths) => NamedFiles.Of(paths, _refused.Add);
}
