using System.Runtime.InteropServices;

namespace Pipeline.Ingest.Files;

/// <summary>What the system knows of a file: Linux's struct statx, the same on every machine.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct FileStatus
{
    private const int KindBits = 0xf000;

    [FieldOffset(28)]
    private readonly ushort _mode;

    [FieldOffset(32)]
    private readonly ulong _inode;

    [FieldOffset(40)]
    private readonly ulong _length;

    [FieldOffset(112)]
    private readonly long _writtenSeconds;

    [FieldOffset(120)]
    private readonly uint _writtenNanoseconds;

    [FieldOffset(136)]
    private readonly uint _deviceMajor;

    [FieldOffset(140)]
    private readonly uint _deviceMinor;

    public readonly FileKind Kind => (_mode & KindBits) switch
    {
        0x8000 => FileKind.File,
        0x4000 => FileKind.Folder,
        0xa000 => FileKind.Link,
        _ => FileKind.Other,
    };

    public readonly FileSignature Signature =>
        new((long)_length, Written) { Identity = new FileIdentity(((ulong)_deviceMajor << 32) | _deviceMinor, _inode) };

    private readonly DateTime Written =>
        DateTime.UnixEpoch.AddTicks(_writtenSeconds * TimeSpan.TicksPerSecond + _writtenNanoseconds / TimeSpan.NanosecondsPerTick);
}
