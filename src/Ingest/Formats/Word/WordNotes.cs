using System.Xml.Linq;
using Pipeline.Ingest.Formats.Packages;

namespace Pipeline.Ingest.Formats.Word;

/// <summary>Footnotes and endnotes. Each is printed once, at the end of the page of its first mark.</summary>
internal sealed class WordNotes(XElement? footnotes, XElement? endnotes)
{
    private readonly HashSet<(string Kind, string Id)> _printed = [];

    /// <param name="kind">Of the element that refers to it.</param>
    /// <returns>Its paragraphs.</returns>
    public IEnumerable<XElement> Of(string kind, string id)
    {
        var notes = kind == "footnoteReference" ? footnotes : endnotes;
        return _printed.Add((kind, id)) && notes?.Elements().FirstOrDefault(n => n.Value("id") == id) is { } note
            ? note.Elements().Where(e => e.Kind() == "p") : [];
    }
}
