namespace Pipeline.Parsers.Lexicon;

/// <summary>What a labelled field tells.</summary>
internal enum LabelMeaning
{
    /// <summary>The agency that answers for the filing.</summary>
    Agency,

    /// <summary>The agency or unit that fills in the form.</summary>
    Filer,

    /// <summary>The agency of one of several levels of government; the first printed answers for the filing.</summary>
    UpperAgency,

    /// <summary>The agency, where none that answers for it is named.</summary>
    ImplementingUnit,

    Year,

    AmountUnit,

    ProjectName,

    /// <summary>The goal of the project's whole time.</summary>
    PeriodGoal,

    /// <summary>The year's goal.</summary>
    Goal,

    Completion,

    TotalScore,

    Grade,

    /// <summary>The row of points that adds up those above.</summary>
    Total,

    Note,

    Other,
}
