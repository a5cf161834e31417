using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Reconcile.Tables;
using Pipeline.Ingest.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>Reads what is kept of filings for comparison from their stored rows.</summary>
internal sealed partial class ProfileReader(Statements statements, FactsReader facts, AgencyFile agencies)
{
    private const string Filings =
        """
        SELECT f.filing_id, f.sha256, f.part, f.kind, f.title, f.agency, f.fiscal_year, f.text_origin, f.ingested_at,
               (SELECT max(amount_fen) FROM budget_items t WHERE t.filing_id = f.filing_id),
               (SELECT sum(total_fen) FROM projects t WHERE t.filing_id = f.filing_id),
               (SELECT max(total_score) FROM evaluations t WHERE t.filing_id = f.filing_id),
               (SELECT group_concat(rule || ' ' || severity, char(10)) FROM findings t
                WHERE t.filing_id = f.filing_id AND t.dismissed_by IS NULL)
        FROM filings f
        """;

    private const string OfOne = $"{Filings} WHERE f.sha256 = ?1 AND f.part > 0 ORDER BY f.part";

    private const string OfAll = $"{Filings} ORDER BY f.filing_id";

    // What a filing prints beside its agency and may begin with the place, and the dates that it prints for itself.
    private const string Beside =
        """
        SELECT NULL, funding_agency FROM projects WHERE filing_id = ?1 AND funding_agency IS NOT NULL
        UNION ALL SELECT name, value FROM header_fields WHERE filing_id = ?1 AND name IS NOT NULL
        """;

    // Nothing is nearer to a document than the word of a person who looked at it.
    private const int Corrected = -1;

    private static readonly HashSet<string> Doubts =
        [FindingRule.AmbiguousLayout, FindingRule.LayoutNotUnderstood, FindingRule.DamagedFile];

    private static readonly HashSet<string> Gaps =
    [
        .. Doubts, FindingRule.UnparsedText, FindingRule.MissingLabel, FindingRule.MissingValue, FindingRule.MissingUnit,
        FindingRule.InternalError,
    ];

    /// <summary>The filings of a document.</summary>
    public IEnumerable<ComparedFiling> OfDocument(string sha256) =>
        statements.Query(OfOne, Row, sha256).Select(Read);

    /// <summary>All, one after the other.</summary>
    public IEnumerable<ComparedFiling> All() => statements.Stream(OfAll, Row).Select(Read);

    /// <summary>The rows of a filing that was read before.</summary>
    public Facts FactsOf(FilingProfile profile)
    {
        var (sha256, part) = FilingRef.Split(profile.Filing);
        var ids = statements.Query("SELECT filing_id FROM filings WHERE sha256 = ?1 AND part = ?2", r => r.GetInt64(0), sha256, part);
        return facts.Of(ids.Single(), profile.IsRecognised);
    }

    private static StoredFiling Row(StatementRow row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.Text(4), row.Text(5), row.Integer(6),
        row.GetString(7), row.GetString(8), row.Integer(9), row.Integer(10), row.Real(11), row.Text(12));

    private ComparedFiling Read(StoredFiling filing)
    {
        var isRecognised = filing.Origin is "ocr" or "mixed";
        var read = facts.Of(filing.Id, isRecognised);
        var beside = statements.Query(Beside, r => (Name: r.Text(0), Value: r.GetString(1)), filing.Id);
        return new ComparedFiling(Profile(filing, isRecognised, read, beside, () => TextOf(filing.Id)), () => read);
    }

    private string TextOf(long filing) => string.Join('\n',
        statements.Query("SELECT text FROM pages WHERE filing_id = ?1 ORDER BY page", r => r.Text(0) ?? "", filing));

    private FilingProfile Profile(
        StoredFiling filing, bool isRecognised, Facts read, List<(string? Name, string Value)> beside, Func<string> text)
    {
        var findings = (filing.Findings ?? "").Split('\n').Select(f => f.Split(' ')).Where(f => f[0] != ConflictFindings.Rule).ToList();
        var isDoubtful = findings.Exists(f => Doubts.Contains(f[0]));
        return new FilingProfile
        {
            Filing = FilingRef.Of(filing.Sha256, filing.Part),
            Kind = filing.Kind,
            Agency = Agency.Of(filing.Agency, [filing.Title, .. beside.Where(b => IsOfAgency(b.Name)).Select(b => b.Value)], text)
                is { } agency ? agencies.Aliases.Resolve(agency) : null,
            Year = (int?)filing.Year,
            Total = TotalOf(filing),
            Figures = read.Figures.Count,
            Names = read.Names.Count + read.Projects.Count,
            Digest = read.Digest,
            FiguresDigest = read.FiguresDigest,
            NamesDigest = read.NamesDigest,
            Projects = read.Projects,
            IsRecognised = isRecognised,
            IsDoubtful = isDoubtful,
            IsIncomplete = findings.Exists(f => Gaps.Contains(f[0])),
            Distance = read.Decided is null ? DistanceOf(filing.Origin, isDoubtful) : Corrected,
            Errors = findings.Count(f => f[^1] == "error"),
            Corrects = filing.Title is { } title && Correction().IsMatch(FullText.Fold(title)),
            PrintedOn = beside.Where(b => DateLabel().IsMatch(b.Name ?? "")).Select(b => DateOf(b.Value)).Max(StringComparer.Ordinal),
            Seen = string.Create(CultureInfo.InvariantCulture, $"{filing.IngestedAt} {filing.Id:0000000000}"),
        };
    }

    /// <summary>Whether a field, or an agency's row, holds the name of an agency: 主管部门, 实施单位.</summary>
    private static bool IsOfAgency(string? field) =>
        field is null || field.EndsWith("部门", StringComparison.Ordinal) || field.EndsWith("单位", StringComparison.Ordinal);

    private static long? TotalOf(StoredFiling filing) =>
        filing.LargestAmount is null && filing.AllProjects is null
            ? filing.TotalScore is { } score ? (long)Math.Round(score * 100) : null
            : Math.Max(filing.LargestAmount ?? 0, filing.AllProjects ?? 0);

    private static int DistanceOf(string origin, bool isDoubtful) => origin switch
    {
        "mixed" => 5,
        "ocr" => 6,
        _ when isDoubtful => 4,
        "office" => 0,
        "pdf-text" => 1,
        "html" => 2,
        _ => 3,
    };

    private static string? DateOf(string text) => Date().Match(FullText.Fold(text)) is { Success: true } date
        && DateOnly.TryParseExact(
            $"{date.Groups[1]}-{date.Groups[2]}-{date.Groups[3]}", "yyyy-M-d",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("更正|修订|调整后")]
    private static partial Regex Correction();

    // 填报日期, 填表时间, 编制日期; 项目起止时间 is none.
    [GeneratedRegex("^(?:填[报表写制]|编制|上报|报送|公开)?(?:日期|时间)$")]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})")]
    private static partial Regex Date();

    private sealed record StoredFiling(
        long Id, string Sha256, long Part, string Kind, string? Title, string? Agency, long? Year, string Origin, string IngestedAt,
        long? LargestAmount, long? AllProjects, double? TotalScore, string? Findings);
}
