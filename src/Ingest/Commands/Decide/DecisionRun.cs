using System.CommandLine;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Decisions;
using Pipeline.Ingest.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Commands.Decide;

/// <summary>Keeps a decision, has its document read again, and tells what became of it.</summary>
internal sealed class DecisionRun(ParseResult result)
{
    private const string OfDecision =
        """
        SELECT d.act, concat_ws(' ', d.record || ':' || d.anchor, d.field), d.seen, d.decided, d.undoes, s.state
        FROM decisions d LEFT JOIN decision_states s USING (decision_id) WHERE d.decision_id = @id
        """;

    private readonly string _database = result.GetRequiredValue(DatabaseOption.Instance);

    /// <param name="decide">Gives the key of the decision.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(Func<DecisionBook, long> decide, CancellationToken stop)
    {
        Database.OpenFilings(_database).Dispose();
        using var connection = Database.OpenWriter(_database);
        var (id, filings) = Transaction.Commit(connection, () => Kept(connection, decide));
        if (filings.Count > 0)
            await ReparseCommand.ReadAgain(_database, filings, result.GetRequiredValue(PasswordOption.Instance), stop);
        var (sentence, isHeeded) = Became(connection, id);
        Console.WriteLine(Printable.Line(sentence));
        return isHeeded || filings.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    /// <returns>Also a filing of the document, or none where it is not stored any more.</returns>
    private (long Id, IReadOnlyList<long> Filings) Kept(SqliteConnection connection, Func<DecisionBook, long> decide)
    {
        var id = decide(new DecisionBook(connection, result.GetRequiredValue(ByOption.Instance), TimeProvider.System));
        var stored = connection.Query<(long Filing, string Sha256, string Name)>(
            "SELECT filing_id, sha256, file_name FROM filings JOIN decisions USING (sha256) WHERE decision_id = @id LIMIT 1",
            new { id }).ToList();
        var archive = OriginalArchive.Of(_database);
        foreach (var (_, sha256, name) in stored.Where(f => archive.Find(f.Sha256) is null))
            throw new EnvironmentException(
                $"The original of {name} is not in {archive.Folder} (sha256 {sha256}), and what was decided holds only once it is read "
                    + "again: `pipeline ingest` of the same file puts it back. Nothing was decided.");
        return (id, [.. stored.Select(f => f.Filing)]);
    }

    private static (string Sentence, bool IsHeeded) Became(SqliteConnection connection, long id)
    {
        var (act, on, seen, decided, undoes, state) =
            connection.QuerySingle<(string, string, string?, string?, long?, string?)>(OfDecision, new { id });
        var place = $"Decision {id} on {on}";
        return (act, state) switch
        {
            (_, null) => ($"{place} is kept and not applied yet: `pipeline reparse` applies it.", false),
            (DecisionAct.Undo, _) => ($"{place} holds: decision {undoes} holds no more.", true),
            (DecisionAct.Correct, DecisionState.Applied) => ($"{place} holds: {Shown(decided)} is stored, {Shown(seen)} was read.", true),
            (DecisionAct.Confirm, DecisionState.Applied) => ($"{place} holds: {Shown(seen)} is as sure as text.", true),
            (DecisionAct.Dismiss, DecisionState.Applied) => ($"{place} holds: lists leave the finding out.", true),
            (DecisionAct.Dismiss, DecisionState.Agreed) => ($"{place} is kept: today's rules do not find it any more.", true),
            (_, DecisionState.Agreed) => ($"{place} is kept: today's rules read {Shown(decided)} by themselves.", true),
            (_, DecisionState.Conflict) =>
                ($"{place} is not applied: today's rules read something else than {Shown(seen)}; look again with `pipeline show`.", false),
            _ => ($"{place} is not applied: today's rules do not read that row any more; look again with `pipeline show`.", false),
        };
    }

    private static string Shown(string? value) => value is null ? "an empty cell" : $"'{value}'";
}
