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
        Description = "table, csv, json, jsonl, xlsx or parquet; without it what the name after --out ends in, else table",
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
        var format = FormatOf(result);
        var limited = new LimitedRows(rows.Rows, LimitOf(result, format) ?? int.MaxValue);
        using var output = Output.To(result.GetValue(Out));
        format.Write(rows.With(limited), output);
        output.Complete();
        Remark(limited, asked: result.GetValue(Limit) is not null);
        return ExitCode.Done;
    }

    /// <summary>
    /// How many rows are read at most, so that no more need be found: one more than are given out tells that there are more.
    /// </summary>
    public static long? MostRead(ParseResult result) => LimitOf(result, FormatOf(result)) is { } limit ? limit + 1L : null;

    private static int? LimitOf(ParseResult result, OutputFormat format) =>
        result.GetValue(Limit) ?? (format.IsForReading ? Screens : null);

    private static OutputFormat FormatOf(ParseResult result)
    {
        var path = result.GetValue(Out);
        var format = result.GetValue(Format) is { } name ? OutputFormat.Named(name)! : OfFile(path);
        return !format.NeedsFile || path is not null ? format
            : throw new EnvironmentException($"{format.Name} needs a file: add --out FILE.{format.Name}.");
    }

    /// <summary>A name that ends as a format's tells it; one that ends in nothing, or as texts do, gets a table.</summary>
    private static OutputFormat OfFile(string? path)
    {
        var ending = Path.GetExtension(path)?.TrimStart('.').ToLowerInvariant();
        if (path is null || ending is "" or "txt")
            return OutputFormat.Table;
        UnfinishedFile.Refuse(path);
        var endings = OutputFormat.All.Where(f => f != OutputFormat.Table).Select(f => "." + f.Name);
        return OutputFormat.Named(ending)
            ?? throw new EnvironmentException(
                $"{path} ends as no format does: name a file that ends in {string.Join(", ", endings)} or .txt, or say with "
                    + $"--format what to write.");
    }

    private static void Remark(LimitedRows rows, bool asked)
    {
        if (rows.Count == 0)
            Console.Error.WriteLine("pipeline: no rows");
        else if (rows.HasMore && !asked)
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"pipeline: the first {rows.Count} rows; --limit N shows more, --format csv all"));
    }
}
