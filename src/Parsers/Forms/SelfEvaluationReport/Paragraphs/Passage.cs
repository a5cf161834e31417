using Pipeline.Model;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

/// <summary>A paragraph, the heading that it begins with, or what is left of it after that heading.</summary>
/// <param name="To">Where it ends; null at the end of the paragraph.</param>
internal readonly record struct Passage(Paragraph Paragraph, int From, int? To = null)
{
    public string Text => Paragraph.Text[From..(To ?? Paragraph.Text.Length)].Trim();

    /// <summary>Where a part of the text stands.</summary>
    public IReadOnlyList<TextSpan> SpansOf(int from, int length) =>
        Paragraph.SpansOf(Paragraph.Text.Length - Paragraph.Text.AsSpan(From).TrimStart().Length + from, length);
}
