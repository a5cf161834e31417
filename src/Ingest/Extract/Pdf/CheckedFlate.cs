using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// Unpacks streams to their end and holds them against their checksum: all that has changed in a damaged one may be a digit.
/// No stream is unpacked without end.
/// </summary>
internal sealed class CheckedFlate(Damage damage) : IFilter
{
    // A page of vector maps unpacks to some tens of megabytes.
    private const int MostBytes = 128 << 20;
    private const int BlockBytes = 1 << 16;

    private static readonly FlateFilter Lenient = new();

    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (Unpack(input) is not { } unpacked)
            return Memory<byte>.Empty;
        var isPlain = !DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex).ContainsKey(NameToken.Predictor);
        return isPlain ? unpacked : Lenient.Decode(input, streamDictionary, filterProvider, filterIndex);
    }

    /// <returns>Null for a stream that cannot be unpacked, which is noted.</returns>
    private Memory<byte>? Unpack(Memory<byte> input)
    {
        try
        {
            using var packed = new MemoryStream(input.ToArray());
            using var stream = new ZLibStream(packed, CompressionMode.Decompress);
            using var unpacked = new MemoryStream(BlockBytes);
            for (var block = new byte[BlockBytes]; unpacked.Length <= MostBytes; )
            {
                if (stream.Read(block) is > 0 and var read)
                    unpacked.Write(block, 0, read);
                else
                    return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
            }
            damage.Refuse(PdfFault.Unbounded($"a part of it unpacks to more than {MostBytes >> 20} MB"));
        }
        catch (InvalidDataException)
        {
            damage.Note("a part of it cannot be unpacked, or its checksum is wrong");
        }
        return null;
    }
}
