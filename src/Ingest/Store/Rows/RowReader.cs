using System.Buffers.Binary;

namespace Pipeline.Ingest.Store.Rows;

/// <summary>
/// Reads what a <see cref="RowWriter"/> wrote. A worker may have gone mad over a hostile file: whatever does not fit throws.
/// </summary>
internal ref struct RowReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    public readonly bool IsAtEnd => _left.IsEmpty;

    public RowValue Value() => (RowValue)Take(1)[0];

    public double Real() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    public ReadOnlySpan<byte> Utf8() => Take(Number());

    /// <summary>A number that counts something.</summary>
    public int Number() => Integer() is >= 0 and <= int.MaxValue and var number ? (int)number : throw Broken();

    /// <summary>Seven bits a byte, the lowest first; the eighth tells that another follows.</summary>
    public long Integer()
    {
        var integer = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Take(1)[0];
            integer |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return (long)integer;
        }
        throw Broken();
    }

    public static InvalidDataException Broken() => new("The rows that a worker process sent are not written as rows are.");

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _left.Length)
            throw Broken();
        var taken = _left[..count];
        _left = _left[count..];
        return taken;
    }
}
