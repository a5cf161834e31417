using Pipeline.Ingest.Commands;
using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Ingest.Extract.Workers;

return args is [WorkerStart.Verb] ? WorkerProgram.Run(PdfReader.Read) : CommandLine.Run(args);
