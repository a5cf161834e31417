using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Tells which text of a page nobody sees: what is invisible, lies off the page, or is clipped away.</summary>
internal sealed class HiddenText
{
    // Points: a line that the end of a page cuts through its middle stands on two pages, but for rounding; it is the upper one's.
    private const double Tie = 0.1;

    private readonly Page _page;
    private readonly HashSet<int>? _seen;

    public HiddenText(Page page)
    {
        _page = page;
        var clips = TextClips.Of(page);
        // A form within the page shows texts that this count does not know; a turned page has another frame.
        if (page.Rotation.Value == 0
            && page.Letters.Count > 0
            && page.Letters.Max(l => l.TextSequence) <= clips.Count
            && clips.Any(c => c is not null))
            _seen = Seen(page.Letters, clips);
    }

    /// <summary>Whether a letter is printed invisibly, or off the page.</summary>
    public bool Hides(Letter letter) =>
        letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip
        || !Holds(0, _page.Width, Middle(letter.StartBaseLine.X, letter.EndBaseLine.X)) || !Holds(0, _page.Height, letter.StartBaseLine.Y);

    /// <summary>Whether a clip hides the whole text that a letter was shown with.</summary>
    public bool Clips(Letter letter) => _seen?.Contains(letter.TextSequence) == false;

    /// <summary>The texts of which a letter at least lies in their clip; null where most would lie outside, which no page means.</summary>
    private static HashSet<int>? Seen(IReadOnlyList<Letter> letters, IReadOnlyList<PdfRectangle?> clips)
    {
        var seen = new HashSet<int>();
        foreach (var letter in letters)
            if (letter.TextSequence < 1 || clips[letter.TextSequence - 1] is not { } clip || IsIn(clip, letter))
                seen.Add(letter.TextSequence);
        return letters.Count(l => seen.Contains(l.TextSequence)) * 2 > letters.Count ? seen : null;
    }

    /// <summary>The middle of the letter's body counts: a clip may cut the descenders of what is seen.</summary>
    private static bool IsIn(PdfRectangle clip, Letter letter) =>
        Holds(clip.Left, clip.Right, Middle(letter.StartBaseLine.X, letter.EndBaseLine.X))
        && Holds(clip.Bottom - Tie, clip.Top - Tie, letter.StartBaseLine.Y + (letter.PointSize / 3));

    private static double Middle(double a, double b) => (a + b) / 2;

    private static bool Holds(double from, double to, double value) => value >= from && value <= to;
}
