using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Pipeline.Ingest.Extract.Workers;

namespace Pipeline.Ingest.Tests.Extract.Workers;

/// <summary>
/// Stands in for the reader of PDFs in a worker process, and does what hostile files make a reader do: the content says what.
/// </summary>
internal static class FaultyReader
{
    private static readonly Dictionary<string, Func<string, IReadOnlyList<string>, Action<int, int>, string>> Deeds = new()
    {
        ["process"] = (_, _, _) => Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
        ["passwords"] = (_, passwords, _) => string.Join('|', passwords),
        ["overflow"] = (_, _, _) => Overflow(1).ToString(CultureInfo.InvariantCulture),
        ["trouble"] = (message, _, _) => throw new EnvironmentException(message),
        ["sleep-on-page"] = (page, _, begin) =>
        {
            begin(int.Parse(page, CultureInfo.InvariantCulture), 9);
            Thread.Sleep(Timeout.Infinite);
            return "";
        },
        ["hang-in-child"] = (_, _, _) =>
        {
            Process.Start("sh", ["-c", "while :; do :; done"]).WaitForExit();
            return "";
        },
        ["hoard-in-child"] = (_, _, begin) =>
        {
            begin(2, 3);
            Process.Start("sh", ["-c", "x=x; while :; do x=$x$x; done"]).WaitForExit();
            return "";
        },
        ["compute"] = (seconds, _, _) =>
        {
            while (Process.GetCurrentProcess().TotalProcessorTime < TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)))
                Thread.SpinWait(1000);
            return "";
        },
        ["kill"] = (_, _, _) =>
        {
            Process.GetCurrentProcess().Kill();
            return Hang();
        },
        ["throw"] = (message, _, _) => throw new InvalidOperationException(message),
        ["exit"] = (code, _, _) => { Environment.Exit(int.Parse(code, CultureInfo.InvariantCulture)); return ""; },
        ["exit-once"] = (mark, _, _) => { if (!File.Exists(mark)) { File.WriteAllText(mark, ""); Environment.Exit(1); } return "read"; },
        ["hang-opening"] = (_, _, _) => Hang(),
        ["hang-on-page"] = (page, _, begin) =>
        {
            begin(int.Parse(page, CultureInfo.InvariantCulture), 9);
            return Hang();
        },
        ["pages"] = (pages, _, begin) =>
        {
            begin(1, int.Parse(pages, CultureInfo.InvariantCulture));
            return Hang();
        },
        ["crawl"] = (_, _, begin) =>
        {
            for (var page = 1; ; page++)
            {
                begin(page, 500);
                Thread.Sleep(20);
            }
        },
        ["hoard"] = (_, _, _) =>
        {
            for (var hoard = new List<byte[]>(); ; )
                hoard.Add(GC.AllocateUninitializedArray<byte>(1 << 20));
        },
        ["hoard-outside"] = (_, _, begin) =>
        {
            begin(2, 3);
            for (; ; Thread.Sleep(1))
                Marshal.Copy(new byte[1 << 20], 0, Marshal.AllocHGlobal(1 << 20), 1 << 20);
        },
        ["chatter"] = (_, _, _) =>
        {
            Console.WriteLine("chatter");
            Process.Start("echo", ["chatter"]).WaitForExit();
            return "read";
        },
        ["long"] = (megabytes, _, _) => new string('x', int.Parse(megabytes, CultureInfo.InvariantCulture) << 20),
    };

    public static WorkerReply Read(FileRequest request, byte[] content, Action<int, int> begin)
    {
        var words = Encoding.UTF8.GetString(content).Split(' ', 2);
        return WorkerReply.Of(Encoding.UTF8.GetBytes(Deeds[words[0]](words[^1], request.Passwords, begin)));
    }

    private static string Hang()
    {
        while (true)
            Thread.SpinWait(1000);
    }

    private static int Overflow(int depth) => depth + Overflow(depth + 1) / 2;
}
