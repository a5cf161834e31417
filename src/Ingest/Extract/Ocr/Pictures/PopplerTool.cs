using System.ComponentModel;
using System.Diagnostics;

namespace Pipeline.Ingest.Extract.Ocr.Pictures;

/// <summary>
/// Runs a program of poppler-utils on a PDF, which it takes and whose answer it gives through pipes, within limits of processor time
/// and memory that hold whatever the file makes of it.
/// </summary>
internal static class PopplerTool
{
    private const string Package = "poppler-utils";

    // An A4 page in colours takes 70 MB, one of 36 million dots with a picture of 400 million 256 MB; JPEG 2000 takes twelve bytes a dot.
    private const int MostMegabytes = 512;

    // 128 and the number of the signal: SIGKILL.
    private const int Killed = 128 + 9;

    // A dense page takes some seconds.
    private static readonly TimeSpan MostCpu = TimeSpan.FromSeconds(60);
    // By the clock, on a busy machine.
    private static readonly TimeSpan Longest = 10 * MostCpu;

    /// <param name="what">What it does, to follow its name: "made no picture of page 3".</param>
    /// <param name="read">Reads the answer; null where there is none.</param>
    /// <exception cref="MissingToolException">The program is not installed.</exception>
    /// <exception cref="RenderingException">It gave no answer, or went over a limit.</exception>
    /// <exception cref="EnvironmentException">The machine was too busy to wait for it.</exception>
    public static T Run<T>(
        string tool,
        IReadOnlyList<string> arguments,
        byte[] pdf,
        string what,
        Func<Stream, CancellationToken, Task<T?>> read)
        where T : class
    {
        using var process = Start(tool, arguments);
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            // It waits for the file, so that no work is done before.
            ChildLimits.Set(process.Id, MostCpu, MostMegabytes);
            return AnswerAsync(process, tool, pdf, what, read, limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            throw new EnvironmentException(
                $"{tool} did not end within {Longest.TotalMinutes:0} minutes, for the machine is too busy. `pipeline retry` reads "
                    + $"the file again.");
        }
        finally
        {
            Stop(process);
        }
    }

    private static async Task<T> AnswerAsync<T>(
        Process process,
        string tool,
        byte[] pdf,
        string what,
        Func<Stream, CancellationToken, Task<T?>> read,
        CancellationToken cancel)
        where T : class
    {
        var fed = FeedAsync(process, pdf, cancel);
        var remarks = PopplerRemarks.ReadAsync(process.StandardError, cancel);
        var answer = await read(process.StandardOutput.BaseStream, cancel);
        if (answer is null)
            process.StandardOutput.Close();
        await fed;
        var told = await remarks;
        await process.WaitForExitAsync(cancel);
        if (answer is not null && !told.RanOutOfMemory)
            return answer;
        if (process.ExitCode == Killed)
            throw new EnvironmentException(
                $"{tool} was killed: by somebody, or by the system for want of memory. `pipeline retry` reads the file again.");
        throw new RenderingException($"{tool} {what}: {Reason(told, process.ExitCode)}");
    }

    private static string Reason(PopplerRemarks told, int exitCode) =>
        told switch
        {
            { RanOutOfMemory: true } =>
                $"a picture on it takes more than {MostMegabytes} MB to unpack, or is damaged. Print the document to PDF again with "
                    + $"smaller pictures.",
            _ when exitCode == ChildLimits.CpuUsedUp =>
                $"it takes more than {MostCpu.TotalSeconds:0} s of computing. Print or export the document to PDF again.",
            { First: { } line } => $"it says \"{line}\". Print or export the document to PDF again.",
            _ => "it gives no reason. Print or export the document to PDF again.",
        };

    private static async Task FeedAsync(Process process, byte[] pdf, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(pdf, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before it read all; what it says on its other pipes tells why.
        }
    }

    private static Process Start(string tool, IReadOnlyList<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(tool, arguments)
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            throw new MissingToolException(tool, Package);
        }
    }

    private static void Stop(Process process)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
    }
}
