using System.Globalization;
using Pipeline.Model;
using Pipeline.Parsers.Scans;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms;

/// <summary>
/// Finds recognised numbers and comparators that are not sure, and words of which ink was left unread: a reader must look at the scan
/// before they are relied on.
/// </summary>
internal static class UnsureNumbers
{
    /// <summary>
    /// Of the values recognised with at least this confidence 99 in 100 are right: a test holds the recogniser to it. A number that no form
    /// prints so is doubted above it too.
    /// </summary>
    public const double Sure = 0.9;

    private const string Signs = "≥≤≧≦＞＜><±~～%％‰";

    /// <param name="isConfirmed">Whether a person has looked at a word of a line.</param>
    public static IEnumerable<Finding> Of(FormPart part, Func<TextLine, Word, bool>? isConfirmed = null) =>
        from line in part.Lines
        let unsure = line.Words.Where(w => IsUnsure(w) && isConfirmed?.Invoke(line, w) != true).ToList()
        where unsure.Count > 0
        select new Finding(FindingRule.LowConfidence, Severity.Warning, line.Text.Trim(), Message(line, unsure))
        {
            Evidence = [new Evidence(null, line.Span)],
        };

    private static string Message(TextLine line, IEnumerable<Word> unsure) =>
        $"page {line.Page}, line {line.Number}: {string.Join("; ", unsure.Select(Describe))}; compare with the scan";

    private static string Describe(Word word) =>
        string.Create(CultureInfo.InvariantCulture, $"{word.Text} was recognised with confidence {word.Confidence:0.00}")
        + (SuspectNumber.Is(word.Text) ? ", and is no number that a form prints" : "")
        + (HasUnreadInk(word) ? ", and nobody could read the ink at □" : "")
        + (word.Alternatives.Count > 0 ? $", it may be {string.Join(" or ", word.Alternatives)}" : "");

    private static bool IsUnsure(Word word) =>
        (word.Confidence < Sure && IsNumeric(word)) || (word.Confidence < 1 && SuspectNumber.Is(word.Text)) || HasUnreadInk(word);

    /// <summary>A box to be ticked is recognised, and surely.</summary>
    private static bool HasUnreadInk(Word word) => word.Confidence <= 0 && word.Text.Contains('□', StringComparison.Ordinal);

    /// <summary>Whether a reading, or another one of the same ink, holds a number or a comparator.</summary>
    private static bool IsNumeric(Word word) =>
        word.Alternatives.Prepend(word.Text).Any(t => t.Any(c => Script.IsDigit(c) || Signs.Contains(c, StringComparison.Ordinal)));
}
