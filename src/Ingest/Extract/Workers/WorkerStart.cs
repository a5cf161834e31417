using System.Diagnostics;
using System.Globalization;
using Pipeline.Ingest.Extract.Tables;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>How a worker is started: this program once more, with its hidden verb.</summary>
internal static class WorkerStart
{
    public const string Verb = "worker";
    public const string Filings = "filings";
    public const string Original = "original";

    /// <summary>To read filings.</summary>
    /// <param name="recognized">The folder for recognised pages of files that are not finished.</param>
    public static ProcessStartInfo OfFilings(WorkerLimits limits, string recognized) => OfVerb(limits, Verb, Filings, recognized);

    /// <summary>To read the tables of some pages.</summary>
    public static ProcessStartInfo OfTables(WorkerLimits limits, PageRange pages) => OfVerb(limits, Verb, pages.ToString());

    /// <summary>To read the cells of an original that is to be shown.</summary>
    public static ProcessStartInfo OfOriginal(WorkerLimits limits) => OfVerb(limits, Verb, Original);

    public static ProcessStartInfo Of(WorkerLimits limits, string program, params IEnumerable<string> args) => new(program, args)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        CreateNoWindow = true,
        Environment =
        {
            ["DOTNET_GCHeapHardLimit"] = ((long)limits.HeapMegabytes << 20).ToString("X", CultureInfo.InvariantCulture),
            // Under a hard limit the runtime gives the youngest objects so little room that it collects them several times a file: 8,000
            // texts take 54 s so, and 46 s with 16 MB.
            ["DOTNET_GCgen0size"] = (16 << 20).ToString("X", CultureInfo.InvariantCulture),
            // Its sockets in the folder of temporary files would outlive a worker that is killed.
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_DbgEnableMiniDump"] = "0",
        },
    };

    private static ProcessStartInfo OfVerb(WorkerLimits limits, params string[] args)
    {
        var library = typeof(WorkerStart).Assembly.Location;
        var program = Environment.ProcessPath ?? "dotnet";
        var name = Path.GetFileNameWithoutExtension(program);
        return name == Path.GetFileNameWithoutExtension(library) ? Of(limits, program, args)
            : Of(limits, name == "dotnet" ? program : "dotnet", [library, .. args]);
    }
}
