using Pipeline.Ingest.Extract.Ocr.Cleaning;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>A page that is to be recognised; equal to another where it is the same page.</summary>
internal interface IScan
{
    /// <summary>From 1.</summary>
    int Number { get; }

    /// <summary>Its picture, made ready.</summary>
    /// <exception cref="MissingToolException">A program of the system is not installed.</exception>
    /// <exception cref="RenderingException">There is no picture of the page, and the message says why.</exception>
    CleanScan Clean();
}
