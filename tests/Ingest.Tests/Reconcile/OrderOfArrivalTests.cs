using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using Pipeline.Ingest.Extract.Workers;
using Pipeline.Ingest.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Reconcile;

/// <summary>
/// Filings that come as a text and as two PDFs, in whatever order: each counts once, with the sums that it prints, and all that is derived
/// is the same.
/// </summary>
public sealed class OrderOfArrivalTests : IDisposable
{
    private const int Shuffles = 6;

    private readonly TempFolder _folder = new();

    [Fact]
    public void Samples_count_once_with_the_sums_they_print_whatever_came_first() => AssertOrders(
    [
        .. Directory.GetFiles(Path.Combine(Root, "samples"), "*.tab.txt").Select(text => text[..^".tab.txt".Length])
            .Where(name => File.Exists($"{name}.expected.json")).Order(StringComparer.Ordinal)
            .Select(name => ($"{name}.expected.json", Files($"{name}.tab.txt", Path.GetDirectoryName(name)!, $"{Path.GetFileName(name)}.*.pdf"))),
    ]);

    [Fact]
    public void Graded_filings_do_as_well()
    {
        var shared = Path.Combine(Root, "..", "shared", "filings");
        Assert.SkipUnless(Directory.Exists(shared), "The graded filings are not beside this checkout.");
        AssertOrders(
        [
            .. Directory.GetDirectories(shared).Order(StringComparer.Ordinal).Select(folder =>
                (Path.Combine(folder, "gold.json"), Files(Path.Combine(folder, "filing.txt"), folder, "exported-*.pdf"))),
        ]);
    }

    public void Dispose() => _folder.Dispose();

    private static string Root { get; } = Above(AppContext.BaseDirectory);

    private void AssertOrders(IReadOnlyList<(string Gold, string[] Files)> filings)
    {
        var files = filings.SelectMany(f => f.Files.Select((path, slot) => (Read: Read(path), slot))).ToArray();
        var expected = filings.Select(f => Sums(JsonNode.Parse(File.ReadAllText(f.Gold))!)).Order(StringComparer.Ordinal).ToArray();
        string[]? derived = null;
        foreach (var order in (string[])["012", "021", "102", "120", "201", "210"])
            AssertOrder(order.SelectMany(slot => files.Where(f => f.slot == slot - '0')));
        Gen.Shuffle(files).Sample(AssertOrder, iter: Shuffles, threads: 1);

        void AssertOrder(IEnumerable<((string Name, ParsedDocument Document) Read, int)> order)
        {
            using var db = new ReconciledStore();
            foreach (var (read, _) in order)
                db.Store(read.Name, read.Document);
            Assert.Equal(expected, db.Rows(
                """
                SELECT kind, coalesce(iif(kind = 'project-targets',
                           (SELECT sum(total_fen) FROM current_projects p WHERE p.filing_id = f.filing_id),
                           (SELECT sum(amount_fen) FROM current_budget_items b WHERE b.filing_id = f.filing_id)), 0) AS fen,
                       printf('%.2f', (SELECT total(score) FROM current_score_items s WHERE s.filing_id = f.filing_id)) AS points
                FROM current_filings f
                """).Order(StringComparer.Ordinal));
            derived ??= [.. db.Derived, .. db.Promises];
            Assert.Equal(derived.AsEnumerable(), [.. db.Derived, .. db.Promises]);
        }
    }

    /// <summary>Kind, money of all projects of a list, else of all lines, in fen, and points of all rows.</summary>
    private static string Sums(JsonNode gold)
    {
        var kind = $"{gold["filing"]!["kind"]}";
        var yuan = kind switch
        {
            FilingKind.ProjectTargets => Sum(gold["projects"], "total_yuan"),
            // Its money stands in sentences, and is stored as facts.
            FilingKind.SelfEvaluationReport => 0,
            _ => Sum(gold["budget_items"], "amount_yuan"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{kind}|{yuan * 100:0}|{Sum(gold["score_items"], "score"):0.00}");
    }

    private static decimal Sum(JsonNode? rows, string column) =>
        (rows?.AsArray() ?? []).Sum(r => r![column] is { } value ? decimal.Parse($"{value}", CultureInfo.InvariantCulture) : 0);

    private (string Name, ParsedDocument Document) Read(string path)
    {
        var reply = new FilingReader(_folder.File("pages")).Read(new FileRequest(Path.GetFileName(path), []), File.ReadAllBytes(path), (_, _) => { });
        return ($"{Path.GetFileName(Path.GetDirectoryName(path))} {Path.GetFileName(path)}", FilingReader.DocumentOf(reply));
    }

    /// <summary>A text, and the first two of the PDFs.</summary>
    private static string[] Files(string text, string folder, string pdfs) =>
        [text, .. Directory.GetFiles(folder, pdfs).Order(StringComparer.Ordinal).Take(2)];

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Pipeline.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
