namespace Pipeline.Parsers.Layout.Woven;

/// <summary>
/// The stretches of a dump's lines that belong to one cell each. Figures that the dump spaces stand with the words beside them.
/// </summary>
internal static class Pieces
{
    /// <summary>What units and counted things begin with.</summary>
    private const string UnitHeads = "万亿千百元个人名家户年月日天周季时分秒次场期批条项件份台套辆艘座处间栋所村亩吨米公平立方度届篇页本册张倍级岁点以";

    /// <summary>What stands before a figure that belongs to it.</summary>
    private const string Leads = "年月每约第标近达共";

    public static IReadOnlyList<Fragment> Of(IReadOnlyList<Fragment> fragments)
    {
        var spaced = SpacedNumbers.In(fragments);
        var pieces = new List<Fragment>();
        for (var i = 0; i < fragments.Count; i++)
        {
            if (spaced
                && pieces.Count > 0
                && IsBeside(pieces[^1], fragments[i])
                && GoOn(pieces[^1], fragments[i], fragments.ElementAtOrDefault(i + 1)))
                pieces[^1] = new Fragment(
                    $"{pieces[^1].Text} {fragments[i].Text}",
                    fragments[i].Line,
                    pieces[^1].Column,
                    pieces[^1].Offset);
            else
                pieces.Add(fragments[i]);
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

    private static bool IsBeside(Fragment left, Fragment right) =>
        right.OnLineOf(left) && right.Column - left.End == 1 && char.IsAscii(left.Text[^1]) != char.IsAscii(right.Text[0]);

    /// <summary>A plain number may be a cell of points; it goes with what counts it or with what it counts.</summary>
    private static bool GoOn(Fragment left, Fragment right, Fragment? next)
    {
        if (!char.IsAsciiDigit(right.Text[^1]))
            return !NumberShape.IsPoints(left.Text) || IsUnit(right);
        return Leads.Contains(left.Text[^1], StringComparison.Ordinal)
            || (
                !NumberShape.IsQuantity(left.Text)
                && (!NumberShape.IsPoints(right.Text) || (next is not null && IsBeside(right, next) && IsUnit(next))));
    }

    private static bool IsUnit(Fragment fragment) => UnitHeads.Contains(fragment.Text[0], StringComparison.Ordinal);
}
