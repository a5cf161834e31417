using System.Runtime.InteropServices;

namespace Pipeline.Ingest.Files;

/// <summary>What of the system's library works on names as bytes, and on handles. For 64-bit Linux; names end with a zero byte.</summary>
internal static unsafe partial class Libc
{
    private const string Library = "libc";

    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Ppc64le;

    /// <summary>Errors that callers tell apart (errno).</summary>
    public const int NotPermitted = 1, NotFound = 2, WouldBlock = 11, Denied = 13, Exists = 17, NotAFolder = 20, Invalid = 22,
        LinkInTheWay = 40, NotSupported = 95;

    public const int ThisFolder = -100, ReadOnly = 0, NonBlocking = 0x800, CloseOnExec = 0x80000;

    /// <summary>The same two flags have other bits on ARM and POWER.</summary>
    public static readonly int FolderOnly = IsArm ? 0x4000 : 0x10000;

    /// <inheritdoc cref="FolderOnly"/>
    public static readonly int NoLinks = IsArm ? 0x8000 : 0x20000;

    public const int StatusOfLink = 0x100, StatusOfHandle = 0x1000, BasicStatus = 0x7ff;

    public const uint KeepTarget = 1;

    public const int LockExclusively = 2, LockAtOnce = 4;

    public const int SetLease = 1024, SetLeaseSignal = 10, ReadLease = 0, NoLease = 2;

    /// <summary>SIGURG, which does nothing unless it is asked for.</summary>
    public const int HarmlessSignal = 23;

    [LibraryImport(Library, EntryPoint = "openat", SetLastError = true)]
    public static partial int Open(int folder, byte[] name, int flags);

    [LibraryImport(Library, EntryPoint = "statx", SetLastError = true)]
    public static partial int Status(int folder, byte[] name, int flags, uint mask, out FileStatus status);

    [LibraryImport(Library, EntryPoint = "renameat2", SetLastError = true)]
    public static partial int Rename(int folder, byte[] name, int newFolder, byte[] newName, uint flags);

    [LibraryImport(Library, EntryPoint = "linkat", SetLastError = true)]
    public static partial int Link(int folder, byte[] name, int newFolder, byte[] newName, int flags);

    [LibraryImport(Library, EntryPoint = "unlinkat", SetLastError = true)]
    public static partial int Delete(int folder, byte[] name, int flags);

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    public static partial int Control(int file, int command, int argument);

    [LibraryImport(Library, EntryPoint = "flock", SetLastError = true)]
    public static partial int Lock(int file, int operation);

    [LibraryImport(Library, EntryPoint = "fdopendir", SetLastError = true)]
    public static partial nint List(int folder);

    /// <returns>Null at the end, or with an error.</returns>
    [LibraryImport(Library, EntryPoint = "readdir", SetLastError = true)]
    public static partial byte* Next(nint listing);

    [LibraryImport(Library, EntryPoint = "closedir")]
    public static partial int EndList(nint listing);

    [LibraryImport(Library, EntryPoint = "close")]
    public static partial int Close(int file);
}
