using System.CommandLine;
using Pipeline.Ingest.Commands;

return new RootCommand("Turns budget-performance filings into a database that can be queried.") { IngestCommand.Build() }
    .Parse(args).Invoke();
