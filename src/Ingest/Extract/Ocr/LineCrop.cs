namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>Cuts a line out of its page, with white round it.</summary>
internal static class LineCrop
{
    // Of a hanzi's width.
    private const double Margin = 0.25;
    // Pixels beside the ink that are grey and belong to it.
    private const int Blur = 2;

    public static int MarginOf(InkLine line) => (int)Math.Round(Margin * line.Em);

    public static Picture Of(Picture page, InkLine line)
    {
        var margin = MarginOf(line);
        // Figures are lower than hanzi; they are read best at the size that they have beside them.
        var above = margin + Math.Max(0, (int)Math.Round(line.Em - line.Ink.Height) / 2);
        var (width, height) = (line.Ink.Width + (2 * margin), line.Ink.Height + (2 * above));
        var pixels = new byte[width * height];
        Array.Fill(pixels, byte.MaxValue);
        var (left, right) = (Math.Max(0, line.Ink.X0 - Blur), Math.Min(page.Width, line.Ink.X1 + Blur));
        for (var y = Math.Max(0, line.Ink.Y0 - Blur); y < Math.Min(page.Height, line.Ink.Y1 + Blur); y++)
            page.Pixels.AsSpan((y * page.Width) + left, right - left)
                .CopyTo(pixels.AsSpan(((y - line.Ink.Y0 + above) * width) + left - line.Ink.X0 + margin));
        return new Picture(width, height, pixels, page.Dpi);
    }
}
