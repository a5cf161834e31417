using Pipeline.Ingest.Commands;
using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Ingest.Extract.Tables;
using Pipeline.Ingest.Extract.Workers;

return args switch
{
    [WorkerStart.Verb, WorkerStart.Filings, var folder] => WorkerProgram.Run(new PdfReader(new PageRecognizer(), new RecognizedPages(folder)).Read),
    [WorkerStart.Verb, var range] when PageRange.Parse(range) is { } pages => WorkerProgram.Run(new PdfTables(pages).Read),
    _ => CommandLine.Run(args),
};
