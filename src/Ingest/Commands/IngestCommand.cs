using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Store;
using Pipeline.Model;
using Pipeline.Parsers;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline ingest PATH… --db FILE`: files and folders, once.</summary>
public static class IngestCommand
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders to read.", Arity = ArgumentArity.OneOrMore };
        var database = new Option<string>("--db") { Description = "The database; made where there is none.", Required = true };
        var command = new Command("ingest", "Read files and folders into a database, once.") { paths, database };
        command.SetAction(result => Run(result.GetRequiredValue(paths), result.GetRequiredValue(database)));
        return command;
    }

    private static int Run(string[] paths, string database)
    {
        using var connection = Database.OpenWriter(database);
        using var store = new FilingStore(connection, TimeProvider.System);
        var journal = new Journal(connection, TimeProvider.System);
        foreach (var path in paths.SelectMany(Files))
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var id = journal.Start(path);
            var content = File.ReadAllBytes(path);
            var sha = Convert.ToHexStringLower(SHA256.HashData(content));
            if (Path.GetExtension(path) != ".txt" || content.Length == 0)
                journal.Finish(id, "quarantined", sha, "Not read yet.");
            else if (journal.Knows(sha))
                journal.Finish(id, "duplicate", sha, null);
            else
            {
                var document = new ExtractedDocument(TextPages.Of(Encoding.UTF8.GetString(content).TrimStart('\uFEFF')));
                store.Write(ParsedDocument.Of(sha, Path.GetFileName(path), document, DocumentParser.Parse(document)));
                journal.Finish(id, "succeeded", sha, null);
            }
            transaction.Commit();
        }
        return 0;
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [path];
}
