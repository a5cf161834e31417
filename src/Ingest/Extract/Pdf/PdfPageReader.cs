using Pipeline.Model;
using UglyToad.PdfPig.Content;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Reads what a PDF's page shows. A page that is mostly written sideways is turned so that its lines run along x.</summary>
internal static class PdfPageReader
{
    public static PageContent Read(UglyToad.PdfPig.Content.Page page)
    {
        var letters = page.Letters;
        var directions = GlyphReader.Directions(letters);
        var frame = Frame(page, directions.Count > 0 ? directions[0] : TextOrientation.Horizontal);
        var rulings = RulingReader.Read(page.Paths, frame);
        var hidden = new HiddenText(page);
        List<Model.Word> words = [.. directions.SelectMany(d => Words(letters, hidden, Frame(page, d), frame, rulings))];
        return new PageContent(page.Number, TextOrigin.PdfText, frame.Width, frame.Height, words, Underlines.Without(rulings, words));
    }

    private static WritingFrame Frame(UglyToad.PdfPig.Content.Page page, TextOrientation direction) =>
        new(direction, page.Width, page.Height);

    private static IEnumerable<Model.Word> Words(
        IReadOnlyList<Letter> letters,
        HiddenText hidden,
        WritingFrame own,
        WritingFrame page,
        IReadOnlyList<Ruling> rulings)
    {
        var glyphs = DoublePrint.Without(GlyphReader.Read(letters, own, hidden));
        var words = DoublePrint.Without(new WordBuilder(new VerticalRulings(own == page ? rulings : [])).Build(glyphs));
        return own == page ? words : words.Select(w => w with { Box = own.To(page, w.Box!.Value) });
    }
}
