using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Pipeline.Ingest.Extract.Pdf;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>
/// The worker's side. It ends when its host closes the pipe or dies, in the middle of a page too: one thread reads requests, and the
/// program ends with it; another one reads files.
/// </summary>
/// <param name="read">Content, passwords and whom to tell of each page.</param>
internal sealed class WorkerProgram(Func<byte[], IReadOnlyList<string>, Action<int, int>, Extraction> read, Stream requests, Stream answers)
{
    // The same everywhere, so that how deeply a file may nest does not hang on the system.
    private const int StackBytes = 16 << 20;

    private static readonly PosixSignal[] ForTheHost = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT, PosixSignal.SIGHUP];

    private readonly BlockingCollection<byte[]> _files = [];
    private string[] _passwords = [];

    /// <returns>The exit code.</returns>
    public static int Run(Func<byte[], IReadOnlyList<string>, Action<int, int>, Extraction> read)
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
        while (Frame.ReadAsync(requests).AsTask().GetAwaiter().GetResult() is { } frame)
            if (frame.Kind == FrameKind.Passwords)
                _passwords = JsonSerializer.Deserialize(frame.Payload, FrameJson.Default.StringArray)!;
            else
                _files.Add(frame.Payload);
    }

    private void AnswerAll()
    {
        try
        {
            Send(FrameKind.Ready, []);
            foreach (var content in _files.GetConsumingEnumerable())
                Answer(content);
        }
        catch (IOException)
        {
            // The host has gone, and the other thread knows it too.
        }
    }

    private void Answer(byte[] content)
    {
        var extraction = Read(content);
        foreach (var page in extraction.Document?.Pages ?? [])
            Send(FrameKind.Page, PageJson.Write(page));
        if (extraction.Refusal is { } sentence)
            Send(FrameKind.Refusal, Encoding.UTF8.GetBytes(sentence));
        else
            Send(FrameKind.Done, []);
    }

    private Extraction Read(byte[] content)
    {
        try
        {
            return read(content, _passwords, TellPage);
        }
#pragma warning disable CA1031 // Whatever a library throws at a damaged file is a value to the host.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Extraction.Refused(PdfFault.Sentence(e));
        }
    }

    private void TellPage(int page, int pages) => Send(FrameKind.PageBegun, [.. BitConverter.GetBytes(page), .. BitConverter.GetBytes(pages)]);

    private void Send(FrameKind kind, byte[] payload) => Frame.WriteAsync(answers, kind, payload).AsTask().GetAwaiter().GetResult();
}
