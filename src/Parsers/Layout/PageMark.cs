using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Layout;

/// <summary>Recognises the page numbers that stand between the lines of a form: — 1 —, - 1 -, 第1页, 第 1 页 共 3 页, 1/3.</summary>
public static partial class PageMark
{
    public static bool Is(string line) => Pattern().IsMatch(line);

    [GeneratedRegex(
        @"^\s*(?:[-—–－―]+\s*\d{1,4}\s*[-—–－―]+|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?)\s*$"
    )]
    private static partial Regex Pattern();
}
