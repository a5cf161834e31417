using Pipeline.Ingest.Extract.Workers;

namespace Pipeline.Ingest.Tests.Extract.Workers;

public class FrameTests
{
    [Fact]
    public async Task Frames_follow_each_other_and_a_cut_one_is_the_end()
    {
        using var pipe = new MemoryStream();
        await Frame.WriteAsync(pipe, FrameKind.Ready, Array.Empty<byte>(), TestContext.Current.CancellationToken);
        await Frame.WriteAsync(pipe, FrameKind.Content, new byte[] { 1, 2, 3 }, TestContext.Current.CancellationToken);
        pipe.SetLength(pipe.Length + 4);
        pipe.Position = 0;
        Assert.Equal((FrameKind.Ready, 0), await Next(pipe));
        Assert.Equal((FrameKind.Content, 3), await Next(pipe));
        Assert.Null(await Next(pipe));
        pipe.SetLength(12);
        pipe.Position = 5;
        Assert.Null(await Next(pipe));
    }

    [Fact]
    public async Task What_is_no_frame_is_told_before_memory_is_taken_for_it()
    {
        using var pipe = new MemoryStream([.. "something else"u8]);
        await Assert.ThrowsAsync<InvalidDataException>(() => Next(pipe));
    }

    private static async Task<(FrameKind, int)?> Next(Stream pipe) =>
        await Frame.ReadAsync(pipe, TestContext.Current.CancellationToken) is { } frame ? (frame.Kind, frame.Payload.Length) : null;
}
