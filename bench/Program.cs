using BenchmarkDotNet.Running;
using Pipeline.Bench.WholeRun;

// dotnet run -c Release --project bench -- --filter '*' [--job short]
// dotnet run -c Release --project bench -- whole-run [FILES …]
if (args is ["whole-run", ..])
    WholeRunDriver.Run([.. args.Skip(1).Select(int.Parse)]);
else
    // In process, since the tool finds no project to build whose name differs from its assembly's.
    BenchmarkSwitcher.FromAssembly(typeof(WholeRunDriver).Assembly).Run(["--inProcess", .. args]);
