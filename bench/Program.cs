using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench -- --filter '*' [--job short]
// In process, since the tool finds no project to build whose name differs from its assembly's.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(["--inProcess", .. args]);
