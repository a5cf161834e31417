namespace Pipeline.Parsers.Indicators;

/// <summary>Which of the two targets of an indicator a label announces.</summary>
public enum TargetHorizon
{
    /// <summary>实施周期指标值.</summary>
    Period,

    /// <summary>年度指标值.</summary>
    Annual,
}
