using System.CommandLine;

namespace Pipeline.Ingest.Commands;

/// <summary>Whose word it is: the same option for verdicts and decisions.</summary>
internal static class ByOption
{
    public static Option<string> Instance { get; } = new("--by")
    {
        Description = "Who says so; without it the user",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName,
    };
}
