using System.Text;
using System.Text.Json;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>The host's side of the pipes to a worker.</summary>
internal sealed class WorkerTalk(Stream requests, Stream answers)
{
    /// <returns>False where the worker ended first.</returns>
    public async Task<bool> StartsAsync() => await NextAsync() is { Kind: FrameKind.Ready };

    /// <returns>Null where the worker ended before it had answered, or went over a limit.</returns>
    public async Task<Extraction?> AskAsync(byte[] content, IReadOnlyList<string> passwords, ReadingProgress progress)
    {
        try
        {
            await Frame.WriteAsync(requests, FrameKind.Passwords, JsonSerializer.SerializeToUtf8Bytes([.. passwords], FrameJson.Default.StringArray));
            await Frame.WriteAsync(requests, FrameKind.Content, content);
        }
        catch (IOException)
        {
            return null;
        }
        return await HearAsync(progress);
    }

    private async Task<Extraction?> HearAsync(ReadingProgress progress)
    {
        var pages = new List<Page>();
        while (!progress.IsOver() && await NextAsync() is { } frame)
            switch (frame.Kind)
            {
                case FrameKind.PageBegun:
                    progress.Begin(BitConverter.ToInt32(frame.Payload), BitConverter.ToInt32(frame.Payload, sizeof(int)));
                    break;
                case FrameKind.Page:
                    progress.Receive(frame.Payload.Length);
                    pages.Add(PageJson.Read(frame.Payload));
                    break;
                case FrameKind.Done:
                    return Extraction.Of(new ExtractedDocument(pages));
                case FrameKind.Refusal:
                    return Extraction.Refused(Encoding.UTF8.GetString(frame.Payload));
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
