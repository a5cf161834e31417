using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Pipeline.Ingest.Files;

/// <summary>
/// An open folder of Linux. Its files are named as bytes, since names need not be UTF-8, and relative to the handle, so that no
/// folder on the way can be swapped for a link. Whatever fails is an <see cref="IOException"/> or an
/// <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal sealed unsafe class FolderHandle : SafeHandleMinusOneIsInvalid
{
    // Of a 64-bit struct dirent: where the name begins.
    private const int NameOffset = 19;

    private FolderHandle(int handle) : base(ownsHandle: true) => SetHandle(handle);

    /// <summary>Whether this system has such handles; others go by paths.</summary>
    public static bool IsSupported { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    private int Descriptor => (int)handle;

    /// <summary>A folder that was named by a person, who may mean a link to it.</summary>
    public static FolderHandle Open(byte[] path) => Open(Libc.ThisFolder, path, 0);

    /// <summary>A folder of this folder, and no link.</summary>
    public FolderHandle Enter(byte[] name) => Open(Descriptor, name, Libc.NoLinks);

    /// <summary>For reading. Neither a link is followed nor the writer of a pipe waited for.</summary>
    public SafeFileHandle OpenFile(byte[] name)
    {
        var file = Libc.Open(Descriptor, Ended(name), Libc.ReadOnly | Libc.NoLinks | Libc.NonBlocking | Libc.CloseOnExec);
        return file >= 0 ? new SafeFileHandle(file, ownsHandle: true) : throw LibcFault.Of(name);
    }

    /// <returns>Null where there is no such name.</returns>
    public FileStatus? StatusOf(byte[] name) =>
        Libc.Status(Descriptor, Ended(name), Libc.StatusOfLink, Libc.BasicStatus, out var status) == 0 ? status
        : Marshal.GetLastSystemError() is Libc.NotFound or Libc.NotAFolder ? null
        : throw LibcFault.Of(name);

    public static FileStatus StatusOf(SafeFileHandle file) =>
        Libc.Status((int)file.DangerousGetHandle(), [0], Libc.StatusOfHandle, Libc.BasicStatus, out var status) == 0
            ? status : throw LibcFault.Of([]);

    /// <summary>In no order.</summary>
    public List<byte[]> Names()
    {
        // The listing closes its handle.
        var listing = Libc.List(Libc.Open(Descriptor, Ended("."u8), Libc.ReadOnly | Libc.FolderOnly | Libc.CloseOnExec));
        if (listing == 0)
            throw LibcFault.Of("."u8);
        try
        {
            return Names(listing);
        }
        finally
        {
            _ = Libc.EndList(listing);
        }
    }

    /// <returns>False where the new name is taken.</returns>
    public bool TryRename(byte[] name, byte[] newName)
    {
        if (Libc.Rename(Descriptor, Ended(name), Descriptor, Ended(newName), Libc.KeepTarget) == 0)
            return true;
        return Marshal.GetLastSystemError() switch
        {
            Libc.Exists => false,
            Libc.Invalid or Libc.NotSupported => TryRenameBySteps(name, newName),
            _ => throw LibcFault.Of(name),
        };
    }

    public void Delete(byte[] name)
    {
        if (Libc.Delete(Descriptor, Ended(name), 0) != 0)
            throw LibcFault.Of(name);
    }

    protected override bool ReleaseHandle() => Libc.Close(Descriptor) == 0;

    private static FolderHandle Open(int folder, byte[] name, int links)
    {
        var handle = Libc.Open(folder, Ended(name), Libc.ReadOnly | Libc.FolderOnly | Libc.CloseOnExec | links);
        return handle >= 0 ? new FolderHandle(handle) : throw LibcFault.Of(name);
    }

    private static List<byte[]> Names(nint listing)
    {
        var names = new List<byte[]>();
        for (byte* entry; (entry = Libc.Next(listing)) != null;)
        {
            var name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameOffset);
            if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                names.Add(name.ToArray());
        }
        return Marshal.GetLastSystemError() == 0 ? names : throw LibcFault.Of("."u8);
    }

    /// <summary>For file systems that cannot rename without replacing (NFS): a second name, then without the first.</summary>
    private bool TryRenameBySteps(byte[] name, byte[] newName)
    {
        if (Libc.Link(Descriptor, Ended(name), Descriptor, Ended(newName), 0) != 0)
            return Marshal.GetLastSystemError() switch
            {
                Libc.Exists => false,
                Libc.NotPermitted or Libc.NotSupported => TryRenameAfterLook(name, newName),
                _ => throw LibcFault.Of(name),
            };
        Delete(name);
        return true;
    }

    /// <summary>For those without hard links too (exFAT).</summary>
    private bool TryRenameAfterLook(byte[] name, byte[] newName)
    {
        if (StatusOf(newName) is not null)
            return false;
        return Libc.Rename(Descriptor, Ended(name), Descriptor, Ended(newName), 0) == 0 ? true : throw LibcFault.Of(name);
    }

    private static byte[] Ended(ReadOnlySpan<byte> name) => [.. name, 0];
}
