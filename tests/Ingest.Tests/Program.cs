using Pipeline.Ingest.Extract.Workers;
using Pipeline.Ingest.Tests.Extract.Workers;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// A worker that misbehaves as it is told; else the tests, as the entry point that xunit makes would start them.
return args switch
{
    [WorkerStart.Verb] => WorkerProgram.Run(FaultyReader.Read),
    _ when args.Any(a => a is "--server" or "--internal-msbuild-node") => await TestPlatformTestFramework.RunAsync(
        args,
        Pipeline.Ingest.Tests.SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await ConsoleRunner.Run(args),
};
