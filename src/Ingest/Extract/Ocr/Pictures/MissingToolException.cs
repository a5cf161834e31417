namespace Pipeline.Ingest.Extract.Ocr.Pictures;

/// <summary>A program of the system that recognition needs is not installed. The message says which one and what to run.</summary>
internal sealed class MissingToolException(string tool, string package)
    : Exception($"{tool} is not installed, and scanned pages cannot be read without it. Run: apt-get install -y {package}");
