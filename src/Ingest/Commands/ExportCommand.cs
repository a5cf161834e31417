using System.CommandLine;
using Pipeline.Ingest.Export;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline export --out DIR`: everything, for a spreadsheet or another database.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> Folder = new("--out")
    {
        Description = "The folder to write to; made where there is none",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string[]> Formats = new Option<string[]>("--format")
    {
        Description = "csv, xlsx or parquet; may be given more than once; without it csv and xlsx",
        HelpName = "FORMAT",
    }.AcceptOnlyFromAmong(DatabaseExport.Csv, DatabaseExport.Xlsx, DatabaseExport.Parquet);

    public static Command Build()
    {
        var command = new Command("export", "Write every table, and joined lists ready to read, into a folder, with what each column is")
        {
            Folder, Formats, CopiesOption.Instance, DatabaseOption.Instance,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var path = result.GetRequiredValue(DatabaseOption.Instance);
        using var database = ReadOnlyDatabase.OpenUpToDate(path);
        var export = new DatabaseExport(database, path, result.GetRequiredValue(Folder), result.GetRequiredValue(CopiesOption.Instance));
        foreach (var sentence in export.Write(result.GetValue(Formats) ?? []))
            Console.WriteLine(sentence);
        return ExitCode.Done;
    }
}
