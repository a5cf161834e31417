using System.Text;
using System.Text.Json;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>The host's side of the pipes to a worker.</summary>
internal sealed class WorkerTalk(Stream requests, Stream answers)
{
    /// <returns>False where the worker ended first.</returns>
    public async Task<bool> StartsAsync() => await NextAsync() is { Kind: FrameKind.Ready };

    /// <returns>Null where the worker ended before it had answered, or went over a limit.</returns>
    public async Task<WorkerAnswer?> AskAsync(FileRequest request, byte[] content, ReadingProgress progress)
    {
        try
        {
            await Frame.WriteAsync(
                requests,
                FrameKind.Request,
                JsonSerializer.SerializeToUtf8Bytes(request, FrameJson.Default.FileRequest));
            await Frame.WriteAsync(requests, FrameKind.Content, content);
        }
        catch (IOException)
        {
            return null;
        }
        return await HearAsync(progress);
    }

    private async Task<WorkerAnswer?> HearAsync(ReadingProgress progress)
    {
        var parts = new List<byte[]>();
        while (!progress.IsOver() && await NextAsync() is { } frame)
            switch (frame.Kind)
            {
                case FrameKind.PageBegun:
                    progress.Begin(BitConverter.ToInt32(frame.Payload), BitConverter.ToInt32(frame.Payload, sizeof(int)));
                    break;
                case FrameKind.Part:
                    progress.Receive(frame.Payload.Length);
                    parts.Add(frame.Payload);
                    break;
                case FrameKind.Done:
                    return new WorkerAnswer(WorkerReply.Of(parts));
                case FrameKind.Unpacked:
                    return new WorkerAnswer(
                        WorkerReply.Unpacked(JsonSerializer.Deserialize(frame.Payload, FrameJson.Default.UnpackedArchive)!));
                case FrameKind.Refusal:
                    return new WorkerAnswer(WorkerReply.Refused(Encoding.UTF8.GetString(frame.Payload)));
                case FrameKind.Trouble:
                    return new WorkerAnswer(Trouble: Encoding.UTF8.GetString(frame.Payload));
                default:
                    return null;
            }
        return null;
    }

    private async Task<Frame?> NextAsync()
    {
        try
        {
            return await Frame.ReadAsync(answers);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return null;
        }
    }
}
