using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Sheets;

/// <summary>Makes indicators of the rows of a sheet, and where the form scores them the scored rows too.</summary>
internal sealed class SheetResults(SheetForm form, FilingBuilder builder, Sheet sheet, MisplacedRows misplaced)
{
    private const string Funds = "项目资金";
    private const string ExecutionRate = "执行率";

    public (List<Indicator> Indicators, List<ScoreItem> Scores) Read()
    {
        var rules = new IndicatorRules(builder, ofTargets: !form.Scores);
        var (indicators, scores) = (new List<Indicator>(), new List<ScoreItem>());
        if (form.Scores && sheet.Spending is { } spending)
            scores.Add(Spending(spending));
        // 产出 heads what a department did (实际完成率) in some forms; indicators are those that aim at something.
        var haveTargets = sheet.Indicators.Exists(r => (r["annual"] ?? r["period"] ?? r["actual"]) is not null);
        foreach (var row in misplaced.Sound(sheet.Indicators))
        {
            var read = rules.Read(row);
            var isScored = read is not null || (Points.Of(row["weight"]) ?? Points.Of(row["score"])) is not null;
            var indicator = read is not null && (form.IsOfOneProject || !form.Scores || (haveTargets && rules.Level1?.Code is not null))
                ? read : null;
            if (indicator is not null)
                indicators.Add(indicator);
            if (form.Scores && isScored)
                scores.Add(Score(row, rules, read, indicator));
            else if (!isScored && !GoesOn(row, indicators, scores))
                misplaced.Add(row);
        }

        return (indicators, scores);
    }

    /// <summary>
    /// A row without a name and points goes on with the texts of the row above, over a page's end; one of levels alone is a heading that
    /// has nothing under it.
    /// </summary>
    private bool GoesOn(ColumnRow row, List<Indicator> indicators, List<ScoreItem> scores)
    {
        var texts = row.Cells.Where(c => Array.IndexOf(Levels, c.Key) < 0 && CellText.Of(c.Value) is not null).Select(c => c.Key).ToList();
        if (texts.Count == 0)
            return true;
        if (!texts.TrueForAll(t => t is Role.Explanation or Role.Reason or Role.Improvement))
            return false;
        if (form.Scores && scores is [.., { } score])
            scores[^1] = Continued(score, row);
        else if (!form.Scores && indicators is [.., { } indicator] && texts is [Role.Explanation])
            indicators[^1] = indicator with { Explanation = Join(indicator.Explanation, CellText.Of(row["explanation"])) };
        else
            return false;
        return true;
    }

    private static readonly string[] Levels =
        [Role.Level1, Role.Level1Weight, Role.Level2, Role.Level2Weight, Role.Level3, Role.Other];

    private static ScoreItem Continued(ScoreItem item, ColumnRow row) => item with
    {
        Explanation = Join(item.Explanation, CellText.Of(row["explanation"])),
        ShortfallReason = Join(item.ShortfallReason, CellText.Of(row["reason"])),
        Improvement = Join(item.Improvement, CellText.Of(row["improvement"])),
        Evidence = [.. item.Evidence, .. RowEvidence.Of(row, ScoreFields)],
    };

    private static string? Join(string? text, string? more) => more is null ? text : text is null ? more : Wrapping.Join([text, more]);

    private static ScoreItem Spending(ColumnRow row) => new()
    {
        Level1 = Funds,
        Level1Weight = Points.Of(row["weight"]),
        Level3 = ExecutionRate,
        Weight = Points.Of(row["weight"]),
        Actual = CellText.Of(row["rate"]),
        Score = Points.Of(row["score"]),
        ShortfallReason = CellText.Of(row["reason"]),
        Evidence = RowEvidence.Of(("weight", row["weight"]), ("actual", row["rate"]), ("score", row["score"])),
    };

    private static ScoreItem Score(ColumnRow row, IndicatorRules rules, Indicator? read, Indicator? indicator) => new()
    {
        Level1 = rules.Level1?.Name,
        Level1Weight = rules.Level1?.Weight,
        Level2 = rules.Level2?.Name,
        Level2Weight = rules.Level2?.Weight,
        Level3 = read?.Level3,
        Weight = Points.Of(row["weight"]),
        Explanation = CellText.Of(row["explanation"]) ?? (indicator is null ? CellText.Of(row["other"]) : null),
        Target = read?.AnnualTarget,
        Actual = CellText.Of(row["actual"]),
        Score = Points.Of(row["score"]),
        ShortfallReason = CellText.Of(row["reason"]),
        Improvement = CellText.Of(row["improvement"]),
        Indicator = indicator,
        Evidence = RowEvidence.Of(row, ScoreFields, rules.Carried),
    };

    private static readonly Dictionary<string, string> ScoreFields = new()
    {
        ["level1"] = "level1", ["weight1"] = "level1_weight", ["level2"] = "level2", ["weight2"] = "level2_weight",
            ["level3"] = "level3", ["annual"] = "target", ["actual"] = "actual",
        ["weight"] = "weight", ["score"] = "score", ["reason"] = "shortfall_reason", ["improvement"] = "improvement",
            ["explanation"] = "explanation",
    };
}
