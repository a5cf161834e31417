using System.Text.Json;
using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Ingest.Formats;
using Pipeline.Ingest.Formats.Pictures;
using Pipeline.Ingest.Store;
using Pipeline.Model;
using Pipeline.Parsers;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What a worker does with a file of the inbox: bytes in, rows out. Its host only keeps originals and stores.</summary>
internal sealed class FilingReader
{
    private readonly PdfReader _pdfs;
    private readonly PictureReader _pictures;

    /// <param name="recognized">The folder for recognised pages of files that are not finished.</param>
    public FilingReader(string recognized)
    {
        var (recognizer, kept) = (new PageRecognizer(), new RecognizedPages(recognized));
        (_pdfs, _pictures) = (new PdfReader(recognizer, kept), new PictureReader(recognizer, kept));
    }

    /// <param name="pageBegun">Told the number of a page (from 1) before it is read, and how many there are.</param>
    public WorkerReply Read(FileRequest request, byte[] content, Action<int, int> pageBegun)
    {
        var extraction = FormatTable.Extract(content, request.Name,
            new ReadingContext(pdf => _pdfs.Read(pdf, request.Passwords, pageBegun), request.Passwords, request.Scratch)
            {
                ReadPicture = picture => _pictures.Read(picture, pageBegun),
            });
        return extraction switch
        {
            { Document: { } document } => Parsed(document, request.Decisions),
            { Archive: { } archive } => WorkerReply.Unpacked(archive),
            _ => WorkerReply.Refused(extraction.Refusal!),
        };
    }

    /// <summary>The parsed document of a reply that is no refusal.</summary>
    public static ParsedDocument DocumentOf(WorkerReply reply) =>
        new(JsonSerializer.Deserialize(reply.Parts[0], FrameJson.Default.FilingSummaryArray)!, reply.Parts[1]);

    private static WorkerReply Parsed(ExtractedDocument document, IReadOnlyList<Decision>? decisions)
    {
        var parsed = FilingWriter.Rows(document, DocumentParser.Parse(document, decisions));
        return WorkerReply.Of(JsonSerializer.SerializeToUtf8Bytes([.. parsed.Filings], FrameJson.Default.FilingSummaryArray), parsed.Rows);
    }
}
