using Microsoft.Data.Sqlite;
using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>Stores the measurable parts of an indicator's targets.</summary>
internal sealed class TargetValueTable(SqliteConnection connection, EvidenceTable evidence) : IDisposable
{
    private readonly InsertStatement _insert = new(connection, "indicator_values",
        "indicator_id", "horizon", "ordinal", "text", "label", "comparator", "low", "high", "unit",
        "low_scaled", "high_scaled", "unit_scaled");

    public void WriteAll(FilingScope scope, long indicatorId, Indicator indicator)
    {
        Write(scope, indicatorId, "period", indicator.PeriodValues, EvidenceOf(indicator, "period_target"));
        Write(scope, indicatorId, "annual", indicator.AnnualValues, EvidenceOf(indicator, "annual_target"));
    }

    public void Dispose() => _insert.Dispose();

    /// <summary>The places of the target the value was read from, else those of the whole indicator.</summary>
    private static IReadOnlyList<Evidence> EvidenceOf(Indicator indicator, string field)
    {
        var ofField = indicator.Evidence.Where(e => e.Field == field).ToList();
        var chosen = ofField.Count > 0 ? ofField : indicator.Evidence.Where(e => e.Field is null);
        return [.. chosen.Select(e => e with { Field = null })];
    }

    private void Write(FilingScope scope, long indicatorId, string horizon, IReadOnlyList<TargetValue> values, IReadOnlyList<Evidence> places)
    {
        for (var i = 0; i < values.Count; i++)
            evidence.Write(scope, "indicator_values", Insert(indicatorId, horizon, i + 1, values[i]), places);
    }

    private long Insert(long indicatorId, string horizon, int ordinal, TargetValue value)
    {
        var scaled = ScaledUnit.Of(value.Unit);
        return _insert.Row().Integer(indicatorId).Text(horizon).Integer(ordinal)
            .Text(value.Text).Text(value.Label).Text(ComparatorName.Of(value.Comparator))
            .Real(value.Low).Real(value.High).Text(value.Unit)
            .Real(value.Low * scaled.Factor).Real(value.High * scaled.Factor).Text(scaled.Unit).Run();
    }
}
