using System.CommandLine.Parsing;
using Pipeline.Ingest.Commands;

namespace Pipeline.Runs.Tests;

public sealed class DemoTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-demo-").FullName;

    [Fact]
    public void The_samples_answer_every_question_and_the_commands_to_go_on_with_work()
    {
        var demo = Run.Pipeline("demo");
        Assert.True(demo.ExitCode == 0, demo.Errors);
        Assert.DoesNotContain("\nnone", demo.Output, StringComparison.Ordinal);
        var database = Path.Combine(Repository.Root, "demo", "demo.db");
        Assert.All(Demo.Next, next =>
        {
            var run = Run.Of(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), .. CommandLineParser.SplitCommandLine(next), "--db", database],
                _folder);
            Assert.True(run is { ExitCode: 0, Errors: "" }, run.Errors);
        });
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
