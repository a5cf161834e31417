using CsvHelper;

namespace Pipeline.Ingest.Export;

/// <summary>
/// How CSV is written (RFC 4180). A file is for spreadsheets: it begins with a byte order mark, without which they misread Chinese, and its
/// lines end with CR LF, as the RFC says. A pipe is for tools, to which a CR is part of the last cell.
/// </summary>
internal static class CsvStyle
{
    public static CsvWriterOptions Of(Output output, bool isFirst = true) =>
        new() { WriteByteOrderMark = isFirst && output.IsFile, NewLine = NewLine(output) };

    public static string NewLine(Output output) => output.IsFile ? "\r\n" : "\n";
}
