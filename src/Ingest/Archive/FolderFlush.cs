using System.Runtime.InteropServices;

namespace Pipeline.Ingest.Archive;

/// <summary>Brings a folder's names to the disk: after a power cut, a flushed file whose name was not is no file.</summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    /// <remarks>Windows keeps names with the files. A file system that cannot flush a folder does so by itself.</remarks>
    public static void Now(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(System.Text.Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (handle < 0)
            return;
        _ = Flush(handle);
        _ = Close(handle);
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
