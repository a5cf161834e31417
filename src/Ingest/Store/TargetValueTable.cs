using Pipeline.Ingest.Store.Rows;
using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Ingest.Store;

/// <summary>Stores the measurable parts of an indicator's targets and of what it came to.</summary>
internal sealed class TargetValueTable(RowLog log, EvidenceTable evidence)
{
    private readonly RowWriter _insert = log.Insert("indicator_values",
        "indicator_id", "horizon", "ordinal", "text", "label", "comparator", "low", "high", "unit",
        "low_scaled", "high_scaled", "unit_scaled");

    public void WriteAll(FilingScope scope, RowKey indicatorId, Indicator indicator)
    {
        Write(scope, indicatorId, "period", indicator.PeriodValues, indicator, "period_target");
        Write(scope, indicatorId, "annual", indicator.AnnualValues, indicator, "annual_target");
        Write(scope, indicatorId, "actual", indicator.ActualValues, indicator, "actual");
    }

    private void Write(
        FilingScope scope, RowKey indicatorId, string horizon, IReadOnlyList<TargetValue> values, Indicator indicator, string field)
    {
        if (values.Count == 0)
            return;
        var places = PlacesOf(indicator, field);
        for (var i = 0; i < values.Count; i++)
            evidence.Write(scope, "indicator_values", Insert(indicatorId, horizon, i + 1, values[i]), places);
    }

    /// <summary>The places of the text the value was read from, else those of the whole indicator.</summary>
    private static List<Evidence> PlacesOf(Indicator indicator, string field)
    {
        var known = indicator.Evidence.Any(e => e.Field == field) ? field : null;
        return [.. indicator.Evidence.Where(e => e.Field == known).Select(e => e with { Field = null })];
    }

    private RowKey Insert(RowKey indicatorId, string horizon, int ordinal, TargetValue value)
    {
        var scaled = ScaledUnit.Of(value.Unit);
        return _insert.Row().Key(indicatorId).Text(horizon).Integer(ordinal)
            .Text(value.Text).Text(value.Label).Text(ComparatorName.Of(value.Comparator))
            .Real(value.Low).Real(value.High).Text(value.Unit)
            .Real(scaled.Of(value.Low)).Real(scaled.Of(value.High)).Text(scaled.Unit).Run();
    }
}
