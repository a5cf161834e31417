using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Words of a line that stand together as the words of a sentence do; points.</summary>
/// <param name="X1">Where its text ends; leaders that follow it are its own but do not count.</param>
internal sealed record Segment(double X0, double X1, IReadOnlyList<Word> Words)
{
    public double Width => X1 - X0;

    public double Middle => (X0 + X1) / 2;

    public string Text { get; } = string.Concat(Words.Select(w => w.Text));
}
