using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>The evidence of a row of a project form: all the places its cells stand in.</summary>
internal static class ProjectEvidence
{
    public static IReadOnlyList<Evidence> Of(ProjectRow row) =>
    [
        .. Spans.Union(row.Spans).Select(s => new Evidence(null, s)),
        .. RowEvidence.Of(
            ("name", row.Name), ("funding_agency", row.Agency), ("total_fen", row.Total), ("fiscal_appropriation_fen", row.Fiscal),
            ("special_account_fen", row.Special), ("other_funds_fen", row.Other), ("goal", row.Goal)).Where(e => e.Field is not null),
    ];
}
