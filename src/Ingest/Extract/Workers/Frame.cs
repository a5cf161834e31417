using System.Buffers.Binary;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>One message between the host and a worker: its length (4 bytes, the lowest first), its kind (1 byte) and its payload.</summary>
internal readonly record struct Frame(FrameKind Kind, byte[] Payload)
{
    /// <summary>The largest file that is read, and far more than any page.</summary>
    public const int MostBytes = 256 << 20;

    private const int HeadBytes = 5;

    // As much as a pipe of Linux takes at once.
    private const int SmallBytes = 64 << 10;

    /// <returns>Null where the other side has gone.</returns>
    /// <exception cref="InvalidDataException">The other side does not speak in frames.</exception>
    public static async ValueTask<Frame?> ReadAsync(Stream stream, CancellationToken stop = default)
    {
        var head = new byte[HeadBytes];
        if (await stream.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, stop) < HeadBytes)
            return null;
        var payload = new byte[Length(head)];
        return await stream.ReadAtLeastAsync(payload, payload.Length, throwOnEndOfStream: false, stop) == payload.Length
            ? new Frame((FrameKind)head[^1], payload)
            : null;
    }

    /// <summary>The same for a thread that does nothing else: it sleeps until something comes, and does not spin.</summary>
    public static Frame? Read(Stream stream)
    {
        var head = new byte[HeadBytes];
        if (stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes)
            return null;
        var payload = new byte[Length(head)];
        return stream.ReadAtLeast(payload, payload.Length, throwOnEndOfStream: false) == payload.Length
            ? new Frame((FrameKind)head[^1], payload)
            : null;
    }

    /// <exception cref="IOException">The other side has gone.</exception>
    public static async ValueTask WriteAsync(Stream stream, FrameKind kind, ReadOnlyMemory<byte> payload, CancellationToken stop = default)
    {
        var head = new byte[HeadBytes];
        BinaryPrimitives.WriteInt32LittleEndian(head, payload.Length);
        head[^1] = (byte)kind;
        // Each write wakes the other side.
        if (payload.Length <= SmallBytes)
        {
            await stream.WriteAsync((byte[])[.. head, .. payload.Span], stop);
        }
        else
        {
            await stream.WriteAsync(head, stop);
            await stream.WriteAsync(payload, stop);
        }
        await stream.FlushAsync(stop);
    }

    private static int Length(ReadOnlySpan<byte> head)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        return length is >= 0 and <= MostBytes
            ? length
            : throw new InvalidDataException($"A frame of {length} bytes was announced; at most {MostBytes} were expected.");
    }
}
