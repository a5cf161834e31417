using Pipeline.Ingest.Commands;
using Pipeline.Ingest.Extract.Tables;
using Pipeline.Ingest.Extract.Workers;

return args switch
{
    [WorkerStart.Verb, WorkerStart.Filings, var folder] => WorkerProgram.Run(new FilingReader(folder).Read),
    [WorkerStart.Verb, WorkerStart.Original] => WorkerProgram.Run(OriginalReader.Read),
    [WorkerStart.Verb, var range] when PageRange.Parse(range) is { } pages => WorkerProgram.Run(new TableReader(pages).Read),
    _ => CommandLine.Run(args),
};
