using System.Globalization;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>A fragment of a space-aligned line.</summary>
/// <param name="Start">The characters left of it; such dumps place a character, wide or narrow, in a column each.</param>
/// <param name="MayGoOn">Only the space beside a figure parts it from the fragment left of it.</param>
internal sealed record LayoutToken(Fragment Fragment, int Start, bool MayGoOn)
{
    public decimal? Points { get; } =
        NumberShape.IsPoints(Fragment.Text)
        && decimal.TryParse(Fragment.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)
            ? points
            : null;
}
