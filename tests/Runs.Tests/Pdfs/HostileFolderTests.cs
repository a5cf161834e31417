using System.Diagnostics;

namespace Pipeline.Runs.Tests.Pdfs;

/// <summary>Damaged and hostile PDFs, and damaged files of all formats, dropped among ordinary filings on a running worker.</summary>
public sealed class HostileFolderTests : IDisposable
{
    // Another seed may be given, to look for more: PIPELINE_PDF_SEED=7.
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("PIPELINE_PDF_SEED"), out var seed) ? seed : 2024;
    private const int FlippedFiles = 40;

    // Of each format besides PDF and text; those that LibreOffice reads take seconds each.
    private const int FlippedOfFormat = 6;
    private const int FlippedOfOffice = 2;
    private static readonly string[] Formats = ["*.html", "*.docx", "*.xlsx", "*.xls", "*.zip"];
    private static readonly string[] OfOffice = ["*.doc", "*.rtf"];
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);

    private static readonly string Samples = Path.Combine(Repository.Root, "samples");

    private readonly InboxFolder _inbox = new();

    [Fact]
    public async Task Every_ordinary_file_lands_and_every_other_ends_somewhere_and_the_host_lives_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        var temporary = Directory.CreateDirectory(Path.Combine(_inbox.Folder, "tmp")).FullName;
        using var worker = _inbox.StartWorker([("TMPDIR", temporary)]);
        var ordinary = Drop();
        await Patience.Until(() => _inbox.Waiting().Length == 0, Longest);
        Assert.Equal("", string.Join(" ", ordinary.Except(_inbox.Query("SELECT DISTINCT file_name FROM filings"))));
        Assert.All(_inbox.Query("SELECT state, error, path FROM ingests WHERE state <> 'succeeded'"), IsExplained);
        // The same process, which ends as it is told to, and its children with it.
        var children = Children(temporary);
        Assert.NotEmpty(children);
        Assert.Equal(0, await worker.Terminate());
        await Patience.Until(() => !children.Any(IsAlive));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(temporary), e =>
            !Path.GetFileName(e).StartsWith(".dotnet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_worker_process_that_is_killed_costs_no_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Processes are looked up as Linux shows them.");
        var temporary = Directory.CreateDirectory(Path.Combine(_inbox.Folder, "tmp")).FullName;
        var files = Directory.GetFiles(Samples, "*.pdf");
        foreach (var file in files)
            File.Copy(file, Path.Combine(_inbox.Inbox, Path.GetFileName(file)));
        using var worker = _inbox.StartWorker([("TMPDIR", temporary)]);
        for (var killed = 0; killed < 3 && _inbox.Waiting().Length > 0;)
        {
            await Patience.Until(() => Children(temporary).Count > 0 || _inbox.Waiting().Length == 0);
            foreach (var child in Children(temporary).Take(1))
            {
                Process.GetProcessById(child).Kill();
                killed++;
            }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        await _inbox.UntilEmpty();
        // Even a file that lost two workers is only to be tried again.
        Assert.Equal(files.Length, _inbox.Archived().Length);
        Assert.Empty(_inbox.Query("SELECT error FROM ingests WHERE state = 'quarantined'"));
        Assert.Equal(0, await worker.Terminate());
    }

    public void Dispose() => _inbox.Dispose();

    /// <returns>The names of the ordinary files.</returns>
    private List<string> Drop()
    {
        var random = new Random(Seed);
        var ordinary = Directory
            .EnumerateFiles(Samples, "*.pdf")
            .Concat(Directory.EnumerateFiles(Samples, "*.raw.txt"))
            .Order(StringComparer.Ordinal)
            .ToList();
        var hostile = HostilePdfs
            .All.Select(h => (Name: h.Key, Make: (Func<byte[]>)(() => h.Value(random))))
            .Concat(
                Enumerable
                    .Range(0, FlippedFiles)
                    .Select(i => (Name: $"flipped-{i}.pdf", Make: (Func<byte[]>)(() => HostilePdfs.Flipped(random)))))
            .Concat(Formats.SelectMany(format => Flipped(Samples, format, FlippedOfFormat, random)))
            .Concat(Flipped(Path.Combine(Samples, "scans"), "*.png", FlippedOfFormat, random))
            .Concat(OfOffice.SelectMany(format => Flipped(Path.Combine(Samples, "older"), format, FlippedOfOffice, random))).ToList();
        for (var i = 0; i < Math.Max(ordinary.Count, hostile.Count); i++)
        {
            if (i < hostile.Count)
                File.WriteAllBytes(Path.Combine(_inbox.Inbox, hostile[i].Name), hostile[i].Make());
            if (i < ordinary.Count)
                File.Copy(ordinary[i], Path.Combine(_inbox.Inbox, Path.GetFileName(ordinary[i])));
        }
        return [.. ordinary.Select(f => Path.GetFileName(f))];
    }

    /// <summary>Samples of a format, each with some bytes that are others.</summary>
    private static IEnumerable<(string Name, Func<byte[]> Make)> Flipped(string folder, string format, int count, Random random)
    {
        var files = Directory.GetFiles(folder, format).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        return Enumerable.Range(0, count).Select(i => ($"flipped-{i}{Path.GetExtension(format)}",
            (Func<byte[]>)(() => HostilePdfs.Flipped(File.ReadAllBytes(files[i % files.Count]), random))));
    }

    /// <param name="attempt">Its state, its error, and its path.</param>
    private static void IsExplained(string attempt)
    {
        var (state, error) = (attempt.Split('|')[0], attempt.Split('|')[1]);
        Assert.True(state is "quarantined" or "duplicate", attempt);
        Assert.True(
            state == "duplicate" || (error.EndsWith('.') && !error.Contains("fault of this program", StringComparison.Ordinal)),
            attempt);
    }

    /// <summary>The worker processes of the host that has this folder for temporary files.</summary>
    private static List<int> Children(string temporary) =>
        [
            .. Process
                .GetProcesses()
                .Select(p => p.Id)
                .Where(id =>
                    Of(id, "cmdline").Contains("pipeline.dll\0worker\0", StringComparison.Ordinal)
                    && Of(id, "environ").Contains($"TMPDIR={temporary}\0", StringComparison.Ordinal)),
        ];

    private static bool IsAlive(int id) => Of(id, "cmdline").Length > 0;

    private static string Of(int id, string what)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{what}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
