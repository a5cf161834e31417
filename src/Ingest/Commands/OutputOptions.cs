using System.CommandLine;
using System.Globalization;
using Pipeline.Ingest.Export;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Commands;

/// <summary>How rows are given out: the same options for every command that has rows.</summary>
internal static class OutputOptions
{
    /// <summary>The rows of a table that nobody limited.</summary>
    public const int Screens = 200;

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, csv, json, jsonl or xlsx; without it what the name after --out ends in, else table",
        HelpName = "FORMAT",
    }.AcceptOnlyFromAmong([.. OutputFormat.All.Select(f => f.Name)]);

    private static readonly Option<string> Out = new("--out") { Description = "Write to a file", HelpName = "FILE" };

    private static readonly Option<int?> Limit = NumberOption.Of<int>(
        "--limit", $"The most rows to give out; without it all, but in a table {Screens}", "N", "a whole number from 1", n => n >= 1);

    public static void AddTo(Command command)
    {
        command.Options.Add(Format);
        command.Options.Add(Out);
        command.Options.Add(Limit);
    }

    public static int Write(ParseResult result, RowSet rows)
    {
        var path = result.GetValue(Out);
        var format = FormatOf(result.GetValue(Format), path);
        var limit = result.GetValue(Limit) ?? (format.IsForReading ? Screens : int.MaxValue);
        var limited = new LimitedRows(rows.Rows, limit);
        using var output = Output.To(path);
        format.Write(rows.With(limited), output);
        output.Complete();
        Remark(limited, asked: result.GetValue(Limit) is not null);
        return ExitCode.Done;
    }

    private static OutputFormat FormatOf(string? name, string? path)
    {
        var format = OutputFormat.Named(name ?? Path.GetExtension(path)?.TrimStart('.').ToLowerInvariant()) ?? OutputFormat.Table;
        return format.Name != "xlsx" || path is not null ? format : throw new EnvironmentException("A workbook needs a file: add --out FILE.xlsx.");
    }

    private static void Remark(LimitedRows rows, bool asked)
    {
        if (rows.Count == 0)
            Console.Error.WriteLine("pipeline: no rows");
        else if (rows.HasMore && !asked)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pipeline: the first {rows.Count} rows; --limit N shows more, --format csv all"));
    }
}
