using System.CommandLine;
using Pipeline.Ingest.Export;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Extract.Tables;
using Pipeline.Ingest.Extract.Workers;
using Pipeline.Ingest.Files;
using Pipeline.Model;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline tables FILE`: the tables of any PDF, for a spreadsheet, a program or a browser.</summary>
internal static class TablesCommand
{
    // As much as is read of a filing.
    private const long MostBytes = 256 << 20;

    private static readonly Argument<string> Document = new("FILE") { Description = "A PDF that carries its text" };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "json, csv, xlsx or html; without it what the name after --out ends in, else json",
        HelpName = "FORMAT",
    }.AcceptOnlyFromAmong([.. TableFormat.All.Select(f => f.Name)]);

    private static readonly Option<string> Out = new("--out") { Description = "Write to a file", HelpName = "FILE" };

    private static readonly Option<PageRange> Pages = new("--pages")
    {
        Description = "4, 2-5 or 2-; without it all",
        HelpName = "RANGE",
        DefaultValueFactory = _ => PageRange.All,
        CustomParser = result => Range(result.Tokens[0].Value, result.AddError),
    };

    public static Command Build()
    {
        var command = new Command("tables", "Give out the tables of a PDF") { Document, Format, Out, Pages, PasswordOption.Instance };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken stop)
    {
        var path = result.GetValue(Out);
        var format = FormatOf(result.GetValue(Format), path);
        var content = Content(result.GetRequiredValue(Document));
        var limits = new WorkerLimits();
        using var workers = new WorkerPool(
            result.GetRequiredValue(PasswordOption.Instance),
            limits,
            WorkerStart.OfTables(limits, result.GetValue(Pages)));
        var reply = await workers.ReadAsync(Path.GetFileName(result.GetRequiredValue(Document)), content, null, [], stop);
        var pages = reply.Refusal is { } refusal ? throw new EnvironmentException(refusal) : TableReader.PagesOf(reply);
        using var output = Output.To(path);
        format.Write(pages, output);
        output.Complete();
        Remark(pages);
        return ExitCode.Done;
    }

    /// <summary>
    /// The kind is asked of the opened file, which nothing can take the place of: a pipe or a device may block or never end.
    /// </summary>
    private static byte[] Content(string path)
    {
        var file = CommandLinePath.Of(path)[0];
        if (file.Kind() is FileKind.Folder or FileKind.Other)
            throw new EnvironmentException(
                $"{Printable.Line(path)} is a folder, pipe or device, and nothing is read from those: name a file.");
        using var stream = OpenedFile.Open(
            file.Kind() == FileKind.Link ? FilePath.Of(Path.GetFullPath(new FileInfo(path).ResolveLinkTarget(true)!.FullName)) : file);
        if (stream.Length > MostBytes)
            throw new EnvironmentException(
                $"{Printable.Line(path)} has {stream.Length >> 20} MB; the most that is read is {MostBytes >> 20} MB.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        Refuse(path, content);
        return content;
    }

    private static void Refuse(string path, byte[] content)
    {
        if (content.Length == 0)
            throw new EnvironmentException($"{Printable.Line(path)} is empty.");
        if (PdfHeader.Find(content) < 0)
            throw new EnvironmentException(
                $"{Printable.Line(path)} is no PDF, and `tables` reads those alone; what `pipeline ingest` stores of other files, "
                    + $"lists and `export` give out.");
    }

    private static TableFormat FormatOf(string? name, string? path)
    {
        var ending = Path.GetExtension(path)?.TrimStart('.').ToLowerInvariant();
        var format = TableFormat.Named(name ?? ending) ?? (string.IsNullOrEmpty(ending) ? TableFormat.Json : throw new EnvironmentException(
            $"{path} ends as no format does: name a file that ends in {string.Join(", ", TableFormat.All.Select(f => "." + f.Name))}, "
                + "or say with --format what to write."));
        return format.NeedsFile && path is null ? throw new EnvironmentException("A workbook needs a file: add --out FILE.xlsx.") : format;
    }

    private static void Remark(IReadOnlyList<Page> pages)
    {
        if (pages.Count == 0)
            Console.Error.WriteLine("pipeline: the document has none of the pages asked for");
        else if (pages.All(p => p.Lines.Count == 0))
            Console.Error.WriteLine(
                "pipeline: no tables: the pages carry no text, as those of scans; `pipeline ingest` recognises filings in them");
        else if (pages.All(p => p.Grids.Count == 0))
            Console.Error.WriteLine("pipeline: no tables");
    }

    private static PageRange Range(string text, Action<string> complain)
    {
        if (PageRange.Parse(text) is { } range)
            return range;
        complain($"--pages takes 4, 2-5 or 2-, and not '{text}'.");
        return default;
    }
}
