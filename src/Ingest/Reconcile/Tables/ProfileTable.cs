using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Reconcile.Comparing;

namespace Pipeline.Ingest.Reconcile.Tables;

/// <summary>The profiles of all filings, and which of them may be one with another.</summary>
internal sealed class ProfileTable(Statements statements)
{
    private const string Columns =
        """
        filing, kind, place, agency, scope, fiscal_year, total, figures, names, digest, figures_digest, names_digest, projects,
        is_recognised, is_doubtful, is_incomplete, distance, errors, corrects, printed_on, seen, agency_printed
        """;

    // A filing may print fewer figures than its scan, or more, by as much as two scans of one may differ; see Sameness.
    private const string AsManyFigures = "figures * 10 >= ?3 * 8 AND figures * 8 <= ?3 * 10";

    private const string Insert =
        $"""
        INSERT INTO filing_profiles ({Columns}, key, near)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)
        """;

    private const string ByKey = $"SELECT {Columns} FROM filing_profiles WHERE key = ?1";
    private const string ByFigures = $"SELECT {Columns} FROM filing_profiles WHERE figures_digest = ?1 AND kind = ?2";
    private const string OfOneNear = $"{ByFigures} AND near = ?3";
    private const string OfNoPlace = $"{ByFigures} AND near IS NULL";
    private const string OfScans = $"{ByFigures} AND is_recognised = 1";
    private const string ByNames =
        $"SELECT {Columns} FROM filing_profiles WHERE names_digest = ?1 AND kind = ?2 AND agency IS ?3 AND key IS NULL";
    private const string ByTotal = $"SELECT {Columns} FROM filing_profiles WHERE total = ?1 AND kind = ?2 AND {AsManyFigures}";
    private const string RecognisedByTotal = $"{ByTotal} AND is_recognised = 1";
    private const string One = $"SELECT {Columns} FROM filing_profiles WHERE filing = ?1";
    private const string OfOneDocument = $"SELECT {Columns} FROM filing_profiles WHERE filing >= ?1 || '/' AND filing < ?1 || '0'";

    public void Add(FilingProfile profile) => statements.Execute(Insert,
        profile.Filing, profile.Kind, profile.Agency?.Place.Key, profile.Agency?.Name, profile.Agency?.Scope, profile.Year, profile.Total,
        profile.Figures, profile.Names, profile.Digest, profile.FiguresDigest, profile.NamesDigest,
        profile.Projects.Count > 0 ? string.Join('\n', profile.Projects) : null,
        profile.IsRecognised, profile.IsDoubtful, profile.IsIncomplete, profile.Distance, profile.Errors, profile.Corrects,
        profile.PrintedOn, profile.Seen, profile.Agency?.Printed, profile.Key, profile.Agency?.Near);

    public void Remove(string filing) => statements.Execute("DELETE FROM filing_profiles WHERE filing = ?1", filing);

    public FilingProfile? Find(string filing) => statements.Query(One, Row, filing).SingleOrDefault();

    public List<FilingProfile> OfDocument(string sha256) => statements.Query(OfOneDocument, Row, sha256);

    public List<FilingProfile> OfKey(string key) => statements.Query(ByKey, Row, key);

    public IEnumerable<string> All() => statements.Stream("SELECT filing FROM filing_profiles ORDER BY filing", r => r.GetString(0));

    /// <summary>
    /// Those that may be one with it: of its key, or with its total and figures. The same pairs whichever of two is asked for.
    /// </summary>
    public IEnumerable<FilingProfile> LikesOf(FilingProfile profile)
    {
        IEnumerable<FilingProfile> likes = profile.Key is { } key ? OfKey(key) : [];
        if (profile.Figures > 0)
            likes = likes.Concat(OfFigures(profile)).Concat(OfTotal(profile)).Concat(OfNames(profile));
        return likes.DistinctBy(p => p.Filing).Where(p => p.Filing != profile.Filing);
    }

    /// <summary>
    /// Forms that all counties fill in alike may have equal figures by the thousand: those of other places are left out, but for scans,
    /// whose places may be misread.
    /// </summary>
    private IEnumerable<FilingProfile> OfFigures(FilingProfile profile)
    {
        var (digest, kind) = (profile.FiguresDigest, profile.Kind);
        return profile.IsRecognised || profile.Agency?.Near is not { } near
            ? statements.Query(ByFigures, Row, digest, kind)
            : statements.Query(OfOneNear, Row, digest, kind, near)
                .Concat(statements.Query(OfNoPlace, Row, digest, kind)).Concat(statements.Query(OfScans, Row, digest, kind));
    }

    private List<FilingProfile> OfTotal(FilingProfile profile) => profile.Total is { } total
        ? statements.Query(profile.IsRecognised ? ByTotal : RecognisedByTotal, Row, total, profile.Kind, profile.Figures) : [];

    /// <summary>Where agency or year are not printed, a form with a figure changed is known by its names.</summary>
    private List<FilingProfile> OfNames(FilingProfile profile) => profile.Key is null && profile.NamesDigest is { } names
        ? statements.Query(ByNames, Row, names, profile.Kind, profile.Agency?.Name) : [];

    private static Agency? AgencyOf(StatementRow row) => row.Text(3) is { } name
        ? new Agency(Place.Parse(row.GetString(2)), name, row.GetString(4)) { Printed = row.GetString(21) } : null;

    private static FilingProfile Row(StatementRow row) => new()
    {
        Filing = row.GetString(0),
        Kind = row.GetString(1),
        Agency = AgencyOf(row),
        Year = (int?)row.Integer(5),
        Total = row.Integer(6),
        Figures = row.GetInt32(7),
        Names = row.GetInt32(8),
        Digest = row.GetString(9),
        FiguresDigest = row.GetString(10),
        NamesDigest = row.Text(11),
        Projects = row.Text(12)?.Split('\n') ?? [],
        IsRecognised = row.GetBoolean(13),
        IsDoubtful = row.GetBoolean(14),
        IsIncomplete = row.GetBoolean(15),
        Distance = row.GetInt32(16),
        Errors = row.GetInt32(17),
        Corrects = row.GetBoolean(18),
        PrintedOn = row.Text(19),
        Seen = row.GetString(20),
    };
}
