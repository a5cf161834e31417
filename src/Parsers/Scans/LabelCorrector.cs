using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Scans;

/// <summary>
/// Corrects misread labels and headings of scans by the closed vocabulary of the forms: 产岀指标 is 产出指标. What was recognised surely stays, but
/// for hanzi that look alike.
/// </summary>
internal sealed class LabelCorrector(ClosedVocabulary vocabulary)
{
    // Of a text that was recognised as surely, not one character in a hundred is wrong.
    private const double Sure = 0.97;

    private const string Reason = "a label that the forms print, misread by a character or two";

    private readonly List<Misreading> _found = [];

    public static (ExtractedDocument Document, IReadOnlyList<Misreading> Found) Correct(ExtractedDocument document)
    {
        if (document.Pages.All(p => p.Origin != TextOrigin.Ocr))
            return (document, []);
        var corrector = new LabelCorrector(ClosedVocabulary.OfForms);
        return (document with { Pages = [.. document.Pages.Select(corrector.Correct)] }, corrector._found);
    }

    private Page Correct(Page page) => page with
    {
        Lines = [.. page.Lines.Select(l => page.Origin == TextOrigin.Ocr ? Correct(l) : l)],
        Grids = [.. page.Grids.Select(g => new TableGrid([.. g.Cells.Select(Correct)]))],
    };

    private TableCell Correct(TableCell cell) =>
        Corrected(cell.Text, isSure: cell.Spans.All(s => s.Confidence >= Sure)) is { } text
            ? Noted(cell with { Text = text }, cell.Spans, cell.Text, text)
            : cell;

    /// <summary>A line's label stands before its colon.</summary>
    private TextLine Correct(TextLine line)
    {
        var colon = line.Text.AsSpan().IndexOfAny('：', ':');
        var label = colon < 0 ? line.Text : line.Text[..colon];
        return Corrected(label, isSure: line.Confidence >= Sure) is { } text
            ? Noted(line with { Text = text + line.Text[label.Length..] }, [line.Span], label, text)
            : line;
    }

    private T Noted<T>(T corrected, IReadOnlyList<TextSpan> spans, string read, string stored)
    {
        _found.Add(new Misreading(spans, read, stored, Reason));
        return corrected;
    }

    /// <summary>The text with its label put right; brackets behind it stay.</summary>
    private string? Corrected(string text, bool isSure)
    {
        var squeezed = Squeeze.Text(text);
        var bare = Heading.Bare(squeezed);
        return bare.Length > 0 && vocabulary.Nearest(bare) is { } word && (!isSure || LookAlikes.Are(bare, word))
            ? word + squeezed[bare.Length..]
            : null;
    }
}
