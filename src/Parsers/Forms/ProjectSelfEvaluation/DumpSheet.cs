using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation;

/// <summary>Hands what was put together again of a dump to the rules that tables are read by.</summary>
internal static class DumpSheet
{
    public static Sheet Of(EvaluationSheet dump)
    {
        var sheet = new Sheet { TotalWeight = dump.TotalWeight, TotalScore = dump.TotalScore };
        sheet.Fields.AddRange(DumpFields.Of(dump.Fields));
        sheet.Funds.AddRange(dump.Funds.SelectMany(row => Lines(row, dump)));
        sheet.Spending = dump.Funds.Find(r => Points.Of(r["weight"]) is not null) is { } spending ? WithoutTornRate(spending) : null;
        if (dump.Goal is not null || dump.Completion is not null)
            sheet.Goals.Add(new SheetGoal(dump.Goal, dump.Completion, IsPeriod: false));
        sheet.Indicators.AddRange(dump.Indicators);
        sheet.Notes.AddRange(dump.Notes);
        sheet.Doubts.AddRange(dump.Doubts);
        sheet.Take([
            .. dump.Funds.Concat(dump.Indicators).SelectMany(r => r.Cells.Values),
            dump.Goal,
            dump.Completion,
            dump.TotalWeight,
            dump.TotalScore,
        ]);
        return sheet;
    }

    /// <summary>A narrow column breaks 90.00%, and a dump may write its pieces in another order.</summary>
    private static ColumnRow WithoutTornRate(ColumnRow row) =>
        row.Text("rate") is { } rate && !NumberReader.TryReadAll(rate.AsSpan().TrimEnd("%％"), out _)
            ? new ColumnRow(row.Cells.Where(c => c.Key != "rate").ToDictionary()) : row;

    /// <summary>One line a column of money that the form prints.</summary>
    private static IEnumerable<FundsLine> Lines(ColumnRow row, EvaluationSheet dump)
    {
        var unit = string.Concat(dump.Captions.Where(c => EvaluationLabels.Landmark(c) == EvaluationLabels.Funds));
        return row["item"] is not { } item ? []
            : from key in EvaluationLabels.Amounts
              where dump.FundsHeadings.ContainsKey(key)
              select new FundsLine(item, dump.FundsHeadings[key], row[key], null, unit, dump)
              {
                  Rate = key == EvaluationLabels.Amounts[^1] ? WithoutTornRate(row)["rate"] : null,
              };
    }
}
