using System.CommandLine;
using System.Globalization;
using Pipeline.Ingest.Query;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Commands;

/// <summary>`pipeline verdict ONE OTHER WORD`: a person's word on two filings, which lasts.</summary>
internal static class VerdictCommand
{
    private static readonly Argument<string> One = new("ONE") { Description = $"A filing: {FilingName.HowGiven}" };
    private static readonly Argument<string> Other = new("OTHER") { Description = "Another" };

    private static readonly Argument<string> Word = new Argument<string>("VERDICT")
    {
        Description = "same: they say the same, one counts; revision: ONE corrects OTHER, and counts; "
            + "supplement: ONE adds to OTHER, both count; different: both count",
    }.AcceptOnlyFromAmong([.. RelationName.Verdicts]);

    public static Command Build()
    {
        var command = new Command("verdict",
            "Say of two filings whether they are one; it is kept and holds against what the program tells, until another word on the two")
        {
            One, Other, Word, ByOption.Instance, DatabaseOption.Instance,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var path = result.GetRequiredValue(DatabaseOption.Instance);
        Database.OpenFilings(path).Dispose();
        using var connection = Database.OpenWriter(path);
        var (one, other) = (Find(path, result.GetRequiredValue(One)), Find(path, result.GetRequiredValue(Other)));
        if (one == other)
            throw new EnvironmentException("These are one filing: name two.");
        using var reconciliation = new Reconciliation(connection);
        Transaction.Commit(connection, () =>
        {
            var word = RelationName.Parse(result.GetRequiredValue(Word));
            reconciliation.Verdicts.Add(one, other, word, result.GetRequiredValue(ByOption.Instance), DateTimeOffset.UtcNow);
            reconciliation.NoteVerdict(one, other);
            return 0;
        });
        foreach (var filing in new[] { one, other })
            Console.WriteLine(Printable.Line(Standing(path, filing)));
        return ExitCode.Done;
    }

    private static string Find(string path, string name)
    {
        using var database = ReadOnlyDatabase.Open(path);
        var id = FilingName.Find(database, name);
        var row = database.Query("SELECT sha256, part FROM filings WHERE filing_id = @id", ("id", id)).Rows.Single();
        return FilingRef.Of((string)row[0]!, (long)row[1]!);
    }

    private static string Standing(string path, string filing)
    {
        var (sha256, part) = FilingRef.Split(filing);
        using var database = ReadOnlyDatabase.Open(path);
        var row = database.Query(
            """
            SELECT f.filing_id, f.file_name, c.role, k.filing_id, k.file_name FROM filings f JOIN disclosure_copies c USING (sha256, part)
            JOIN filings k ON (k.sha256, k.part) = (c.counted_sha256, c.counted_part) WHERE f.sha256 = @sha256 AND f.part = @part
            """, ("sha256", sha256), ("part", part)).Rows.Single();
        var standing = (string)row[2]! switch
        {
            "copy" => string.Create(CultureInfo.InvariantCulture, $"is a copy; filing {row[3]} ({row[4]}) counts"),
            "superseded" => string.Create(CultureInfo.InvariantCulture, $"was corrected; filing {row[3]} ({row[4]}) counts"),
            _ => "counts",
        };
        return string.Create(CultureInfo.InvariantCulture, $"Filing {row[0]} ({row[1]}) {standing}.");
    }
}
