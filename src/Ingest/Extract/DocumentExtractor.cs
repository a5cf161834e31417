using Pipeline.Model;

namespace Pipeline.Ingest.Extract;

/// <summary>Turns a file's content into pages, by what it holds and not only by its name.</summary>
public static class DocumentExtractor
{
    internal const string Readable = "what can be read now: text dumps (.txt) in UTF-8, GB18030 or UTF-16";

    public static Extraction Extract(ReadOnlySpan<byte> content, string fileName)
    {
        if (content.IsEmpty)
            return Extraction.Refused("The file is empty.");
        if (content.StartsWith("%PDF-"u8))
            return Pdf.PdfReader.Read(content.ToArray(), null, (_, _) => { });
        if (FileKind.Of(content, fileName) is { } kind)
            return Extraction.Refused($"The file is {kind}; {Readable}.");
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
