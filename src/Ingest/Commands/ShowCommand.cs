using System.CommandLine;
using Pipeline.Ingest.Export;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline show FILING`: one filing to read.</summary>
internal static class ShowCommand
{
    public static Command Build()
    {
        var filing = new Argument<string>("FILING") { Description = "Its number, the beginning of its sha256, or its file name" };
        var command = new Command("show", "Show one filing to read") { filing, DatabaseOption.Instance };
        command.SetAction(result => Run(result.GetRequiredValue(DatabaseOption.Instance), result.GetRequiredValue(filing)));
        return command;
    }

    private static int Run(string path, string name)
    {
        using var database = ReadOnlyDatabase.OpenUpToDate(path);
        var filing = FilingName.Find(database, name);
        using var output = Output.To(null);
        using var screen = new Screen(output);
        new FilingPage(database, screen).Write(filing);
        return ExitCode.Done;
    }
}
