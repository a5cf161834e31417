using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Pipeline.Ingest.Files;

/// <summary>Opens regular files for reading, and asks about them: over no link, and without waiting for anybody.</summary>
internal static class OpenedFile
{
    public const string WrittenReason =
        "Another program has the file open and may still write to it; it is read when that program has closed it.";

    /// <exception cref="IOException">There is no such file, it is not a regular one, or the system refuses.</exception>
    public static FileStream Open(FilePath path)
    {
        if (!FolderHandle.IsSupported)
            return new FileStream(NoLink(path.Text), FileMode.Open, FileAccess.Read, FileShare.Read);
        using var folder = path.OpenFolder();
        var file = folder.OpenFile(path.Name);
        try
        {
            return FolderHandle.StatusOf(file).Kind == FileKind.File
                ? new FileStream(file, FileAccess.Read, 0)
                : throw new IOException("It is not a regular file.");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>For this process alone, of all that do the same: the lock ends with the process, however that ends.</summary>
    /// <exception cref="IOException">Another process holds it; or as above.</exception>
    public static FileStream OpenLocked(FilePath path)
    {
        if (!FolderHandle.IsSupported)
            return new FileStream(NoLink(path.Text), FileMode.Open, FileAccess.Read, FileShare.None);
        var file = Open(path);
        // A file system without locks knows of no second process.
        var isLocked = Libc.Lock(Descriptor(file.SafeFileHandle), Libc.LockExclusively | Libc.LockAtOnce) == 0;
        if (isLocked || Marshal.GetLastSystemError() != Libc.WouldBlock)
            return file;
        file.Dispose();
        throw new IOException("Another process holds the file.");
    }

    /// <summary>Whether any program has the file open for writing. False where the system does not tell.</summary>
    /// <remarks>
    /// Linux refuses a read lease while it is so. It does not tell of files of other users without CAP_LEASE, and some network file
    /// systems never do. The lease is given back at once; who opens the file for writing in between waits so long, and we get a signal
    /// that does nothing.
    /// </remarks>
    public static bool IsBeingWritten(SafeFileHandle file)
    {
        if (!FolderHandle.IsSupported)
            return false;
        // Without it the signal would be SIGIO, which ends a program.
        if (Libc.Control(Descriptor(file), Libc.SetLeaseSignal, Libc.HarmlessSignal) != 0)
            return false;
        if (Libc.Control(Descriptor(file), Libc.SetLease, Libc.ReadLease) != 0)
            return Marshal.GetLastSystemError() == Libc.WouldBlock;
        _ = Libc.Control(Descriptor(file), Libc.SetLease, Libc.NoLease);
        return false;
    }

    public static bool IsBeingWritten(FilePath path)
    {
        try
        {
            using var file = Open(path);
            return IsBeingWritten(file.SafeFileHandle);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <returns>Null where there is no such regular file.</returns>
    public static FileSignature? SignatureAt(FilePath path)
    {
        if (!FolderHandle.IsSupported)
            return new FileInfo(path.Text) is { Exists: true, LinkTarget: null } file ? FileSignature.Of(file) : null;
        using var folder = path.OpenFolder();
        return folder.StatusOf(path.Name) is { Kind: FileKind.File } status ? status.Signature : null;
    }

    private static int Descriptor(SafeFileHandle file) => (int)file.DangerousGetHandle();

    private static string NoLink(string path) =>
        new FileInfo(path).LinkTarget is null ? path : throw new IOException("It is a link, and links are not followed.");
}
