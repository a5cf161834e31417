namespace Pipeline.Parsers.Forms;

/// <summary>What a labelled field tells.</summary>
internal enum FieldRole
{
    /// <summary>The agency that answers for the filing.</summary>
    Agency,

    /// <summary>The agency or unit that fills in the form; the agency, where none that answers for it is named.</summary>
    Filer,

    /// <summary>The agency, where none that answers for it is named.</summary>
    ImplementingUnit,

    Year,

    AmountUnit,

    Other,
}
