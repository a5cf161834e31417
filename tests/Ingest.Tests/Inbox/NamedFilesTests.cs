using Pipeline.Ingest.Inbox;

namespace Pipeline.Ingest.Tests.Inbox;

public sealed class NamedFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<string> _refused = [];

    [Fact]
    public void Takes_each_file_once_though_it_is_named_twice()
    {
        var a = _folder.Write("a.txt", "x");
        Assert.Equal([a], Of(a, _folder.Path).Select(f => f.FullName));
    }

    [Fact]
    public void One_missing_path_stops_all() =>
        Assert.Contains("There is no file or folder", Assert.Throws<EnvironmentException>(() => Of(_folder.Path, _folder.File("nope"))).Message);

    [Fact]
    public void Refuses_a_link_that_is_named()
    {
        File.CreateSymbolicLink(_folder.File("link.txt"), _folder.Write("a.txt", "x"));
        Assert.Empty(Of(_folder.File("link.txt")));
        Assert.Single(_refused);
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<FileInfo> Of(params string[] paths) => NamedFiles.Of(paths, (path, _) => _refused.Add(path));
}
