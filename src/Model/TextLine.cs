namespace Pipeline.Model;

/// <summary>One line of a page, as read.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Number">From 1, within the page's text.</param>
public sealed record TextLine(int Page, int Number, string Text, Box? Box = null, double Confidence = 1)
{
    public IReadOnlyList<Word> Words { get; init; } = [];

    /// <summary>Where it is of a cell: see <see cref="TextSpan"/>.</summary>
    public string? Cell { get; init; }

    /// <summary>
    /// Whether it belongs to what is around the document and not to the document: a web page's navigation, a running head that the file
    /// itself tells from the text. It is text of the page, and of no form.
    /// </summary>
    public bool IsAside { get; init; }

    public TextSpan Span => new(Page, Number, Number, Box, Confidence, Cell);
}
