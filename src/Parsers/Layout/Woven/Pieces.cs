namespace Pipeline.Parsers.Layout.Woven;

/// <summary>The stretches of a dump's lines that belong to one cell each. Figures that the dump spaces stand with the words beside them.</summary>
internal static class Pieces
{
    public static IReadOnlyList<Fragment> Of(IReadOnlyList<Fragment> fragments)
    {
        var spaced = SpacedNumbers.In(fragments);
        var pieces = new List<Fragment>();
        foreach (var fragment in fragments)
        {
            if (spaced && pieces.Count > 0 && fragment.OnLineOf(pieces[^1]) && fragment.Column - pieces[^1].End == 1 && IsBesideFigure(pieces[^1], fragment))
                pieces[^1] = new Fragment($"{pieces[^1].Text} {fragment.Text}", fragment.Line, pieces[^1].Column, pieces[^1].Offset);
            else
                pieces.Add(fragment);
        }

        return pieces;
    }

    /// <summary>Whether a dump parts its blocks of text by blank lines, so that lines without one between belong together.</summary>
    public static bool AreBoxed(IReadOnlyList<Fragment> pieces)
    {
        int apart = 0, together = 0;
        for (var i = 1; i < pieces.Count; i++)
            if (!pieces[i].OnLineOf(pieces[i - 1]))
                _ = Follows(pieces[i - 1], pieces[i]) ? together++ : apart++;
        return apart > together;
    }

    /// <summary>Whether a piece stands on the line below another, without a blank one between.</summary>
    public static bool Follows(Fragment upper, Fragment lower) =>
        lower.Line.Page == upper.Line.Page && lower.Line.Number == upper.Line.Number + 1;

    private static bool IsBesideFigure(Fragment left, Fragment right) =>
        char.IsAscii(left.Text[^1]) != char.IsAscii(right.Text[0]) && !NumberShape.IsPoints(right.Text) && !NumberShape.IsPoints(left.Text);
}
