using Pipeline.Model;

namespace Pipeline.Ingest.Extract;

/// <summary>Turns a file's content into pages, by what it holds and not only by its name.</summary>
/// <remarks>A hostile file may hang, throw, or take all memory: this runs in a worker process.</remarks>
/// <param name="readPdf">Reads the content of a PDF.</param>
internal sealed class DocumentExtractor(Func<byte[], Extraction> readPdf)
{
    internal const string Readable = "what can be read now: PDFs, exported or scanned, and text dumps (.txt) in UTF-8, GB18030 or UTF-16";

    public Extraction Extract(byte[] content, string fileName) =>
        content.Length == 0 ? Extraction.Refused("The file is empty.")
        : FileKind.IsPdf(content, fileName) ? readPdf(content)
        : OfOther(content, fileName);

    private static Extraction OfOther(ReadOnlySpan<byte> content, string fileName)
    {
        if (FileKind.Of(content, fileName) is { } kind)
            return Extraction.Refused($"The file is {kind}; {Readable}.");
        if (FileKind.IsNamedPdf(fileName))
            return Extraction.Refused($"The file is named as a PDF but holds something else: no PDF begins in it; {Readable}.");
        var decoded = TextDecoder.Decode(content);
        return decoded.Text is { } text ? OfText(text) : Extraction.Refused(decoded.Refusal!);
    }

    private static Extraction OfText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Extraction.Refused("The file holds only white space.");
        if (ControlCharacters.AreTooMany(text))
            return Extraction.Refused($"The file is binary, not text: it holds control characters; {Readable}.");
        if (FileKind.OfText(text) is { } kind)
            return Extraction.Refused($"The file is {kind}; {Readable}.");
        return Extraction.Of(new ExtractedDocument(TextPages.Of(text)));
    }
}
