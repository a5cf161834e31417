using System.CommandLine;

namespace Pipeline.Ingest.Commands;

/// <summary>Which database a command works on: the same option everywhere.</summary>
internal static class DatabaseOption
{
    public static Option<string> Instance { get; } = new("--db")
    {
        Description = "The database file; without it PIPELINE_DB names one",
        HelpName = "FILE",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PIPELINE_DB") is { Length: > 0 } path ? path : "pipeline.db",
    };
}
