using System.Numerics;
using Pipeline.Ingest.Extract.Ocr.Cleaning;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Ink;

/// <summary>What is ink in a picture.</summary>
/// <param name="Marks">One byte each, row by row from the top: 1 is ink, 0 is paper.</param>
internal sealed record InkMask(int Width, int Height, byte[] Marks, double Dpi)
{
    public const byte Mark = 1;

    public ReadOnlySpan<byte> Row(int y) => Marks.AsSpan(y * Width, Width);

    public bool Has(int x, int y) => Marks[(y * Width) + x] != 0;

    /// <summary>What is darker than a level.</summary>
    public static InkMask Of(Picture picture, byte level)
    {
        var marks = new byte[picture.Pixels.Length];
        ReadOnlySpan<byte> pixels = picture.Pixels;
        var i = 0;
        for (; i <= marks.Length - Vector<byte>.Count; i += Vector<byte>.Count)
            (Vector.LessThan(new Vector<byte>(pixels[i..]), new Vector<byte>(level)) & Vector<byte>.One).CopyTo(marks, i);
        for (; i < marks.Length; i++)
            marks[i] = (byte)(pixels[i] < level ? Mark : 0);
        return new InkMask(picture.Width, picture.Height, marks, picture.Dpi);
    }

    /// <summary>A smaller one, in which a place is ink when any of its part of this one is.</summary>
    public InkMask Reduced(int factor)
    {
        var (width, height) = (Width / factor, Height / factor);
        var marks = new byte[width * height];
        for (var y = 0; y < height * factor; y++)
        {
            var row = Row(y);
            var to = marks.AsSpan(y / factor * width, width);
            for (int x = 0, from = 0; x < width; x++)
                for (var i = 0; i < factor; i++, from++)
                    to[x] |= row[from];
        }
        return new InkMask(width, height, marks, Dpi / factor);
    }

    /// <summary>Rows for columns.</summary>
    public InkMask Transposed() => new(Height, Width, QuarterTurns.Transposed(Marks, Width, Height), Dpi);

    /// <summary>The stretches of ink in a row that are parted by no more than a gap.</summary>
    public static void Runs(ReadOnlySpan<byte> row, int gap, List<(int From, int To)> runs)
    {
        runs.Clear();
        for (int at = row.IndexOf(Mark), end; at >= 0 && at < row.Length; at = end)
        {
            end = row[at..].IndexOf((byte)0) is >= 0 and var length ? at + length : row.Length;
            if (runs.Count > 0 && at - runs[^1].To <= gap)
                runs[^1] = (runs[^1].From, end);
            else
                runs.Add((at, end));
            if (end == row.Length || row[end..].IndexOf(Mark) is not (>= 0 and var next))
                return;
            end += next;
        }
    }
}
