using System.Globalization;
using Pipeline.Model;

namespace Pipeline.Ingest.Formats.Pages;

/// <summary>Says of text that a file holds and does not show that it was not read.</summary>
internal static class HiddenContent
{
    // A finding quotes so much of what it is about that it is found in the file.
    private const int LongestQuote = 120;

    /// <param name="how">As "is struck out", of the text.</param>
    public static IEnumerable<Finding> Findings(Page page, string how, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            yield break;
        var others = texts.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", as do {texts.Count - 1:N0} more pieces");
        yield return new Finding(FindingRule.HiddenContent, Severity.Info, Quote(texts[0]),
            $"page {page.Number}: this text {how}{others}; it was not read")
        {
            Evidence = [new Evidence(null, new TextSpan(page.Number, 1, Math.Max(1, page.Lines.Count)))],
        };
    }

    private static string Quote(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > LongestQuote ? $"{words[..LongestQuote]}…" : words;
    }
}
