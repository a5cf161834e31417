using System.Xml;
using System.Xml.Linq;
using Pipeline.Ingest.Extract.Workers;

namespace Pipeline.Ingest.Formats.Packages;

/// <summary>
/// Reads the XML of an office document, which anyone may have made: no DTD, nothing from elsewhere, and only so much of it.
/// </summary>
internal static class XmlParts
{
    // A department's bound volume of 400 pages has some 40 million characters.
    private const long MostCharacters = 128L << 20;
    // A table in a cell of a table, in a text box, has some 40.
    private const int Deepest = 500;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>The whole part; null for none.</summary>
    /// <exception cref="UnreadableException">It is too large, or nested too deeply.</exception>
    public static XElement? Whole(Func<Stream>? open)
    {
        if (open is null)
            return null;
        using var reader = Reader(open);
        return reader.MoveToContent() == XmlNodeType.Element ? (XElement)XNode.ReadFrom(reader) : null;
    }

    /// <summary>The elements of the first of a name, one after another, so that only one is held.</summary>
    /// <exception cref="UnreadableException">They are too large, or nested too deeply.</exception>
    public static IEnumerable<XElement> Children(Func<Stream> open, string name)
    {
        using var reader = Reader(open);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.Element && reader.LocalName == name))
        {
        }

        if (reader.EOF || reader.IsEmptyElement)
            yield break;
        var depth = reader.Depth;
        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
            if (reader.NodeType == XmlNodeType.Element)
                yield return (XElement)XNode.ReadFrom(reader);
            else
                reader.Read();
    }

    /// <summary>What is nested too deeply is refused before any of it is held.</summary>
    private static XmlReader Reader(Func<Stream> open)
    {
        using (var scan = XmlReader.Create(open(), Settings))
            while (scan.Read())
                if (scan.Depth > Deepest)
                    throw new UnreadableException(ReadingFault.Depth);
        return XmlReader.Create(open(), Settings);
    }
}
