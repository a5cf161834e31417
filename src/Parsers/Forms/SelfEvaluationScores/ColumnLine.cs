using System.Globalization;
using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>What one line of a dump holds of one column.</summary>
/// <param name="Place">How far down it stands: lines of one page count up, pages are far apart.</param>
internal sealed record ColumnLine(IReadOnlyList<Fragment> Fragments, double Place)
{
    /// <summary>Whether the line begins a cell, where that was guessed before.</summary>
    public bool? Starts { get; init; }

    public string Text { get; } = string.Join(' ', Fragments.Select(f => f.Text));

    public int Width { get; } = Fragments[^1].End - Fragments[0].Column;

    /// <summary>The number the line is; 0 for a text.</summary>
    public decimal Points =>
        decimal.TryParse(Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) ? points : 0;

    public TextLine Line => Fragments[0].Line;

    public bool EndsClause => CellContent.EndsClause(Text[^1]);
}
