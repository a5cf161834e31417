using System.Globalization;
using Pipeline.Model;

namespace Pipeline.Ingest.Formats.Pages;

/// <summary>Text of a page that its file holds and does not show as its own. It is not read, and said.</summary>
internal sealed class HiddenContent
{
    // A finding quotes so much of what it is about that it is found in the file.
    private const int LongestQuote = 120;

    private readonly List<(string How, string Text)> _texts = [];

    /// <param name="how">As "is struck out", of the text; what is hidden in the same way is one finding.</param>
    public void Add(string how, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            _texts.Add((how, text));
    }

    public IEnumerable<Finding> Findings(Page page) => _texts.GroupBy(t => t.How, t => t.Text).Select(g => Finding(page, g.Key, [.. g]));

    private static Finding Finding(Page page, string how, List<string> texts)
    {
        var others = texts.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", as do {texts.Count - 1:N0} more pieces");
        return new Finding(FindingRule.HiddenContent, Severity.Info, Quote(texts[0]),
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
