using Pipeline.Ingest.Files;

namespace Pipeline.Ingest.Tests.Files;

public sealed class OpenedFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_file_is_being_written_as_long_as_somebody_has_it_open_for_that()
    {
        Assert.SkipUnless(FolderHandle.IsSupported, "Only Linux tells.");
        var path = FilePath.Of(_folder.Write("a.txt", "words"));
        Assert.False(OpenedFile.IsBeingWritten(path));
        using (new FileStream(path.Text, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
            Assert.True(OpenedFile.IsBeingWritten(path));
        using (new FileStream(path.Text, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
            Assert.False(OpenedFile.IsBeingWritten(path));
        using (new FileStream(path.Text, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
            Assert.True(OpenedFile.IsBeingWritten(path));
    }

    [Fact]
    public void Neither_a_link_nor_a_folder_that_was_swapped_for_one_is_followed()
    {
        _folder.Write("private/a.txt", "secret");
        _folder.Write("in/sub/a.txt", "words");
        var file = FoundFile.At(_folder.File("in/sub/a.txt"), _folder.File("in"))!;
        Directory.Delete(_folder.File("in/sub"), recursive: true);
        Directory.CreateSymbolicLink(_folder.File("in/sub"), _folder.File("private"));
        if (FolderHandle.IsSupported)
            Assert.ThrowsAny<IOException>(() => OpenedFile.Open(file.Path));
        Directory.Delete(_folder.File("in/sub"));
        File.CreateSymbolicLink(Directory.CreateDirectory(_folder.File("in/sub")).FullName + "/a.txt", _folder.File("private/a.txt"));
        Assert.ThrowsAny<IOException>(() => OpenedFile.Open(file.Path));
        Assert.ThrowsAny<IOException>(() => OpenedFile.OpenLocked(file.Path));
    }

    [Fact]
    public void A_pipe_that_took_the_place_of_a_file_is_not_waited_for()
    {
        Assert.SkipUnless(FolderHandle.IsSupported, "There are no named pipes.");
        System.Diagnostics.Process.Start("mkfifo", _folder.File("pipe")).WaitForExit();
        Assert.ThrowsAny<IOException>(() => OpenedFile.Open(FilePath.Of(_folder.File("pipe"))));
        Assert.Null(FoundFile.At(_folder.File("pipe")));
    }

    public void Dispose() => _folder.Dispose();
}
