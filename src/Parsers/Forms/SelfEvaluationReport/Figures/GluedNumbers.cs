using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;

/// <summary>
/// Tells the number of a point from the figure that it is glued to: 2.18个调解室 after a point 1. whose sentence has ended is point 2 of 18
/// rooms. Elsewhere 2.18 is a number.
/// </summary>
internal static class GluedNumbers
{
    public static void Tell(IReadOnlyList<Paragraph> paragraphs)
    {
        for (var i = 1; i < paragraphs.Count; i++)
            if (paragraphs[i].Label is null
                && paragraphs[i - 1] is { Label: { } before }
                && "；。".Contains(paragraphs[i - 1].Text[^1], StringComparison.Ordinal)
                && Label(paragraphs[i].Text, before) is { } label)
                paragraphs[i].Number(label);
    }

    /// <summary>The label of the next point; null where the text begins with none.</summary>
    private static ListLabel? Label(string text, ListLabel before)
    {
        var number = $"{before.Number + 1}";
        if (before.Style is not { Numerals: ListNumerals.Arabic, Before: "" } || !text.StartsWith(number, StringComparison.Ordinal))
            return null;
        var length = number.Length + 1;
        return
            text.Length > length && before.Style.After.Contains(text[length - 1], StringComparison.Ordinal) && Script.IsDigit(text[length])
            ? new ListLabel(before.Style, before.Number + 1, length)
            : null;
    }
}
