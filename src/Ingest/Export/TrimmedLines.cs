using System.Text;

namespace Pipeline.Ingest.Export;

/// <summary>Leaves out the blanks at the ends of lines, with which a table fills its last column.</summary>
internal sealed class TrimmedLines(TextWriter lines) : TextWriter
{
    private int _blanks;

    public override Encoding Encoding => lines.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            _blanks++;
            return;
        }
        if (value is not ('\n' or '\r'))
            for (; _blanks > 0; _blanks--)
                lines.Write(' ');
        _blanks = 0;
        lines.Write(value);
    }

    public override void Flush() => lines.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            lines.Dispose();
        base.Dispose(disposing);
    }
}
