using System.Buffers.Binary;

namespace Pipeline.Ingest.Formats.Pictures;

/// <summary>Numbers of a TIFF, in the order of bytes that it says; null beyond its end.</summary>
internal readonly ref struct TiffNumbers(ReadOnlySpan<byte> tiff)
{
    private readonly ReadOnlySpan<byte> _tiff = tiff;
    private readonly bool _isBig = tiff.StartsWith("MM"u8);

    public long? Short(long at) => !Has(at, 2) ? null
        : _isBig ? BinaryPrimitives.ReadUInt16BigEndian(_tiff[(int)at..]) : BinaryPrimitives.ReadUInt16LittleEndian(_tiff[(int)at..]);

    public long? Long(long at) => !Has(at, 4) ? null
        : _isBig ? BinaryPrimitives.ReadUInt32BigEndian(_tiff[(int)at..]) : BinaryPrimitives.ReadUInt32LittleEndian(_tiff[(int)at..]);

    public bool Has(long at, long length) => at >= 0 && length >= 0 && at + length <= _tiff.Length;
}
