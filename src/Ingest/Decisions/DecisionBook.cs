using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Query;
using Pipeline.Ingest.Store;
using Pipeline.Model;
using Pipeline.Parsers.Decisions;

namespace Pipeline.Ingest.Decisions;

/// <summary>
/// Takes down what people decide, once it is clear that it can hold. Works inside the transaction its caller holds; each method gives the
/// key of the decision, and throws an <see cref="EnvironmentException"/> that says why it cannot be.
/// </summary>
internal sealed class DecisionBook(SqliteConnection connection, string byWhom, TimeProvider clock)
{
    // The longest cell of a form has some 2,000 characters.
    private const int Longest = 10_000;

    private const string FilingOf = "SELECT sha256, part, parser_version FROM filings WHERE filing_id = @filingId";

    // That of the field first, else that of its row.
    private const string PlaceOf =
        """
        SELECT page, x0 || ' ' || y0 || ' ' || x1 || ' ' || y1 FROM evidence
        WHERE record = @Table AND record_id = @Key AND coalesce(field, @field) = @field ORDER BY field IS NULL, page, line_from LIMIT 1
        """;

    public long Correct(long filingId, string record, string column, string written, string reason)
    {
        var (row, field) = Field(filingId, record, column);
        Check("The value", written);
        var unit = connection.ExecuteScalar<string?>("SELECT amount_unit FROM filings WHERE filing_id = @filingId", new { filingId });
        if (!field.TryRead(written, unit, out var decided))
            throw new EnvironmentException($"{field.Name} takes {field.Takes}, or '' for an empty cell, and not '{written}'.");
        var seen = Seen(row, field);
        return seen == decided
            ? throw new EnvironmentException($"{field.Name} of {row} is '{seen}' already; `pipeline confirm` says that it is right.")
            : Add(filingId, DecisionAct.Correct, row, field.Name, seen, decided, Reason(reason));
    }

    public long Confirm(long filingId, string record, string column)
    {
        var (row, field) = Field(filingId, record, column);
        var seen = Seen(row, field);
        return Add(filingId, DecisionAct.Confirm, row, field.Name, seen, seen, reason: null);
    }

    /// <param name="name">The finding's key, or findings:KEY.</param>
    public long Dismiss(string name, string reason)
    {
        var key = name.StartsWith("findings:", StringComparison.Ordinal) ? name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] : name;
        var found = connection.QueryFirstOrDefault<(long Filing, string Rule, string Message, long? DismissedBy)?>(
            "SELECT filing_id, rule, message, dismissed_by FROM findings WHERE CAST(finding_id AS TEXT) = @key", new { key });
        if (found is not { } finding)
            throw new EnvironmentException(
                $"There is no finding {key}; `pipeline findings` lists them. They get other keys whenever their filing is read anew.");
        if (finding.Rule == FindingRule.ConflictingCopies)
            throw new EnvironmentException(
                "This finding is between filings: say how they stand to one another with `pipeline verdict`, as it tells.");
        if (finding.DismissedBy is { } by)
            throw new EnvironmentException($"Decision {by} dismissed this finding already; `pipeline undo {by}` brings it back.");
        var row = RecordName.Find(connection, finding.Filing, $"findings:{key}");
        return Add(finding.Filing, DecisionAct.Dismiss, row, field: null, finding.Message, decided: null, Reason(reason));
    }

    public long Undo(long id)
    {
        var all = DecisionTable.Of(connection).ToList();
        var undone = all.Find(d => d.Id == id)
            ?? throw new EnvironmentException($"There is no decision {id}; `pipeline decisions` lists them.");
        if (undone.Act == DecisionAct.Undo)
            throw new EnvironmentException($"Decision {id} took another one back: decide that again, and give a reason.");
        if (all.Find(d => d.Undoes == id) is { } undo)
            throw new EnvironmentException($"Decision {undo.Id} took it back already.");
        if (all.Find(d => d.BuildsOn(undone) && all.TrueForAll(u => u.Undoes != d.Id)) is { } later)
            throw new EnvironmentException($"Decision {later.Id} builds on it: undo that first.");
        return DecisionTable.Add(connection, undone with
        {
            Id = null, Act = DecisionAct.Undo, Seen = null, Decided = null, Undoes = id, Reason = null, ByWhom = byWhom, At = Now(),
        });
    }

    private (StoredRow Row, DecidableField Field) Field(long filingId, string record, string column)
    {
        var row = RecordName.Find(connection, filingId, record);
        var field = DecidableFields.Find(row.Table, MoneyColumn.FenOf(column) ?? column);
        if (field is not null)
            return (row, field);
        var others = DecidableFields.All.Where(f => f.Table == row.Table).Select(f => f.Name).ToList();
        throw new EnvironmentException($"{column} of {row.Table} is nothing that can be decided; " + (others.Count > 0
            ? $"these are: {string.Join(", ", others)}."
            : row.Table == "findings" ? "`pipeline dismiss` takes a finding." : "nothing of that table is."));
    }

    private string? Seen(StoredRow row, DecidableField field) => connection.ExecuteScalar<object?>(
        $"SELECT {field.Name} FROM {row.Table} WHERE {StoredRows.KeyOf(row.Table)} = @Key", row) switch
    {
        null => null,
        double points => points.ToString("R", CultureInfo.InvariantCulture),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Reason(string reason)
    {
        Check("The reason", reason);
        return string.IsNullOrWhiteSpace(reason)
            ? throw new EnvironmentException("The reason is empty: say why, so that others can follow it.") : reason.Trim();
    }

    private static void Check(string what, string text)
    {
        if (text.Length > Longest)
            throw new EnvironmentException($"{what} has {text.Length:#,0} characters; at most {Longest:#,0} are taken.");
        if (Printable.Line(text) != text)
            throw new EnvironmentException($"{what} holds characters that are not printed (control marks, line ends): '{text}'.");
    }

    private long Add(long filingId, string act, StoredRow row, string? field, string? seen, string? decided, string? reason)
    {
        var filing = connection.QuerySingle<(string Sha256, long Part, string Version)>(FilingOf, new { filingId });
        var place = connection.QueryFirstOrDefault<(long? Page, string? Box)>(PlaceOf, new { row.Table, row.Key, field = field ?? "" });
        return DecisionTable.Add(connection, new KeptDecision
        {
            Act = act, Sha256 = filing.Sha256, Part = filing.Part, Record = row.Table, Anchor = row.Anchor, Field = field,
            Page = place.Page, Box = place.Box, Seen = seen, Decided = decided, Reason = reason, ByWhom = byWhom, At = Now(),
            ParserVersion = filing.Version,
        });
    }

    private string Now() => Timestamp.Of(clock.GetUtcNow());
}
