using System.Text.RegularExpressions;
using Pipeline.Ingest.Extract;
using Pipeline.Model;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>Web pages, and what programs save as such under other names: .doc and .xls that are HTML inside.</summary>
internal static partial class HtmlFormat
{
    private static readonly string[] Names = [".html", ".htm", ".xhtml", ".shtml", ".doc", ".xls", ".wps", ".et"];

    /// <summary>By its first element; a piece of a page also has a name that says so, or a table.</summary>
    public static bool IsOne(FileContent file) =>
        Beginning().Match(file.Opening) is { Success: true } beginning
        && (beginning.Groups["page"].Success || file.IsNamed(Names) || file.Opening.Contains("<td", StringComparison.OrdinalIgnoreCase));

    public static Extraction Read(FileContent file)
    {
        var source = HtmlText.Of(file.Bytes, file.Opening);
        return source.Text is { } text ? Of([text]) : Extraction.Refused(source.Refusal!);
    }

    /// <param name="sources">One a page.</param>
    public static Extraction Of(IReadOnlyList<string> sources)
    {
        var (pages, findings, tables) = (new List<Page>(), new List<Finding>(), 0);
        foreach (var source in sources)
        {
            var (page, count, found) = HtmlPage.Read(source, pages.Count + 1, tables);
            tables = count;
            if (page.Lines.Count == 0)
                continue;
            pages.Add(page);
            findings.AddRange(found);
            findings.AddRange(LostCharacters.Findings(page));
        }

        return pages.Count > 0 ? Extraction.Of(new ExtractedDocument(pages) { Findings = findings }) : Extraction.Refused(Empty(sources));
    }

    private static string Empty(IReadOnlyList<string> sources) => sources.Any(s => s.Contains("<frame", StringComparison.OrdinalIgnoreCase))
        ? "The page shows other files and holds no text itself: put in those that hold the tables, which a saved page has in its folder "
            + ".files, or save it as one file (MHT)."
        : "The page holds no text: what it shows may come from another address. Save it again once it is shown whole, or print it to PDF.";

    [GeneratedRegex("""
        ^(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*
        <(?:(?<page>!doctype\s+html|html|head|body|meta|title)|(?:style|script|base|link|table|div|p|span|font|center
            |h[1-6]|section|article|main|form|b|strong|br))\b
        """, RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Beginning();
}
