using Pipeline.Ingest.Extract;
using Pipeline.Model;

namespace Pipeline.Ingest.Formats.Text;

/// <summary>Reads a text dump.</summary>
internal static class TextFormat
{
    public static Extraction Read(FileContent file) =>
        file.Text.Text is { } text ? Of(text) : Extraction.Refused(file.Text.Refusal!);

    private static Extraction Of(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Extraction.Refused("The file holds only white space.");
        if (ControlCharacters.AreTooMany(text))
            return Extraction.Refused($"The file is binary, not text: it holds control characters; {FormatTable.Readable}.");
        return Extraction.Of(new ExtractedDocument(TextPages.Of(text)));
    }
}
