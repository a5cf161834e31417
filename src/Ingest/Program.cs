using Pipeline.Ingest.Commands;

return CommandLine.Run(args);
