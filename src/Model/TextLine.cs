namespace Pipeline.Model;

/// <summary>One line of a page, as read.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Number">From 1, within the page's text.</param>
public sealed record TextLine(int Page, int Number, string Text, Box? Box = null, double Confidence = 1)
{
    public IReadOnlyList<Word> Words { get; init; } = [];

    public TextSpan Span => new(Page, Number, Number, Box, Confidence);
}
