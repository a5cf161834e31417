namespace Pipeline.Ingest.Tests.Formats.Archives;

/// <summary>The sum that ZIP and RAR keep of a content.</summary>
internal static class Crc32
{
    public static uint Of(ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        foreach (var b in content)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }
        return ~sum;
    }
}
