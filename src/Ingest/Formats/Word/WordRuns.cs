using System.Text;
using System.Xml.Linq;
using Pipeline.Ingest.Formats.Packages;
using Pipeline.Ingest.Formats.Pages;

namespace Pipeline.Ingest.Formats.Word;

/// <summary>The text of a paragraph as it is printed: tracked changes accepted, fields by their results, hidden letters left out.</summary>
internal sealed class WordRuns
{
    /// <summary>Stands for a page's end within a paragraph.</summary>
    public const char PageBreak = '\f';

    // As wide as a gap that sets two labels of one line apart.
    private const string Tab = "    ";

    private readonly WordStyles _styles;
    private readonly XElement? _properties;
    private readonly HiddenContent _hidden;
    private readonly StringBuilder _text = new();
    // For each field that is open, whether its result has begun: what stands before says how to make it.
    private readonly Stack<bool> _fields = new();

    private WordRuns(XElement paragraph, WordStyles styles, HiddenContent hidden)
    {
        (_styles, _hidden, _properties) = (styles, hidden, paragraph.Child("pPr"));
        Inside(paragraph);
    }

    /// <summary>Text boxes that hang on the paragraph.</summary>
    public List<XElement> Boxes { get; } = [];

    /// <summary>The ids of footnotes and endnotes, each with its kind.</summary>
    public List<(string Kind, string Id)> Notes { get; } = [];

    /// <summary>Lines apart by a newline.</summary>
    public string Text => _text.ToString();

    public static WordRuns Of(XElement paragraph, WordStyles styles, HiddenContent hidden) => new(paragraph, styles, hidden);

    private bool IsInstruction => _fields.Contains(false);

    private void Inside(XElement element)
    {
        foreach (var child in element.Elements())
            Read(child);
    }

    private void Read(XElement element)
    {
        switch (element.Kind())
        {
            case "r":
                Run(element);
                break;
            case "hyperlink" or "ins" or "moveTo" or "smartTag" or "customXml" or "sdt" or "sdtContent" or "fldSimple" or "bdo" or "dir"
                or "oMath"
                or "oMathPara":
                Inside(element);
                break;
            default:
                break;
        }
    }

    private void Run(XElement run)
    {
        var properties = run.Child("rPr");
        if (properties.Child("del") is not null)
            return;
        var how = _styles.IsOn(properties, _properties, "vanish") ? "is hidden"
            : _styles.IsOn(properties, _properties, "strike") || _styles.IsOn(properties, _properties, "dstrike") ? "is struck out" : null;
        var before = _text.Length;
        foreach (var piece in run.Elements())
            Piece(piece);
        if (how is null || _text.Length == before)
            return;
        _hidden.Add(how, _text.ToString(before, _text.Length - before));
        _text.Length = before;
    }

    private void Piece(XElement piece)
    {
        if (piece.Kind() == "fldChar")
            Field(piece);
        else if (!IsInstruction)
            Printed(piece);
    }

    private void Printed(XElement piece)
    {
        switch (piece.Kind())
        {
            case "t":
                _text.Append(piece.Value);
                break;
            case "tab" or "ptab":
                _text.Append(Tab);
                break;
            case "br":
                _text.Append(piece.Value("type") == "page" ? PageBreak : '\n');
                break;
            case "cr":
                _text.Append('\n');
                break;
            case "noBreakHyphen":
                _text.Append('-');
                break;
            case "sym":
                _text.Append(SymbolFonts.Of(piece.Value("font"), piece.Value("char")));
                break;
            case "ruby":
                foreach (var run in piece.Child("rubyBase")?.Elements() ?? [])
                    Read(run);
                break;
            case "footnoteReference" or "endnoteReference":
                Notes.Add((piece.Kind(), piece.Value("id") ?? ""));
                break;
            case "drawing" or "pict" or "object":
                Boxes.AddRange(BoxesOf(piece));
                break;
            case "AlternateContent":
                Alternative(piece);
                break;
            default:
                break;
        }
    }

    /// <summary>The same twice: for this Word, and for an older one.</summary>
    private void Alternative(XElement piece)
    {
        var choice = piece.Elements().FirstOrDefault(e => e.Kind() == "Choice"
            && e.Descendants().Any(d => d.Kind() is "txbxContent" or "t"))
            ?? piece.Child("Fallback");
        foreach (var chosen in choice?.Elements() ?? [])
            Printed(chosen);
    }

    /// <summary>Outermost ones: a box within a box is met when its own is read.</summary>
    private static IEnumerable<XElement> BoxesOf(XElement drawing) =>
        drawing.Descendants().Where(d => d.Kind() == "txbxContent"
            && !d.Ancestors().TakeWhile(a => a != drawing).Any(a => a.Kind() == "txbxContent"));

    private void Field(XElement mark)
    {
        switch (mark.Value("fldCharType"))
        {
            case "begin":
                if (!IsInstruction && mark.Child("ffData").Child("checkBox") is { } box)
                    _text.Append((box.Child("checked") ?? box.Child("default")).IsOn() ? '☑' : '□');
                _fields.Push(false);
                break;
            case "separate" when _fields.Count > 0:
                _fields.Pop();
                _fields.Push(true);
                break;
            case "end" when _fields.Count > 0:
                _fields.Pop();
                break;
            default:
                break;
        }
    }
}
