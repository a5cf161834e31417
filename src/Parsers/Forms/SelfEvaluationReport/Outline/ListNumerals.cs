namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

/// <summary>How a list counts.</summary>
internal enum ListNumerals
{
    /// <summary>一, 二.</summary>
    Chinese,

    /// <summary>1, 2.</summary>
    Arabic,

    /// <summary>①, ②.</summary>
    Circled,
}
