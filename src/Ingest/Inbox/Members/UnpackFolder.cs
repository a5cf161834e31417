using System.Globalization;
using Pipeline.Ingest.Archive;

namespace Pipeline.Ingest.Inbox.Members;

/// <summary>
/// Where the files of archives lie until they are stored: beside the database, in a folder for each process. A locked file of the
/// folder's name tells that the process lives: what one left that died is deleted by the next.
/// </summary>
internal sealed class UnpackFolder : IDisposable
{
    private const string Held = ".held";

    private readonly string _all;
    private readonly Lazy<(string Folder, FileStream Lock)> _own;
    private int _last;

    public UnpackFolder(string database)
    {
        _all = FolderOf(database);
        _own = new Lazy<(string, FileStream)>(Make);
    }

    /// <summary>A folder for one archive; who unpacks makes it.</summary>
    public string Next() =>
        Path.Combine(_own.Value.Folder, Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture));

    public void Dispose()
    {
        if (!_own.IsValueCreated)
            return;
        using (_own.Value.Lock)
            Delete(_own.Value.Folder);
        DeleteIfEmpty(_all);
    }

    /// <summary>Deletes what programs that died have left.</summary>
    public static void Sweep(string database)
    {
        var all = FolderOf(database);
        if (!Directory.Exists(all))
            return;
        foreach (var mark in Directory.EnumerateFiles(all, "*" + Held))
            SweepIfDead(mark);
        foreach (var folder in Directory.EnumerateDirectories(all).Where(f => !File.Exists(f + Held)))
            Delete(folder);
        DeleteIfEmpty(all);
    }

    public static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It only takes room; the next start tries again.
        }
    }

    private static string FolderOf(string database) => Path.GetFullPath(database) + ".unpacked";

    /// <summary>The mark comes before the folder, and goes after it.</summary>
    private (string Folder, FileStream Lock) Make()
    {
        PrivateFolder.Make(_all);
        var name = Guid.NewGuid().ToString("N");
        var mark = new FileStream(
            Path.Combine(_all, name + Held), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        PrivateFolder.MakeWithin(_all, name);
        return (Path.Combine(_all, name), mark);
    }

    private static void SweepIfDead(string mark)
    {
        try
        {
            using (new FileStream(mark, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose))
                Delete(mark[..^Held.Length]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its process lives, or another one was faster.
        }
    }

    private static void DeleteIfEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Others use it.
        }
    }
}
