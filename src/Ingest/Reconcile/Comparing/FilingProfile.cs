using System.Globalization;
using Pipeline.Ingest.Reconcile.Agencies;

namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>What is kept of a filing so that its likes are found and put in order without reading its rows again.</summary>
internal sealed record FilingProfile
{
    /// <summary>The hash of its document and its part, as <see cref="FilingRef"/> joins them.</summary>
    public required string Filing { get; init; }

    /// <summary>One of <see cref="Model.FilingKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Null where none is printed.</summary>
    public Agency? Agency { get; init; }

    public int? Year { get; init; }

    /// <summary>The largest amount in fen, else the total score in hundredths; null where there is neither.</summary>
    public long? Total { get; init; }

    /// <summary>How many figures it prints.</summary>
    public int Figures { get; init; }

    public int Names { get; init; }

    public string Digest { get; init; } = "";

    public string FiguresDigest { get; init; } = "";

    public string? NamesDigest { get; init; }

    /// <summary>The folded names of its projects, in order.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>Whether some of its text was read from pictures.</summary>
    public bool IsRecognised { get; init; }

    /// <summary>Whether a finding says that the reading may be wrong.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether a finding says that something in it was not read.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether its figures may be misread.</summary>
    public bool IsUnsure => IsRecognised || IsDoubtful;

    /// <summary>How far its reading is from the document as it was written: 0 for one of an office, more for a copy of a copy; less for one
    /// that a person corrected.</summary>
    public int Distance { get; init; }

    public int Errors { get; init; }

    /// <summary>Whether its title says that it corrects another.</summary>
    public bool Corrects { get; init; }

    /// <summary>The date that it prints for itself, ISO 8601; null where it prints none.</summary>
    public string? PrintedOn { get; init; }

    /// <summary>When it was ingested, in an order of text.</summary>
    public string Seen { get; init; } = "";

    /// <summary>The same for filings of one agency, kind and year; null where one of these is not known.</summary>
    public string? Key => Agency?.Key is { } agency && Year is { } year ? KeyOf(Kind, agency, year) : null;

    private static string KeyOf(string kind, string agency, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}|{agency}|{year}");
}
