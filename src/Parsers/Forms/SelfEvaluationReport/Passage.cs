using Pipeline.Model;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>A paragraph, or what is left of one behind a heading that it begins with.</summary>
internal readonly record struct Passage(Paragraph Paragraph, int From)
{
    public string Text => Paragraph.Text[From..].Trim();

    /// <summary>Where a part of the text stands.</summary>
    public IReadOnlyList<TextSpan> SpansOf(int from, int length) =>
        Paragraph.SpansOf(Paragraph.Text.Length - Paragraph.Text.AsSpan(From).TrimStart().Length + from, length);
}
