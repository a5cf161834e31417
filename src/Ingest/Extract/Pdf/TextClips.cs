using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// Replays a page's operations as far as they clip: of each text that is shown, the rectangle outside of which nothing of it is seen.
/// Spreadsheets clip every cell, and print a merged cell's text on each page that a part of it lies on.
/// </summary>
internal sealed class TextClips
{
    private readonly List<PdfRectangle?> _clips = [];
    private readonly Stack<(TransformationMatrix Matrix, PdfRectangle? Clip)> _saved = new();
    private readonly List<PdfPoint> _path = [];
    private TransformationMatrix _matrix;
    private PdfRectangle? _clip;
    private bool _clipsPath;

    private TextClips(TransformationMatrix toPage) => _matrix = toPage;

    /// <returns>By the letters' TextSequence, from 1; a null lets all be seen.</returns>
    public static IReadOnlyList<PdfRectangle?> Of(Page page)
    {
        var crop = page.CropBox.Bounds;
        var replay = new TextClips(TransformationMatrix.GetTranslationMatrix(-crop.Left, -crop.Bottom));
        foreach (var operation in page.Operations)
            replay.Play(operation);
        return replay._clips;
    }

    private void Play(IGraphicsStateOperation operation)
    {
        switch (operation.Operator)
        {
            case "q":
                _saved.Push((_matrix, _clip));
                break;
            case "Q" when _saved.TryPop(out var state):
                (_matrix, _clip) = state;
                break;
            case "cm" when operation is ModifyCurrentTransformationMatrix { Value: { Length: 6 } m }:
                _matrix = TransformationMatrix.FromValues(m[0], m[1], m[2], m[3], m[4], m[5]).Multiply(_matrix);
                break;
            case "re" or "m" or "l" or "c" or "v" or "y":
                AddToPath(operation);
                break;
            case "W" or "W*":
                _clipsPath = true;
                break;
            case "n" or "f" or "F" or "f*" or "S" or "s" or "B" or "B*" or "b" or "b*":
                EndPath();
                break;
            case "Tj" or "TJ" or "'" or "\"":
                _clips.Add(_clip);
                break;
        }
    }

    private void AddToPath(IGraphicsStateOperation operation)
    {
        switch (operation)
        {
            case AppendRectangle r:
                AddToPath(r.LowerLeftX, r.LowerLeftY);
                AddToPath(r.LowerLeftX + r.Width, r.LowerLeftY + r.Height);
                break;
            case BeginNewSubpath move:
                AddToPath(move.X, move.Y);
                break;
            case AppendStraightLineSegment line:
                AddToPath(line.X, line.Y);
                break;
            case AppendDualControlPointBezierCurve curve:
                AddToPath(curve.X3, curve.Y3);
                break;
        }
    }

    private void AddToPath(double x, double y) => _path.Add(_matrix.Transform(new PdfPoint(x, y)));

    private void EndPath()
    {
        if (_clipsPath && _path.Count > 0)
            _clip = Intersect(_clip, new PdfRectangle(_path.Min(p => p.X), _path.Min(p => p.Y), _path.Max(p => p.X), _path.Max(p => p.Y)));
        _clipsPath = false;
        _path.Clear();
    }

    private static PdfRectangle Intersect(PdfRectangle? a, PdfRectangle b) =>
        a is not { } clip
            ? b
            : new PdfRectangle(
                Math.Max(clip.Left, b.Left),
                Math.Max(clip.Bottom, b.Bottom),
                Math.Min(clip.Right, b.Right),
                Math.Min(clip.Top, b.Top));
}
