using System.Globalization;

namespace Pipeline.Ingest.Formats.Archives;

/// <summary>
/// What one archive may become, with those within it; counted while it is unpacked, since what it says of itself may be a lie.
/// </summary>
/// <param name="packedBytes">The length of the archive.</param>
internal sealed class UnpackingBudget(long packedBytes)
{
    // A county's filings of a year are some hundreds.
    public const int MostFiles = 2_000;

    // The largest scans have 100 MB; a file above 256 MB is not read anyway, but can be told by its name.
    public const long MostFileBytes = 512L << 20;
    public const long MostBytes = 2L << 30;

    // Text packs 5 to 10 to 1, a table of empty cells 50 to 1.
    public const int MostRatio = 200;

    // A form of nothing but blanks is small and packs to nothing: below this a ratio tells nothing.
    private const long FreeBytes = 16 << 20;

    private readonly byte[] _buffer = new byte[128 << 10];
    private int _files;
    private long _bytes;

    /// <exception cref="UnreadableException">The archive goes over a limit.</exception>
    public void BeginFile()
    {
        if (++_files > MostFiles)
            throw Over($"holds more than {MostFiles:N0} files");
    }

    /// <exception cref="UnreadableException">The archive goes over a limit.</exception>
    /// <exception cref="EnvironmentException">The disk took no more.</exception>
    public void Copy(Stream from, Stream to)
    {
        var length = 0L;
        while (from.Read(_buffer) is > 0 and var read)
        {
            length += read;
            _bytes += read;
            Check(length);
            Write(to, _buffer.AsSpan(0, read));
        }
    }

    public static EnvironmentException DiskFault(Exception fault) =>
        new($"The archive could not be unpacked to the disk of the database: {fault.Message.TrimEnd('.')}. It is tried again.", fault);

    private void Check(long length)
    {
        if (length > MostFileBytes)
            throw Over($"holds a file of more than {MostFileBytes >> 20} MB");
        if (_bytes > MostBytes)
            throw Over($"unpacks to more than {MostBytes >> 30} GB");
        if (_bytes > FreeBytes && _bytes / MostRatio > packedBytes)
            throw Over($"unpacks to more than {MostRatio} times its {packedBytes:N0} bytes, as one does that is made to fill disks");
    }

    private static void Write(Stream to, ReadOnlySpan<byte> bytes)
    {
        try
        {
            to.Write(bytes);
        }
        catch (IOException e)
        {
            throw DiskFault(e);
        }
    }

    private static UnreadableException Over(FormattableString what) =>
        new($"The archive {what.ToString(CultureInfo.InvariantCulture)}; nothing of it was read. "
            + "Unpack it, and drop the filings themselves.");
}
