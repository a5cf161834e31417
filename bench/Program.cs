using System.Globalization;
using BenchmarkDotNet.Running;
using Pipeline.Bench.WholeRun;

// dotnet run -c Release --project bench -- --filter '*' [--job short]
// dotnet run -c Release --project bench -- whole-run [FILES …]
// dotnet run -c Release --project bench -- lengths
// dotnet run -c Release --project bench -- pdfs
// dotnet run -c Release --project bench -- formats
// dotnet run -c Release --project bench -- scans [FILES …]
// dotnet run -c Release --project bench -- inbox
// dotnet run -c Release --project bench -- arrivals
// dotnet run -c Release --project bench -- reconcile [FILINGS]
// dotnet run -c Release --project bench -- soak MINUTES
switch (args)
{
    case ["whole-run", .. var sizes]:
        WholeRunDriver.Run([.. sizes.Select(int.Parse)]);
        return 0;
    case ["lengths"]:
        TextLengths.Run();
        return 0;
    case ["pdfs"]:
        PdfRuns.Run();
        return 0;
    case ["formats"]:
        FormatRuns.Run();
        return 0;
    case ["scans", .. var files]:
        ScanRuns.Run(files);
        return 0;
    case ["inbox"]:
        InboxSpeed.Run();
        return 0;
    case ["arrivals"]:
        InboxSpeed.Arrivals();
        return 0;
    case ["rescan", var inbox, var database]:
        InboxSpeed.Rescan(inbox, database);
        return 0;
    case ["reconcile", .. var filings]:
        ReconcilingSpeed.Run(filings is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 100_000);
        return 0;
    case ["soak", var minutes]:
        using (var soak = new Soak())
            return soak.Run(double.Parse(minutes, CultureInfo.InvariantCulture)) ? 0 : 1;
    default:
        // In process, since the tool finds no project to build whose name differs from its assembly's.
        BenchmarkSwitcher.FromAssembly(typeof(WholeRunDriver).Assembly).Run(["--inProcess", .. args]);
        return 0;
}
