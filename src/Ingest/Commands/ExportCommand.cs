using System.CommandLine;
using Pipeline.Ingest.Export;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline export --out DIR`: everything, for a spreadsheet.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var folder = new Option<string>("--out") { Description = "The folder to write to; made where there is none", HelpName = "DIR", Required = true };
        var command = new Command("export", "Write every table as CSV, and all as one workbook")
        {
            folder, CopiesOption.Instance,  DatabaseOption.Instance,
        };
        command.SetAction(result => Run(
            result.GetRequiredValue(DatabaseOption.Instance), result.GetRequiredValue(folder),
            result.GetRequiredValue(CopiesOption.Instance)));
        return command;
    }

    private static int Run(string path, string folder, string copies)
    {
        using var database = ReadOnlyDatabase.OpenUpToDate(path);
        foreach (var sentence in new DatabaseExport(database, folder, copies).Write())
            Console.WriteLine(sentence);
        return ExitCode.Done;
    }
}
