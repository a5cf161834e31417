using Pipeline.Model;

namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>A printed amount and where it stands: in which piece of a line, and at which place among all amounts.</summary>
internal sealed record Amount(string Text, decimal Value, Segment Segment, int Index)
{
    public int Line => Segment.LineIndex;

    public int Page => Segment.Line.Line.Page;

    public TableCell Cell => new(0, 0, Text, [Segment.Line.Line.Span]);
}
