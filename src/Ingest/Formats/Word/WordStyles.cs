using System.Xml.Linq;
using Pipeline.Ingest.Formats.Packages;

namespace Pipeline.Ingest.Formats.Word;

/// <summary>What the named styles of a document say of their text.</summary>
internal sealed class WordStyles
{
    // Word itself stops there.
    private const int LongestChain = 12;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly string? _paragraphs;

    public WordStyles(XElement? styles)
    {
        foreach (var style in styles?.Elements().Where(e => e.Kind() == "style") ?? [])
            _styles.TryAdd(style.Value("styleId") ?? "", style);
        _paragraphs = _styles.FirstOrDefault(s => s.Value.Value("type") == "paragraph" && s.Value.Value("default") is "1" or "true").Key;
    }

    /// <summary>A property of the run, of its style, or of that of its paragraph, whichever comes first.</summary>
    public bool IsOn(XElement? run, XElement? paragraph, string property) =>
        (run.Child(property) ?? Property(run.Child("rStyle").Val(), "rPr", property)
            ?? Property(StyleOf(paragraph), "rPr", property)).IsOn();

    /// <summary>The numbering that a paragraph has by itself or by its style; null for none.</summary>
    public XElement? Numbering(XElement? paragraph) => paragraph.Child("numPr") ?? Property(StyleOf(paragraph), "pPr", "numPr");

    public string? StyleOf(XElement? paragraph) => paragraph.Child("pStyle").Val() ?? _paragraphs;

    private XElement? Property(string? style, string of, string property)
    {
        for (var i = 0; i < LongestChain && style is not null && _styles.TryGetValue(style, out var found); i++)
        {
            if (found.Child(of).Child(property) is { } value)
                return value;
            style = found.Child("basedOn").Val();
        }

        return null;
    }
}
