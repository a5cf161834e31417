using System.Diagnostics;
using Pipeline.Ingest.Files;

namespace Pipeline.Ingest.Tests.Files;

public sealed class FolderScanTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<NotTaken> _refused = [];
    private readonly List<FilePath> _stranded = [];

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

    [Theory]
    [InlineData("表.files/filelist.xml", false)]
    [InlineData("表_files/main.css", false)]
    [InlineData("县_files/表.html", true)]
    [InlineData("表/main.css", true)]
    public void The_folder_of_a_saved_page_stays_where_it_is(string name, bool isTaken)
    {
        _folder.Write(name, "x");
        Assert.Equal(isTaken ? [name] : [], Found());
        Assert.Equal(isTaken ? [] : [SavedPage.Reason], _refused.Select(r => r.Reason));
    }

    [Fact]
    public void Refuses_symbolic_links_to_files_and_folders()
    {
        _folder.Write("outside/a.txt", "x");
        Directory.CreateDirectory(_folder.File("in"));
        File.CreateSymbolicLink(_folder.File("in/a.txt"), _folder.File("outside/a.txt"));
        Directory.CreateSymbolicLink(_folder.File("in/all"), _folder.File("outside"));
        Assert.Empty(Found("in"));
        Assert.Equal(["a.txt", "all"], _refused.Select(r => Path.GetFileName(r.Path)));
        Assert.All(_refused, r => Assert.False(r.IsFailure));
    }

    [Fact]
    public void Names_that_are_not_UTF_8_are_known_as_they_were_meant_in_folders_too()
    {
        Assert.SkipUnless(FolderHandle.IsSupported, "Names are bytes on Linux.");
        _folder.Write("预算.txt", "UTF-8");
        Shell("""
            mkdir "$(printf '\261\355')"
            for name in '\261\355/\324\244\313\343.txt' '\324\244\313\343.txt' 'caf\351.txt'; do echo x > "$(printf "$name")"; done
            """);
        Assert.Equal([@"caf\xE9.txt", @"Ԥ\xCB\xE3.txt", "表/预算.txt", "预算.txt"], Found());
        Assert.Empty(_refused);
    }

    [Fact]
    public void A_file_known_by_its_decoded_name_is_found_again_by_it()
    {
        Assert.SkipUnless(FolderHandle.IsSupported, "Names are bytes on Linux.");
        Shell(@"mkdir ""$(printf '\261\355')""; echo 12 > ""$(printf '\261\355/\324\244\313\343.txt')""");
        Assert.Equal(3, FoundFile.At(_folder.File("表/预算.txt"))!.Signature.Length);
        Assert.Equal(3, FoundFile.At(_folder.File("表/预算.txt"), _folder.Path)!.Signature.Length);
        Assert.Null(FoundFile.At(_folder.File("表/决算.txt")));
    }

    [Fact]
    public void Pipes_and_sockets_are_left_and_told_of()
    {
        Assert.SkipUnless(FolderHandle.IsSupported, "There are no named pipes.");
        Shell("mkfifo pipe.txt");
        Assert.Empty(Found());
        Assert.Equal((FolderScan.OtherReason, false), (Assert.Single(_refused).Reason, _refused[0].IsFailure));
    }

    [Fact]
    public void A_folder_that_cannot_be_opened_is_a_failure()
    {
        Assert.Empty(Found("nope"));
        Assert.True(Assert.Single(_refused).IsFailure);
    }

    [Fact]
    public void A_file_left_hidden_by_a_program_that_died_is_handed_over()
    {
        Assert.SkipUnless(FolderHandle.IsSupported, "Files leave without a hidden name.");
        _folder.Write("in/.leaving-1a2b3c4d-a.txt", "x");
        Assert.Empty(Found());
        Assert.Equal(".leaving-1a2b3c4d-a.txt", Path.GetFileName(Assert.Single(_stranded).Text));
    }

    public void Dispose()
    {
        // .NET cannot delete names that it cannot read.
        Shell("rm -rf -- ./*");
        _folder.Dispose();
    }

    private IEnumerable<string> Found(string under = "") =>
        new FolderScan(_refused.Add, _stranded.Add).Under(_folder.File(under))
            .Select(f => Path.GetRelativePath(_folder.Path, f.FullName));

    private void Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-ec", script]) { WorkingDirectory = _folder.Path })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
