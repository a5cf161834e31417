using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats.Packages;
using Pipeline.Ingest.Formats.Pages;
using Pipeline.Model;

namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>Workbooks: XLSX, and XLS of any age. Each sheet that is seen is a page.</summary>
internal static class WorkbookFormat
{
    private const string Damaged = "The workbook is damaged; open it and save it again, or print it to PDF.";
    // Of a sheet; where a source of all its formulas is lost, a hundred say no more.
    private const int MostFaults = 20;
    private const string Locked = "The workbook is locked with a password; save it again without one, or name the password (--password).";

    // Workbooks of 1997 and before say no more of their letters than a code page.
    static WorkbookFormat() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Extraction Read(FileContent file, ReadingContext context)
    {
        foreach (var password in context.Passwords.Prepend(null))
            try
            {
                return Read(file, password);
            }
            catch (InvalidPasswordException)
            {
                // The next one may be right.
            }
            catch (Exception e) when (e is ExcelReaderException || PackageFault.IsOf(e) || IsOfLibrary(e))
            {
                return Extraction.Refused(Damaged);
            }

        return Extraction.Refused(Locked);
    }

    /// <summary>At damaged records the library throws whatever it comes upon.</summary>
    private static bool IsOfLibrary(Exception e) => e is not (UnreadableException or OutOfMemoryException)
        && e.StackTrace?.Contains(nameof(ExcelDataReader), StringComparison.Ordinal) == true;

    private static Extraction Read(FileContent file, string? password)
    {
        if (file.Begins("PK"u8))
            PackageSize.Check(file.Bytes);
        using var stream = new MemoryStream(file.Bytes, writable: false);
        using var reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration
        {
            FallbackEncoding = Encoding.GetEncoding("GB18030"),
            Password = password,
        });
        List<Sheet> sheets = [.. new WorkbookCells(reader).Sheets()];
        var faults = file.Begins("PK"u8) ? CellFaults.Of(file.Bytes) : OlderCellFaults.Of(file.Bytes);
        sheets.ForEach(s => s.Add(faults[s.Name]));
        return Pages(sheets);
    }

    private static Extraction Pages(List<Sheet> sheets)
    {
        var pages = new List<PageWriter>();
        List<Sheet> shown = [.. sheets.Where(s => !s.IsHidden)];
        foreach (var sheet in shown)
        {
            pages.Add(new PageWriter(pages.Count + 1, TextOrigin.Office, pages.Count == 0 ? 0 : pages[^1].Tables));
            SheetRows.Write(sheet, pages[^1]);
        }

        pages.RemoveRange(pages.FindLastIndex(p => !p.IsEmpty) + 1, pages.Count - pages.FindLastIndex(p => !p.IsEmpty) - 1);
        if (pages.Count == 0)
            return Extraction.Refused("The workbook's sheets are empty, or hidden.");
        foreach (var hidden in sheets.Where(s => s.IsHidden && s.Cells.Count > 0))
            pages[0].Hidden.Add($"stands on the hidden sheet {hidden.Name}", string.Join(' ', hidden.Cells.Select(c => c.Text)));
        var written = pages.Select(p => (Page: p.Page(), p.Hidden)).ToList();
        return Extraction.Of(new ExtractedDocument([.. written.Select(p => p.Page)])
        {
            Findings =
            [
                .. written.SelectMany(p => p.Hidden.Findings(p.Page)),
                .. written.Zip(shown).SelectMany(p => p.Second.Faults.Take(MostFaults).Select(f => Finding(p.First.Page, f))),
            ],
        });
    }

    private static Finding Finding(Page page, CellFault fault) =>
        new(FindingRule.DamagedFile, Severity.Warning, fault.Name, $"page {page.Number}, {fault.Message}")
        {
            Evidence = [new Evidence(null,
                (page.Lines.FirstOrDefault(l => l.Cell == fault.Name)?.Span ?? new TextSpan(page.Number, 1, Math.Max(1, page.Lines.Count)))
                with { Cell = fault.Name })],
        };
}
