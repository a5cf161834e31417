using System.CommandLine;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Commands;

/// <summary>Whether filings that do not count are given too: the same option for lists, search and export.</summary>
internal static class CopiesOption
{
    public static Option<string> Instance { get; } = new Option<string>("--copies")
    {
        Description = "current: each disclosure once; all: also copies of it in other files, and what was corrected since",
        HelpName = "COPIES",
        DefaultValueFactory = _ => Copies.Current,
    }.AcceptOnlyFromAmong(Copies.Current, Copies.All);
}
