using System.Text;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>Text as it runs on until a line ends. White space is collapsed as a browser does.</summary>
internal sealed class TextFlow
{
    private readonly StringBuilder _line = new();
    private bool _space;
    private bool _newline;
    private int _letters;
    private int _linked;

    /// <summary>Whether all its letters so far are of links.</summary>
    public bool IsLink => _letters > 0 && _linked == _letters;

    public void Append(string text, bool isLink)
    {
        foreach (var c in text)
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
                (_space, _newline) = (true, _newline || c is '\n' or '\r');
            else
                Append(c, isLink);
    }

    public void AppendVerbatim(char c, bool isLink)
    {
        if (c is ' ' or '\t')
            _line.Append(' ');
        else
            Append(c, isLink);
    }

    /// <returns>The line that ends here; empty where there is none.</returns>
    public string End()
    {
        var line = _line.ToString();
        _line.Clear();
        (_space, _newline, _letters, _linked) = (false, false, 0, 0);
        return string.IsNullOrWhiteSpace(line) ? "" : line.TrimEnd();
    }

    private void Append(char c, bool isLink)
    {
        if (_space && _line.Length > 0 && !(_newline && Script.IsWide(_line[^1]) && Script.IsWide(c)))
            _line.Append(' ');
        (_space, _newline) = (false, false);
        _line.Append(c);
        if (char.IsWhiteSpace(c))
            return;
        _letters++;
        _linked += isLink ? 1 : 0;
    }
}
