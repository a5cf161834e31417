using System.Runtime.InteropServices;

namespace Pipeline.Ingest.Extract.Ocr.Pictures;

/// <summary>Limits that the kernel holds a child process to (prlimit(2), Linux).</summary>
internal static partial class ChildLimits
{
    // Of <sys/resource.h>, the same on x86-64 and ARM64.
    private const int CpuSeconds = 0;
    private const int CoreBytes = 4;
    private const int AddressSpace = 9;

    // The kernel sends SIGXCPU at the soft limit, which tells it from other ends, and SIGKILL at the hard one.
    private const ulong Grace = 5;

    /// <summary>128 and the number of the signal that ends a process whose processor time is used up: SIGXCPU.</summary>
    public const int CpuUsedUp = 128 + 24;

    /// <summary>Sets them on a process that has just begun. One that dies leaves no image of its memory.</summary>
    /// <param name="time">Of the processor.</param>
    /// <param name="megabytes">Of address space; what it asks beyond is refused.</param>
    public static void Set(int process, TimeSpan time, int megabytes)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var seconds = (ulong)time.TotalSeconds;
        Set(process, CpuSeconds, new Limit(seconds, seconds + Grace));
        var bytes = (ulong)megabytes << 20;
        Set(process, AddressSpace, new Limit(bytes, bytes));
        Set(process, CoreBytes, new Limit(0, 0));
    }

    /// <summary>A process that has already ended needs none.</summary>
    private static void Set(int process, int resource, Limit limit) => _ = SetLimit(process, resource, limit, 0);

    [LibraryImport("libc", EntryPoint = "prlimit")]
    private static partial int SetLimit(int process, int resource, in Limit limit, nint old);

    /// <summary>struct rlimit of 64-bit systems: the soft limit and the hard one.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Soft, ulong Hard);
}
