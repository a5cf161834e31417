using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>A worker's pipes to its host: standard input, and the standard output taken away from everything else that prints.</summary>
internal static class WorkerStreams
{
    private const int Output = 1;
    private const int Errors = 2;

    public static Stream Requests() => Console.OpenStandardInput();

    public static Stream Answers()
    {
        Console.SetOut(Console.Error);
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        // Native libraries write to the descriptor and not to the console.
        var answers = new FileStream(new SafeFileHandle(Duplicate(Output), ownsHandle: true), FileAccess.Write, bufferSize: 0);
        return DuplicateTo(Errors, Output) == Output ? answers : throw new IOException("The standard output could not be set aside.");
    }

    [DllImport("libc", EntryPoint = "dup")]
    private static extern int Duplicate(int descriptor);

    [DllImport("libc", EntryPoint = "dup2")]
    private static extern int DuplicateTo(int from, int to);
}
