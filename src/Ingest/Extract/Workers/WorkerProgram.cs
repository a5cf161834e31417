using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>
/// The worker's side. It ends when its host closes the pipe or dies, in the middle of a page too: one thread reads requests, and the
/// program ends with it; another one reads files.
/// </summary>
/// <param name="read">What is told of a file, its content, and whom to tell of each page.</param>
internal sealed class WorkerProgram(Func<FileRequest, byte[], Action<int, int>, WorkerReply> read, Stream requests, Stream answers)
{
    // The same everywhere, so that how deeply a file may nest does not hang on the system.
    private const int StackBytes = 16 << 20;

    private static readonly PosixSignal[] ForTheHost = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT, PosixSignal.SIGHUP];

    // Guarded by itself. A blocking collection would spin before it sleeps, sixty times a file, on cores that others need.
    private readonly Queue<(FileRequest Request, byte[] Content)> _files = [];

    /// <returns>The exit code.</returns>
    public static int Run(Func<FileRequest, byte[], Action<int, int>, WorkerReply> read)
    {
        // Ctrl-C and a service manager's stop reach all processes; the host decides when a worker ends.
        var deaf = ForTheHost.Select(s => PosixSignalRegistration.Create(s, signal => signal.Cancel = true)).ToList();
        var answers = WorkerStreams.Answers();
        new WorkerProgram(read, WorkerStreams.Requests(), answers).Run();
        deaf.ForEach(d => d.Dispose());
        return 0;
    }

    private void Run()
    {
        new Thread(AnswerAll, StackBytes) { IsBackground = true }.Start();
        FileRequest? request = null;
        while (Frame.Read(requests) is { } frame)
            if (frame.Kind == FrameKind.Request)
                request = JsonSerializer.Deserialize(frame.Payload, FrameJson.Default.FileRequest);
            else
                Hand(request!, frame.Payload);
    }

    private void AnswerAll()
    {
        try
        {
            Send(FrameKind.Ready, []);
            for (; ; )
            {
                var (request, content) = Take();
                Answer(request, content);
            }
        }
        catch (IOException)
        {
            // The host has gone, and the other thread knows it too.
        }
    }

    private void Hand(FileRequest request, byte[] content)
    {
        lock (_files)
        {
            _files.Enqueue((request, content));
            Monitor.Pulse(_files);
        }
    }

    private (FileRequest Request, byte[] Content) Take()
    {
        lock (_files)
        {
            while (_files.Count == 0)
                Monitor.Wait(_files);
            return _files.Dequeue();
        }
    }

    private void Answer(FileRequest request, byte[] content)
    {
        try
        {
            var reply = Read(request, content);
            foreach (var part in reply.Parts)
                Send(FrameKind.Part, part);
            if (reply.Archive is { } archive)
                Send(FrameKind.Unpacked, JsonSerializer.SerializeToUtf8Bytes(archive, FrameJson.Default.UnpackedArchive));
            else if (reply.Refusal is { } sentence)
                Send(FrameKind.Refusal, Encoding.UTF8.GetBytes(sentence));
            else
                Send(FrameKind.Done, []);
        }
        catch (EnvironmentException e)
        {
            Send(FrameKind.Trouble, Encoding.UTF8.GetBytes(e.Message));
        }
    }

    private WorkerReply Read(FileRequest request, byte[] content)
    {
        try
        {
            return read(request, content, TellPage);
        }
#pragma warning disable CA1031 // Whatever a library throws at a damaged file is a value to the host.
        catch (Exception e) when (e is not EnvironmentException)
#pragma warning restore CA1031
        {
            return WorkerReply.Refused(ReadingFault.Sentence(e));
        }
    }

    private void TellPage(int page, int pages) =>
        Send(FrameKind.PageBegun, [.. BitConverter.GetBytes(page), .. BitConverter.GetBytes(pages)]);

    private void Send(FrameKind kind, byte[] payload) => Frame.WriteAsync(answers, kind, payload).AsTask().GetAwaiter().GetResult();
}
